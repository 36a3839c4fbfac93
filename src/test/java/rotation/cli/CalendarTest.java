package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.cli.Program.Run;
import rotation.json.Sha256;

/** The command {@code calendar}: what it writes is read by another program's eyes, those of ical4j. */
class CalendarTest {

    private final Path directory;
    private final HandoutSeason given;
    private final Path file;

    CalendarTest(@TempDir Path directory) {
        this.directory = directory;
        given = new HandoutSeason(directory);
        file = directory.resolve("calendar.ics");
    }

    /** An event by what was read of it; its sequence counts from 0 on each day of planning. */
    private record Event(LocalDate start, LocalDate end, String sequence, String status, VEvent all) {

        static Event of(CalendarComponent component) {
            var event = (VEvent) component;
            LocalDate start = LocalDate.parse(value(event, "DTSTART"), DateTimeFormatter.BASIC_ISO_DATE);
            LocalDate end = LocalDate.parse(value(event, "DTEND"), DateTimeFormatter.BASIC_ISO_DATE);
            // 1900-01-01 to the day of planning, in days.
            int day = 45_689 + (int) ChronoUnit.DAYS.between(LocalDate.of(2025, 2, 3), stamp(event));
            int sequence = Integer.parseInt(value(event, "SEQUENCE")) - 1000 * day;
            return new Event(start, end, Integer.toString(sequence), value(event, "STATUS"), event);
        }

        private static LocalDate stamp(VEvent event) {
            return LocalDate.parse(value(event, "DTSTAMP").substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
        }

        static String value(VEvent event, String property) {
            return event.<Property>getProperty(property).orElseThrow().getValue();
        }

        String value(String property) {
            return value(all, property);
        }

        /** First and last day, as people say it. */
        String days() {
            return start + ".." + end.minusDays(1);
        }

        String state() {
            return status + " " + sequence + " " + days();
        }
    }

    private Run calendar(Path plan, Object... more) {
        Object[] command = {"calendar", given.season, plan, "-o", file};
        Object[] all = Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return Commands.run(all);
    }

    private Calendar read() {
        return read(file);
    }

    private static Calendar read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Calendar calendar = new CalendarBuilder().build(in);
            assertThat(calendar.validate().getEntries()).isEmpty();
            return calendar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(e);
        }
    }

    /** By kind, tour and officer, which descriptions name in English. */
    private static Map<String, Event> events(Calendar calendar) {
        var events = new TreeMap<String, Event>();
        for (CalendarComponent component : calendar.getComponents()) {
            Event event = Event.of(component);
            String text = event.value("DESCRIPTION");
            String officer = List.of("O-1", "O-2", "O-3", "O/4:*").stream()
                    .filter(text::contains)
                    .findFirst()
                    .orElseThrow();
            String tour = List.of("T-1", "T-2", "T-3", "T-9").stream()
                    .filter(text::contains)
                    .findFirst()
                    .orElseThrow();
            events.put(event.value("CATEGORIES") + " " + tour + " " + officer, event);
        }
        return events;
    }

    private static Event event(String name, Map<String, Event> events) {
        return Objects.requireNonNull(events.get(name), name);
    }

    private Map<String, String> states() {
        var states = new TreeMap<String, String>();
        events(read()).forEach((name, event) -> states.put(name, event.state()));
        return states;
    }

    @Test
    void courseTourAndLeaveAreAllDayEventsThatEndOnTheDayAfterTheLast() {
        Run run = calendar(given.first);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(
                        "Saison; d'été, <1>, edition 1 of the plan: 7 events and 0 cancelled, of 3 officers; written to "
                                + file + ". Whoever imports it empties the calendar of this season first.\n");
        // Leave is 14 days in the mission M, and none in N.
        assertThat(states())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Course T-1 O-1", "CONFIRMED 0 2025-05-05..2025-05-16",
                        "Tour T-1 O-1", "CONFIRMED 0 2025-06-02..2025-08-30",
                        "Leave T-1 O-1", "CONFIRMED 0 2025-08-31..2025-09-13",
                        "Course T-2 O-2", "CONFIRMED 0 2025-05-05..2025-05-16",
                        "Tour T-2 O-2", "CONFIRMED 0 2025-08-25..2025-11-22",
                        "Leave T-2 O-2", "CONFIRMED 0 2025-11-23..2025-12-06",
                        "Tour T-3 O/4:*", "TENTATIVE 0 2025-06-02..2025-07-31"));
    }

    @Test
    void everyPropertyThatNothingSetsByItselfIsThere() throws Exception {
        calendar(given.first);

        Calendar calendar = read();
        assertThat(List.of("VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME"))
                .extracting(name ->
                        calendar.<Property>getProperty(name).orElseThrow().getValue())
                .containsExactly("2.0", "-//rotation//rotation//EN", "GREGORIAN", "PUBLISH", "Saison; d'été, <1>");
        assertThat(events(calendar).values())
                .allSatisfy(event -> {
                    assertThat(event.value("DTSTAMP")).isEqualTo("20250203T000000Z");
                    assertThat(event.value("UID")).matches("[0-9a-f]{32}@rotation");
                })
                .extracting(event -> event.value("UID"))
                .doesNotHaveDuplicates();
        assertThat(Files.readString(file)).contains("DTSTART;VALUE=DATE:20250602\r\n", "DTEND;VALUE=DATE:20250831\r\n");
    }

    @Test
    void whatPeopleWriteComesThroughAndForgesNothing() throws Exception {
        calendar(given.first);

        Event tour = event("Tour T-1 O-1", events(read()));
        assertThat(tour.value("SUMMARY"))
                .isEqualTo(
                        "Tour in Goma; Est, M: Zoé \"Ana\" O'Neill; fils, \\n <b>&amp;</b>\\r\\nX-EVIL:1 (O-1), Mentor, \\ <i>, T-1"
                                + " [edition 1, 2025-02-03]");
        assertThat(tour.value("LOCATION")).isEqualTo("Goma; Est, Mission, M; <M>");
        assertThat(Files.readString(file)).doesNotContain("\nX-EVIL");
    }

    @Test
    void linesEndWithCrLfAndHave75OctetsAtMostWithoutACharacterCut() throws Exception {
        calendar(given.first);

        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\ufffd");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        List<String> lines = List.of(text.split("\r\n", -1));
        assertThat(lines).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        // An odd octet is left where letters of two follow a space.
        assertThat(lines).anyMatch(line -> line.equals(" " + "é".repeat(37)));
        assertThat(lines).noneMatch(line -> line.matches(".*(?<!\\\\)(\\\\\\\\)*\\\\"));
    }

    @Test
    void whoIsReplacedHasCancelledEventsAndWhatMovedHasALaterSequence() {
        Run run = calendar(given.second, "--previous", given.first);

        assertThat(run.out()).contains("edition 2 of the plan: 7 events and 3 cancelled, of 4 officers");
        Map<String, String> states = states();
        assertThat(states)
                .containsEntry("Course T-1 O-1", "CANCELLED 1 2025-05-05..2025-05-16")
                .containsEntry("Tour T-1 O-1", "CANCELLED 1 2025-06-02..2025-08-30")
                .containsEntry("Leave T-1 O-1", "CANCELLED 1 2025-08-31..2025-09-13")
                .containsEntry("Course T-1 O-3", "CONFIRMED 1 2025-04-07..2025-04-18")
                .containsEntry("Tour T-2 O-2", "CONFIRMED 1 2025-09-01..2025-11-29")
                .containsEntry("Tour T-3 O/4:*", "TENTATIVE 1 2025-06-02..2025-07-31");
        assertThat(event("Tour T-1 O-1", events(read())).value("SUMMARY"))
                .startsWith("CANCELLED: Tour in Goma")
                .endsWith("[edition 2, 2025-02-03]");
    }

    @Test
    void identifiersStayWhatTheyAreFromEditionToEditionAndHoldNoName() throws Exception {
        calendar(given.first);
        Map<String, Event> before = events(read());
        calendar(given.second, "--previous", given.first, "--redact");
        Map<String, Event> after = events(read());

        assertThat(after).containsKeys(before.keySet().toArray(String[]::new));
        before.forEach((name, event) ->
                assertThat(event(name, after).value("UID")).as(name).isEqualTo(event.value("UID")));

        given.change("\"name\": \"Saison", "\"name\": \"Autre");
        calendar(given.first);
        assertThat(event("Tour T-1 O-1", events(read())).value("UID"))
                .isNotEqualTo(event("Tour T-1 O-1", before).value("UID"));
    }

    @Test
    void aDutyThatComesBackIsConfirmedAndLaterThanItsCancellation() {
        calendar(given.third, "--previous", given.first, "--previous", given.second);

        assertThat(states())
                .containsEntry("Tour T-1 O-1", "CONFIRMED 2 2025-06-09..2025-09-06")
                .containsEntry("Tour T-1 O-3", "CANCELLED 2 2025-06-02..2025-08-30")
                .containsEntry("Tour T-3 O/4:*", "CANCELLED 2 2025-06-02..2025-07-31");
    }

    @Test
    void aPlanThatSaysTheSameAgainIsNoEditionOfItsOwn() throws Exception {
        calendar(given.second, "--previous", given.first);
        byte[] once = Files.readAllBytes(file);

        calendar(given.second, "--previous", given.first, "--previous", given.first, "--previous", given.second);

        assertThat(Files.readAllBytes(file)).isEqualTo(once);
    }

    @Test
    void anEditionOfALaterDayHasAHigherSequenceWhicheverPlansAreNamed() {
        calendar(given.second, "--previous", given.first, "--previous", given.third, "--previous", given.first);
        int before = sequence("Tour T-2 O-2");
        calendar(given.third, "--previous", given.second, "--as-of", "2025-02-04");
        int later = sequence("Tour T-2 O-2");
        calendar(given.first, "--as-of", "2025-02-05");

        assertThat(later).isGreaterThan(before);
        assertThat(sequence("Tour T-2 O-2")).isGreaterThan(later);
    }

    private int sequence(String name) {
        return Integer.parseInt(event(name, events(read())).value("SEQUENCE"));
    }

    @Test
    void whatWasOverBeforeTheDayOfPlanningIsNotCancelled() {
        // O-3 has been to the course I-4, and then O-1 goes in their place.
        calendar(given.third, "--previous", given.second, "--as-of", "2025-04-19");
        assertThat(states().keySet()).doesNotContain("Course T-1 O-3");
        assertThat(states()).containsEntry("Tour T-1 O-3", "CANCELLED 1 2025-06-02..2025-08-30");

        calendar(given.third, "--previous", given.second, "--as-of", "2025-04-18");
        assertThat(states()).containsEntry("Course T-1 O-3", "CANCELLED 1 2025-04-07..2025-04-18");
    }

    @Test
    void aDirectoryThatTellsNoEarlierPlanIsRefusedOrWarnedOfAsIfNoneWereNamed() throws Exception {
        Path state = Files.createDirectories(directory.resolve("state"));
        assertThat(calendar(given.second, "--state", state))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(3))
                .satisfies(run -> assertThat(run.err()).contains("neither a current plan", "--previous"));
        assertThat(file).doesNotExist();

        Path told = directory.resolve("told.json");
        Commands.run("publish", given.season, given.first, "-o", told);
        Files.copy(told, given.season, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(given.second, state.resolve("plan.json"));
        assertThat(calendar(given.second, "--state", state).err())
                .startsWith("Warning: 2 announced tours are not as people were told.");
    }

    @Test
    void theDirectoryOfTheNightlyJobTellsAllEditions() throws Exception {
        Path plans = Files.createDirectories(directory.resolve("state").resolve("plans"));
        Files.copy(given.first, plans.resolve("2025-02-01T033500Z-" + sum(given.first) + ".json"));
        Files.copy(given.second, plans.resolve("2025-02-02T033500Z-" + sum(given.second) + ".json"));
        Files.copy(given.third, plans.resolve("2025-02-03T033500Z-" + sum(given.third) + ".json"));
        Files.writeString(plans.resolve("notes.txt"), "no plan");
        Files.copy(given.third, directory.resolve("state").resolve("plan.json"));

        calendar(given.third, "--previous", given.first, "--previous", given.second);
        byte[] byPrevious = Files.readAllBytes(file);
        calendar(given.third, "--state", directory.resolve("state"));
        assertThat(Files.readAllBytes(file)).isEqualTo(byPrevious);

        // An earlier one has no later ones before it, unless somebody has put it back.
        assertThat(calendar(given.second, "--state", directory.resolve("state")).out())
                .contains("edition 2 of");
        Files.writeString(directory.resolve("state").resolve("plan.json"), Files.readString(given.second));
        assertThat(calendar(given.second, "--state", directory.resolve("state")).out())
                .contains("edition 4 of");
    }

    private static String sum(Path plan) throws IOException {
        return Sha256.of(Files.readAllBytes(plan)).substring(0, 8);
    }

    @Test
    void aPlanOfAnotherSeasonInTheArchiveIsLeftOutAndTold() throws Exception {
        Path plans = Files.createDirectories(directory.resolve("state").resolve("plans"));
        String other = HandoutSeason.plan(HandoutSeason.row("X-1", "O-1", "2024-06-02", "2024-08-30", null));
        Files.writeString(plans.resolve("2024-02-01T033500Z-00000000.json"), other);

        Run run = calendar(given.first, "--state", directory.resolve("state"));

        assertThat(run.out()).contains("edition 1 of", "7 events and 0 cancelled");
        assertThat(run.err()).startsWith("Warning: 1 plan in ").contains("another season");
    }

    @Test
    void aCourseThatHasBegunStaysThoughNobodyAttendsItAnyMore() throws Exception {
        // O-1 is there, so that the plan names no course any more; nobody has cancelled it.
        given.change(
                "\"starts\": {\"from\": \"2025-06-02\", \"to\": \"2025-06-16\", \"everyDays\": 7}, \"days\": [90]}",
                "\"starts\": {\"from\": \"2025-06-02\", \"to\": \"2025-06-16\", \"everyDays\": 7}, \"days\": [90],"
                        + " \"status\": \"deployed\", \"assignment\": {\"officer\": \"O-1\", \"start\": \"2025-06-02\","
                        + " \"end\": \"2025-08-30\"}}");
        given.change("\"asOf\": \"2025-02-03\"", "\"asOf\": \"2025-06-02\"");
        Path now = HandoutSeason.write(
                directory.resolve("now.json"), Files.readString(given.first).replace("\"I-5\"", "null"));

        Run run = calendar(now, "--previous", given.first);

        assertThat(run.err()).isEmpty();
        assertThat(states()).containsEntry("Course T-1 O-1", "CONFIRMED 1 2025-05-05..2025-05-16");
    }

    @Test
    void aTourThatTheSeasonHasNoMoreIsCancelledUnlessItIsOver() throws Exception {
        Path before = HandoutSeason.write(
                directory.resolve("before.json"),
                Files.readString(given.first)
                        .replace("]}", "," + HandoutSeason.row("T-9", "O-3", "2025-03-01", "2025-04-30", null) + "]}"));

        assertThat(calendar(given.first, "--previous", before).exitCode()).isZero();
        assertThat(states())
                .containsEntry("Tour T-9 O-3", "CANCELLED 1 2025-03-01..2025-04-30")
                .containsEntry("Leave T-9 O-3", "CANCELLED 1 2025-05-01..2025-05-01");

        assertThat(calendar(given.first, "--previous", before, "--as-of", "2025-05-01")
                        .exitCode())
                .isZero();
        assertThat(states().keySet()).noneMatch(name -> name.contains("T-9"));
    }

    @Test
    void aCalendarMayBeOfOneAgencyMissionOrOfficer() {
        calendar(given.second, "--previous", given.first, "--agency", "A");
        assertThat(states().keySet())
                .containsExactly("Course T-1 O-1", "Leave T-1 O-1", "Tour T-1 O-1", "Tour T-3 O/4:*");

        calendar(given.second, "--previous", given.first, "--mission", "N");
        assertThat(states().keySet()).containsExactly("Tour T-3 O/4:*");
        assertThat(read().<Property>getProperty("X-WR-CALNAME").orElseThrow().getValue())
                .isEqualTo("Saison; d'été, <1>: N");

        calendar(given.second, "--previous", given.first, "--officer", "O-3");
        assertThat(states().keySet()).containsExactly("Course T-1 O-3", "Leave T-1 O-3", "Tour T-1 O-3");
    }

    @Test
    void whoHasLeftTheRosterCanStillBeToldThatTheirTourIsCancelled() throws Exception {
        Path before = HandoutSeason.write(
                directory.resolve("before.json"), Files.readString(given.first).replace("O-1", "O-11"));

        assertThat(calendar(given.first, "--previous", before, "--officer", "O-11")
                        .exitCode())
                .isZero();
        assertThat(states().values()).hasSize(3).allMatch(state -> state.startsWith("CANCELLED 1"));
    }

    @Test
    void redactedFilesHoldNoNamesAndOthersAreForTheirOwnerAlone() throws Exception {
        calendar(given.first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(unfolded()).contains("Zoé", "B. Two", "éééé");

        Files.delete(file);
        calendar(given.first, "--redact");
        assertThat(unfolded()).contains("O-1").doesNotContain("Zoé", "B. Two", "éééé", "secret");
    }

    private String unfolded() throws IOException {
        return Files.readString(file).replace("\r\n ", "");
    }

    @Test
    void theSameInputMakesTheSameBytes() throws Exception {
        calendar(given.second, "--previous", given.first);
        byte[] once = Files.readAllBytes(file);
        Files.delete(file);
        calendar(given.second, "--previous", given.first);

        assertThat(Files.readAllBytes(file)).isEqualTo(once);
    }

    @Test
    void inFrenchAllWordsAreFrench() throws Exception {
        Run run = calendar(given.second, "--previous", given.first, "--lang", "fr");

        assertThat(run.out()).contains("édition 2 du plan\u00a0: 7 événements et 3 annulés, pour 4 agents");
        assertThat(read().<Property>getProperty("PRODID").orElseThrow().getValue())
                .endsWith("//FR");
        assertThat(unfolded())
                .contains("SUMMARY:ANNULÉ\u00a0: Affectation à Goma\\; Est\\, M\u00a0: ", "[édition 2\\, 2025-02-03]")
                .contains("SUMMARY:À approuver\u00a0: Affectation à N\u00a0: ")
                .contains("CATEGORIES:Congé")
                .doesNotContain("Tour", "Leave", "Course", "both");
    }

    @Test
    void changedAnnouncementsWithoutTheEarlierPlansBringAWarning() throws Exception {
        Path told = directory.resolve("told.json");
        Commands.run("publish", given.season, given.first, "-o", told);
        Files.copy(told, given.season, StandardCopyOption.REPLACE_EXISTING);

        assertThat(calendar(given.first).err()).isEmpty();
        assertThat(calendar(given.second).err())
                .startsWith("Warning: 2 announced tours are not as people were told.")
                .contains("--previous or --state");
        assertThat(calendar(given.second, "--previous", given.first).err()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsWritten() throws Exception {
        assertThat(calendar(given.first, "--previous", given.second, "--state", directory)
                        .err())
                .startsWith("Say either --previous or --state");
        assertThat(calendar(given.first, "--agency", "X"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(3))
                .satisfies(run -> assertThat(run.err()).contains("--agency", "A, B, C"));
        assertThat(calendar(given.first, "--officer", "O-33").exitCode()).isEqualTo(3);
        assertThat(calendar(given.first, "--agency", "C"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(3))
                .satisfies(run -> assertThat(run.err()).contains("Nobody of those asked for has a tour"));
        assertThat(calendar(given.first, "--agency", "A", "--mission", "M").exitCode())
                .isEqualTo(2);
        assertThat(calendar(given.first, "--state", directory.resolve("none")).err())
                .contains("There is no such directory.");
        Path illegal = HandoutSeason.write(
                directory.resolve("illegal.json"), Files.readString(given.first).replace("2025-06-02", "2025-06-03"));
        assertThat(calendar(illegal))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(4))
                .satisfies(run -> assertThat(run.out()).contains("is not legal. Nothing was written."));
        assertThat(file).doesNotExist();
        assertThat(Commands.run("calendar", given.season, given.first, "-o", given.first)
                        .exitCode())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tiny", "two-services", "cpa-2024-25", "mission-closes-early", "scarce-french", "unfit-published"
            })
    void everyProblemMakesAValidCalendarOfAllItsTours(String name) throws Exception {
        Path problem = Path.of("problems", name + ".json");
        Path plan = directory.resolve("plan.json");
        Commands.run("solve", problem, "--moves", 500, "--threads", 1, "-q", "-o", plan);

        for (String language : List.of("en", "fr")) {
            Run run = Commands.run("calendar", problem, plan, "-o", file, "--lang", language);

            assertThat(run.exitCode()).as(run.toString()).isZero();
            int tours = Files.readString(plan).split("\"start\": ", -1).length - 1;
            assertThat(read().<VEvent>getComponents()).hasSizeGreaterThanOrEqualTo(tours);
            assertThat(Files.readString(file).lines())
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(75));
        }
    }
}
