package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.io.PlanReader;
import rotation.io.ProblemWriter;
import rotation.json.Sha256;
import rotation.judge.Verdict;
import rotation.model.Level;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.nightly.RunRecord;
import rotation.rule.Rule;
import rotation.solve.Weights;

/** The command {@code nightly}. */
class NightlyTest extends NightlyFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    NightlyTest(@TempDir Path directory) {
        super(directory);
    }

    private Run runNight(Object... more) {
        return Commands.run(night(more));
    }

    @Test
    void theFirstNightMakesAPlan() throws Exception {
        Run run = runNight();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().findFirst().orElseThrow())
                .startsWith("planned: 0hard/-2medium/-675soft (was ")
                .contains(
                        "1 of 2 announced tours changed",
                        "1 empty (no plan fills more, proven), 2 need attention, 2 of them new;")
                .endsWith("plan " + plan);
        assertThat(files()).containsExactly("lock", "plan.json", "plans", "runs.jsonl");
        Verdict verdict = judge(plan);
        assertThat(verdict.isLegal()).isTrue();
        assertThat(verdict.remarks()).isEmpty();
        RunRecord line = lastRun();
        assertThat(line.outcome()).isEqualTo("planned");
        assertThat(line.problem()).isEqualTo(sum(season));
        assertThat(line.planBefore()).isNull();
        assertThat(line.planAfter()).isEqualTo(sum(plan));
        assertThat(line.scoreAfter()).isEqualTo(HardMediumSoftLongScore.of(0, -2, -675));
        assertThat(state.resolve("lock")).isEmptyFile();
    }

    @Test
    void softWeightsThatAreAllAThousandTimesLargerGiveTheSameNights() throws Exception {
        Problem light = ProblemGenerator.generate(Preset.CPA, 1);
        List<Plan.Row> rows = twoNights(light);
        Files.delete(state.resolve("runs.jsonl"));
        Files.delete(plan);

        assertThat(twoNights(Weights.times(light, Level.SOFT, 1000))).isEqualTo(rows);
    }

    /** In the second night, an officer who was to go is off the roster. */
    private List<Plan.Row> twoNights(Problem problem) throws Exception {
        ProblemWriter.write(problem, season);
        assertThat(runNight().exitCode()).isZero();
        List<Plan.Row> first = PlanReader.read(plan).rows();
        String gone = first.stream()
                .map(Plan.Row::officer)
                .filter(officer -> officer != null && isToldNothing(officer, problem))
                .findFirst()
                .orElseThrow();
        Problem without = problem.toBuilder()
                .officers(problem.officers().stream()
                        .filter(officer -> !officer.id().equals(gone))
                        .toList())
                .build();
        ProblemWriter.write(without, season);
        assertThat(runNight().exitCode()).isZero();
        List<Plan.Row> second = PlanReader.read(plan).rows();
        assertThat(second).isNotEqualTo(first);
        return second;
    }

    private static boolean isToldNothing(String officer, Problem problem) {
        return problem.tours().stream()
                .allMatch(tour -> tour.assignment() == null
                        || !tour.assignment().officer().equals(officer));
    }

    @Test
    void aNightWithoutChangesLeavesThePlanUnchanged() throws Exception {
        runNight();
        byte[] first = Files.readAllBytes(plan);

        Run run = runNight("--seed", 1);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("unchanged: 0hard/-2medium/-675soft").contains("no tours changed tonight");
        assertThat(plan).hasBinaryContent(first);
        assertThat(files()).containsExactly("lock", "plan.json", "plans", "runs.jsonl");

        Run skipped = runNight("--if-changed");

        assertThat(skipped.exitCode()).isZero();
        assertThat(skipped.out()).startsWith("skipped: ");
        assertThat(runs()).extracting(RunRecord::outcome).containsExactly("planned", "unchanged", "skipped");
        assertThat(lastRun().planAfter()).isEqualTo(sum(plan));
    }

    /** O-5 was told to go on 21 April, and cannot before May: a seat is empty for two weeks, and there are 49 days to tell it. */
    @Test
    void whatNeedsAttentionIsToldEveryNightAndOldNewsAsOld() throws Exception {
        Run first = runNight();
        // As if that had been another night.
        Path list = state.resolve("runs.jsonl");
        Files.writeString(list, Files.readString(list).replaceAll("\"since\":\"[^\"]*\"", "\"since\":\"2026-11-26\""));
        Run skipped = runNight("--if-changed");
        // The seat has been empty before; that O-5 is told is new.
        Files.writeString(
                list,
                Files.readString(list)
                        .replace("{\"id\":\"shortNotice:UNMIK-01/1\"", "{\"id\":\"shortNotice:UNMIK-01/2\""));
        Run next = runNight("--lang", "fr");
        // Each run may be on another day than the one before it.
        String tonight = lastRun().time().substring(0, 10);
        Run json = runNight("--log", "json");

        assertThat(first.exitCode()).isZero();
        assertThat(first.out().lines()).hasSize(3);
        assertThat(first.out().lines().skip(1))
                .satisfiesExactly(
                        gap -> assertThat(gap)
                                .startsWith("UNMIK-01: nobody is in the seat on 14 days")
                                .doesNotContain("since"),
                        notice -> assertThat(notice)
                                .startsWith("UNMIK-01/1: O-5 was told")
                                .doesNotContain("since"));
        assertThat(skipped.out().lines().findFirst().orElseThrow()).contains(" 2 need attention, none of them new;");
        assertThat(skipped.out().lines().skip(1))
                .hasSize(2)
                .allMatch(line -> line.endsWith(" Known since 2026-11-26."));
        assertThat(next.exitCode()).isZero();
        assertThat(next.out().lines().findFirst().orElseThrow())
                .contains(" 2 points demandent attention, dont 1 nouveau\u202f;");
        assertThat(next.out().lines().skip(1))
                .satisfiesExactly(
                        gap -> assertThat(gap).startsWith("UNMIK-01\u00a0: ").endsWith(" Connu depuis le 2026-11-26."),
                        notice -> assertThat(notice)
                                .startsWith("UNMIK-01/1\u00a0: ")
                                .doesNotContain("2026-11-26"));
        assertThat(lastRun().attention())
                .containsExactly(
                        new RunRecord.AttentionRow("gap:UNMIK-01:UNMIK-01/1", "2026-11-26"),
                        new RunRecord.AttentionRow("shortNotice:UNMIK-01/1", tonight));
        assertThat(json.out())
                .contains("{\"event\":\"attention\",\"id\":\"shortNotice:UNMIK-01/1\",\"kind\":\"shortNotice\","
                        + "\"tour\":\"UNMIK-01/1\",\"officer\":\"O-5\",\"since\":\"" + tonight + "\"}\n");
    }

    @Test
    void thePagesShowWhatTheFirstNightPrints() throws Exception {
        List<String> printed = runNight()
                .out()
                .replace(plan.toString(), "/var/lib/rotation/plan.json")
                .lines()
                .toList();

        assertThat(Files.readString(Path.of("docs", "nightly.md")))
                .contains("```\n" + String.join("\n", printed) + "\n```\n");
        assertThat(Files.readString(Path.of("README.md")))
                .contains("```\n" + String.join("\n", printed.subList(0, 2)) + "\n...\n```\n");
    }

    @Test
    void theFirstNightIsComparedWithWhatPeopleWereTold() throws Exception {
        // O-5 was told to go to UNMIK, and is on the roster no more.
        change(RELEASE, "\"releases\": []");

        runNight();

        RunRecord.Counts counts = Objects.requireNonNull(lastRun().counts());
        assertThat(counts.forced()).isEqualTo(1);
        assertThat(counts.replaced()).isEqualTo(1);
        assertThat(counts.filled()).isEqualTo(counts.chosen()).isPositive();
        JsonNode changes = JSON.readTree(plan.toFile()).get("changes");
        assertThat(changes).hasSize(counts.forced() + counts.edited() + counts.chosen());
        assertThat(changes)
                .filteredOn(change -> change.get("forced").booleanValue())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.get("tour").textValue()).isEqualTo("UNMIK-01/1");
                    assertThat(change.at("/before/officer").textValue()).isEqualTo("O-5");
                    assertThat(change.get("reason").textValue()).isEqualTo("withdrawn");
                });
    }

    @Test
    void aPlanEditedByHandIsComparedWithTheOneThatTheNightLeft() throws Exception {
        runNight();
        byte[] left = Files.readAllBytes(plan);
        String edited = new String(left, StandardCharsets.UTF_8)
                .replaceFirst(
                        "\\{\"tour\": \"MONUSCO-02/2\", \"officer\": \"O-6\"[^}]*}",
                        "{\"tour\": \"MONUSCO-02/2\", \"officer\": null}");
        assertThat(edited).isNotEqualTo(new String(left, StandardCharsets.UTF_8));
        Files.writeString(plan, edited);

        Run run = runNight();

        // The night finds again what the one before had found: since then nothing has changed for anybody.
        assertThat(run.out()).as(run.err()).contains("unchanged: ", "no tours changed tonight");
        // But whoever has edited it is told that this was undone.
        assertThat(run.out().lines().limit(2))
                .containsExactly(
                        "plan.json was edited by hand in 1 tour: none stands, 1 does not in the plan of tonight. To keep such an edit, say it in"
                                + " the season (\"event pin\", \"event forbid\"):",
                        "MONUSCO-02/2: O-6 (WVPD) goes, 2025-10-27 to 2026-04-24, after training PDT-09 (2025-09-08 to"
                                + " 2025-09-19).");
        assertThat(PlanReader.read(plan).rows())
                .isEqualTo(PlanReader.read(archived(Sha256.of(left))).rows());
        // Neither the plan that was left nor the edited one is lost.
        assertThat(archived(Sha256.of(left))).hasBinaryContent(left);
        assertThat(archived(Sha256.of(edited.getBytes(StandardCharsets.UTF_8)))).hasContent(edited);
        assertThat(archive()).hasSize(3);
    }

    @Test
    void whatBecameOfEditsIsToldTourByTour() throws Exception {
        Files.writeString(season, hardChoice(2));
        runNight();
        String left = Files.readString(plan);
        String swapped =
                left.replace("\"O-1\"", "\"O-3\"").replace("\"O-2\"", "\"O-1\"").replace("\"O-3\"", "\"O-2\"");
        assertThat(swapped).isNotEqualTo(left);
        Files.writeString(plan, swapped);

        Run stands = runNight();
        Files.writeString(plan, Files.readString(plan).replace("\"O-1\"", "\"O-77\""));
        Run french = runNight("--lang", "fr");
        Files.writeString(plan, Files.readString(plan).replace("\"O-1\"", "\"O-77\""));
        Run json = runNight("--log", "json");

        // Both are as good in one seat as in the other.
        assertThat(stands.out().lines().findFirst())
                .hasValue("plan.json was edited by hand in 2 tours, which all stand.");
        assertThat(stands.out()).contains("2 tours changed tonight (0 forced, 2 edited)");
        assertThat(french.out().lines().limit(2))
                .satisfiesExactly(
                        count -> assertThat(count)
                                .startsWith(
                                        "plan.json a été modifié à la main pour 1 affectation\u00a0: aucune ne reste ainsi,"
                                                + " 1 change dans le plan de cette nuit. "),
                        undone -> assertThat(undone)
                                .contains("O-1 (A) part à la place de O-77", "O-77 n'est pas sur la liste"));
        assertThat(json.out().lines())
                .filteredOn(line -> line.contains("\"event\":\"edited\""))
                .singleElement()
                .asString()
                .matches("\\{\"event\":\"edited\",\"tours\":\\[\"(M-./1)\"],\"undone\":\\{\"\\1\":\"leftRoster\"}}");
    }

    @Test
    void anEditThatCannotBeComparedIsToldAsThat() throws Exception {
        runNight();
        for (Path file : archive()) {
            Files.delete(file);
        }
        Files.writeString(plan, Files.readString(plan) + "\n");

        Run run = runNight();

        assertThat(run.out().lines().findFirst())
                .hasValue("plan.json is not as the last run left it, and what that left is not in "
                        + state.resolve("plans") + ": the changes tonight are told against plan.json as it was found.");
        assertThat(run.exitCode()).isZero();
        // From now on it is known again.
        assertThat(runNight().out()).startsWith("unchanged: ");
    }

    @Test
    void aListOfRunsThatWasDamagedStopsNoNight() throws Exception {
        runNight();
        Path list = state.resolve("runs.jsonl");
        Files.writeString(
                list,
                """
                {}
                {"time":null,"outcome":"planned"}
                {"time":"2026-11-26T03:35:00Z","outcome":"planned","attention":[{"id":"gap:UNMIK-01:UNMIK-01/1"}]}
                {"time":"2026-11-26T03:35:00Z","outcome":"planned","attention":[{"since":"2026-11-26"}]}
                """,
                StandardOpenOption.APPEND);

        Run run = runNight();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("unchanged: ").contains("none of them new");
        assertThat(runs()).hasSize(2);
        assertThat(Commands.run("nightly", "--history", "--state", state).out().lines())
                .hasSize(4)
                .last()
                .isEqualTo("Empty tours: 1 -> 1 over 2 runs; at least 1 -> 1 in any plan, proven by 2 of them.");
    }

    private Path archived(String sum) throws Exception {
        return archive().stream()
                .filter(file -> file.toString().endsWith("-" + sum.substring(0, 8) + ".json"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatEarlierVersionsLeftIsKeptFromNowOn() throws Exception {
        runNight();
        for (Path file : archive()) {
            Files.delete(file);
        }
        assertThat(runNight("--if-changed").out()).startsWith("skipped: ");
        assertThat(archive()).singleElement().satisfies(file -> assertThat(sum(file))
                .isEqualTo(sum(plan)));
    }

    @Test
    void aNightMovesOnWithTheCalendar() throws Exception {
        runNight();
        assertThat(lastRun().asOf()).isEqualTo("2025-03-03");
        assertThat(runNight("--if-changed", "--as-of", "2025-03-03").out()).startsWith("skipped: ");

        // UNMIK-01/1 was published for 21 April; the intake of MONUSCO-02/1 is over.
        Run later = runNight("--if-changed", "--as-of", "2025-04-22");

        assertThat(later.exitCode()).as(later.err()).isZero();
        assertThat(lastRun().asOf()).isEqualTo("2025-04-22");
        assertThat(lastRun().outcome()).isEqualTo("planned");
        assertThat(PlanReader.read(plan).rows())
                .filteredOn(row -> row.tour().equals("MONUSCO-02/1"))
                .extracting(Plan.Row::officer)
                .containsOnlyNulls();
        assertThat(Commands.run("check", season, plan, "--as-of", "2025-04-22").exitCode())
                .isZero();
        assertThat(runNight("--if-changed", "--as-of", "2025-04-22").out()).startsWith("skipped: ");
        assertThat(runNight("--if-changed", "--as-of", "2025-04-23").out()).startsWith("unchanged: ");
        assertThat(runNight("--if-changed").out()).doesNotStartWith("skipped: ");
    }

    @Test
    void aDayBeforeThatOfTheSeasonIsInvalid() throws Exception {
        runNight();
        byte[] first = Files.readAllBytes(plan);

        Run run = runNight("--as-of", "2025-03-02");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("--as-of", "2025-03-02", "2025-03-03");
        assertThat(run.out()).startsWith("invalid: ");
        assertThat(lastRun().outcome()).isEqualTo("invalid");
        assertThat(lastRun().attention()).isNull();
        assertThat(plan).hasBinaryContent(first);
    }

    /** Both officers are pinned to seats that one alone may have. */
    @Test
    void aRuleThatPinsBreakIsToldInTheNightInWhichTheyCome() throws Exception {
        Files.writeString(season, hardChoice(2));
        assertThat(runNight().exitCode()).isZero();
        Files.writeString(season, pinned(hardChoice(1)));

        Run run = runNight("--log", "json");

        assertThat(run.exitCode()).isEqualTo(4);
        // 61 days with one officer too many: 61 points, that weigh 1000 each.
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith(
                        "Hard rule \"no mission is above its ceiling\" (missionCeiling) is broken by 61 points, and was by none in the plan before;");
        assertThat(run.out())
                .contains("{\"event\":\"broken\",\"rule\":\"missionCeiling\",\"before\":0,\"after\":61}")
                .contains("\"outcome\":\"planned-broken\",\"exitCode\":4");
        // The same officers in the same seats, but the plan says what it breaks.
        assertThat(lastRun().planAfter())
                .isEqualTo(sum(plan))
                .isNotEqualTo(lastRun().planBefore());
        assertThat(PlanReader.readStored(plan).hardPoints()).containsEntry(Rule.MISSION_CEILING, 61L);
        assertThat(state.resolve("candidate.json")).doesNotExist();

        Run next = runNight();
        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(next.err()).isEmpty();
        assertThat(next.out()).startsWith("unchanged: ").contains("but no more than before");

        // The same points at another weight are no more.
        Files.writeString(
                season,
                Files.readString(season).replace("\"missionCeiling\": \"1000hard\"", "\"missionCeiling\": \"7hard\""));
        assertThat(runNight().exitCode()).isZero();
        assertThat(Objects.requireNonNull(lastRun().scoreAfter()).hardScore()).isEqualTo(-7 * 61);
    }

    @Test
    void aRuleThatIsHardFromTonightOnWasNotBrokenBefore() throws Exception {
        Files.writeString(season, pinned(hardChoice(1)).replace("\"1000hard\"", "\"1000soft\""));
        assertThat(runNight().exitCode()).isZero();
        Files.writeString(season, pinned(hardChoice(1)));

        Run run = runNight();

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("is broken by 61 points, and was by none in the plan before;");
        assertThat(run.out()).startsWith("planned-broken: -61000hard/").contains("no tours changed tonight");
        assertThat(runNight().out()).startsWith("unchanged: -61000hard/");
        Files.writeString(season, Files.readString(season).replace("\"1000hard\"", "\"1000soft\""));
        assertThat(runNight().out()).startsWith("unchanged: 0hard/").doesNotContain("hard rules are broken");
    }

    private static String pinned(String problem) {
        return problem.replace(
                        "\"id\": \"M-1/1\",",
                        "\"id\": \"M-1/1\", \"locked\": true, \"assignment\": "
                                + "{\"officer\": \"O-1\", \"start\": \"2025-11-01\", \"end\": \"2025-12-31\"},")
                .replace(
                        "\"id\": \"M-2/1\",",
                        "\"id\": \"M-2/1\", \"locked\": true, \"assignment\": "
                                + "{\"officer\": \"O-2\", \"start\": \"2025-11-01\", \"end\": \"2025-12-31\"},");
    }

    @Test
    void theNightsSoFarAreATable() throws Exception {
        runNight();
        Files.writeString(
                state.resolve("runs.jsonl"),
                "{\"time\":\"2024-11-22T02:05:03.123Z\",\"outcome\":\"killed\"}\n"
                        + Files.readString(state.resolve("runs.jsonl")));
        List<String> before = files();

        List<String> english = Commands.run("nightly", "--history", "--state", state)
                .out()
                .lines()
                .toList();
        List<String> french = Commands.run("nightly", "--history", "--state", state, "--lang", "fr")
                .out()
                .lines()
                .toList();
        Run json = Commands.run("nightly", "--history", "--state", state, "--json");

        assertThat(english).hasSize(3);
        assertThat(english.get(0))
                .startsWith("time (UTC)  ")
                .containsSubsequence("outcome", "forced", "edited", "chosen", "empty", "attention", "seconds");
        assertThat(english.get(1)).matches("2024-11-22 02:05  killed ( +-){9}");
        // Of the announced tours UNMIK-01/1 has to move, four are filled, and nobody flies drones.
        assertThat(english.get(2))
                .matches("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d  planned +1 +0 +4 +4 +1 +1 +1 +\\d+ +\\d+\\.\\d");
        assertThat(english)
                .extracting(String::length)
                .containsOnly(english.get(0).length());
        assertThat(french.get(0)).startsWith("heure (UTC)  ").contains("imposées", "modifiées", "choisies");
        assertThat(french).hasSize(3);
        JsonNode runs = JSON.readTree(json.out()).get("runs");
        assertThat(runs).hasSize(2);
        assertThat(runs.get(1))
                .isEqualTo(JSON.readTree(
                        Files.readAllLines(state.resolve("runs.jsonl")).get(1)));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whereNoRunWasThereIsNothingToTell() throws Exception {
        Run nowhere = Commands.run("nightly", "--history", "--state", state);
        assertThat(nowhere.exitCode()).isEqualTo(3);
        assertThat(nowhere.err()).contains(state + ": There is no such directory.");

        Files.createDirectory(state);
        Run none = Commands.run("nightly", "--history", "--state", state);
        assertThat(none.exitCode()).isZero();
        assertThat(none.out()).isEqualTo("No run is recorded in " + state + " yet.\n");
        assertThat(JSON.readTree(Commands.run("nightly", "--history", "--json", "--state", state)
                                .out())
                        .get("runs"))
                .isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void anOfficerWhoIsWithdrawnIsReplaced() throws Exception {
        runNight();
        byte[] first = Files.readAllBytes(plan);
        change(RELEASE, "\"releases\": []");

        Run run = runNight("--if-changed");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("planned: 0hard/");
        assertThat(judge(plan).isLegal()).isTrue();
        assertThat(PlanReader.read(plan).rows()).extracting(Plan.Row::officer).doesNotContain("O-5");
        // The plan says what has changed, and why.
        assertThat(Files.readString(plan)).contains("\"withdrawn\"");
        assertThat(archive()).hasSize(2);
        assertThat(archive())
                .filteredOn(file -> file.getFileName()
                        .toString()
                        .matches("\\d{4}-\\d\\d-\\d\\dT\\d{6}Z-"
                                + Sha256.of(first).substring(0, 8) + "\\.json"))
                .singleElement()
                .satisfies(file -> assertThat(file).hasBinaryContent(first));
        RunRecord line = lastRun();
        assertThat(line.planBefore()).isEqualTo(Sha256.of(first));
        RunRecord.Counts counts = Objects.requireNonNull(line.counts());
        assertThat(counts.opened()).isEqualTo(1);
        assertThat(counts.forced()).isEqualTo(1);
        assertThat(counts.replaced()).isPositive();
    }

    @Test
    void aPlanEditedByHandIsAChange() throws Exception {
        runNight();
        byte[] first = Files.readAllBytes(plan);
        Files.writeString(plan, "\n", StandardOpenOption.APPEND);
        // A run that ends badly does not make the edited plan one that was looked at.
        Files.move(season, season.resolveSibling("away.json"));
        assertThat(runNight("--if-changed").exitCode()).isEqualTo(3);
        Files.move(season.resolveSibling("away.json"), season);

        Run run = runNight("--if-changed");

        assertThat(run.out()).startsWith("unchanged: ");
        assertThat(Files.readString(plan)).isEqualTo(new String(first, StandardCharsets.UTF_8) + "\n");
        assertThat(runNight("--if-changed").out()).startsWith("skipped: ");
    }

    @Test
    void anInvalidProblemLeavesThePlanUnchanged() throws Exception {
        runNight();
        byte[] first = Files.readAllBytes(plan);
        change(
                "\"agency\": \"WVPD\", \"rank\": \"CORPORAL\", \"gender\": \"F\", \"languages\": {\"en\": \"C2\", \"fr\"",
                "\"agency\": \"WVDP\", \"rank\": \"CORPORAL\", \"gender\": \"F\", \"languages\": {\"en\": \"C2\", \"fr\"");

        Run run = runNight();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains(season + ":", "WVDP", "WVPD").doesNotContain("Exception");
        assertThat(run.out().lines()).singleElement().asString().startsWith("invalid: ");
        assertThat(plan).hasBinaryContent(first);
        assertThat(files()).containsExactly("lock", "plan.json", "plans", "runs.jsonl");
        assertThat(lastRun().outcome()).isEqualTo("invalid");
        assertThat(lastRun().planAfter()).isEqualTo(Sha256.of(first));
        assertThat(state.resolve("lock")).isEmptyFile();
    }

    @Test
    void anUnreadableCurrentPlanIsNotOverwritten() throws Exception {
        runNight();
        byte[] half = Arrays.copyOf(Files.readAllBytes(plan), 1000);
        Files.write(plan, half);

        Run run = runNight();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains(plan + ":", state.resolve("plans").toString())
                .doesNotContain("Exception");
        assertThat(plan).hasBinaryContent(half);
        assertThat(lastRun().outcome()).isEqualTo("invalid");
    }

    /**
     * Two seats in November and December, and officers for both. Whoever is above the ceiling costs 1000 hard points a day, an
     * empty seat 3.
     */
    private static String hardChoice(int ceiling) {
        return """
                {"format": "rotation-problem/1", "name": "hard choice",
                 "season": {"from": "2025-04-01", "to": "2026-03-31"}, "asOf": "2025-06-01", "ranks": ["CONSTABLE"],
                 "policy": {"weights": {"missionCeiling": "1000hard", "uncoveredDays": "1hard"}},
                 "agencies": [{"id": "A", "strength": 10}], "missions": [{"id": "M", "ceiling": %d}],
                 "positions": [
                   {"id": "M-1", "mission": "M", "coverage": {"from": "2025-11-01", "to": "2025-12-31"}},
                   {"id": "M-2", "mission": "M", "coverage": {"from": "2025-11-01", "to": "2025-12-31"}}],
                 "tours": [
                   {"id": "M-1/1", "position": "M-1", "starts": {"from": "2025-11-01", "to": "2025-11-01"}, "days": [61]},
                   {"id": "M-2/1", "position": "M-2", "starts": {"from": "2025-11-01", "to": "2025-11-01"}, "days": [61]}],
                 "officers": [
                   {"id": "O-1", "agency": "A", "rank": "CONSTABLE", "releases": [{"from": "2024-01-01", "to": "2027-12-31"}]},
                   {"id": "O-2", "agency": "A", "rank": "CONSTABLE", "releases": [{"from": "2024-01-01", "to": "2027-12-31"}]}]}
                """
                .formatted(ceiling);
    }

    @Test
    void aPlanThatBreaksAHardRuleMoreThanBeforeIsRefusedAndKept() throws Exception {
        Files.writeString(season, hardChoice(2));
        assertThat(runNight().exitCode()).isZero();
        byte[] first = Files.readAllBytes(plan);
        Files.writeString(season, hardChoice(1));

        Run run = runNight();

        assertThat(run.exitCode()).isEqualTo(4);
        // One seat empty: 61 days of November and December x priority 3.
        assertThat(run.err().lines()).singleElement().asString().contains("uncoveredDays", "183 points", "none");
        assertThat(run.out().lines()).singleElement().asString().startsWith("refused: -183hard/");
        assertThat(plan).hasBinaryContent(first);
        Path candidate = state.resolve("candidate.json");
        assertThat(judge(candidate).score().hardScore()).isEqualTo(-183);
        assertThat(judge(candidate).isLegal()).isTrue();
        assertThat(lastRun().outcome()).isEqualTo("refused");
        assertThat(lastRun().planAfter()).isEqualTo(Sha256.of(first));

        Files.writeString(season, hardChoice(3));
        assertThat(runNight().exitCode()).isZero();
        assertThat(candidate).doesNotExist();
    }

    @Test
    void aHardRuleThatTheSeasonItselfBreaksIsToldOnceAndMayStayBroken() throws Exception {
        Files.copy(PROBLEMS.resolve("unfit-published.json"), season, StandardCopyOption.REPLACE_EXISTING);

        Run first = runNight("--lang", "fr");

        assertThat(first.exitCode()).isEqualTo(4);
        assertThat(first.err().lines())
                .singleElement()
                .asString()
                .isEqualTo(
                        "La règle stricte « le service libère l'agent pour toute l'absence » (release) est enfreinte de 1 point, contre aucun dans le plan d'avant\u202f;"
                                + " aucun plan trouvé ne l'enfreint moins\u00a0: «\u00a0explain --rule release\u00a0» dit où.");
        assertThat(first.out().lines().findFirst().orElseThrow())
                .startsWith("planifié, mais enfreint\u00a0: -1hard/")
                .contains("enfreintes, et plus qu'avant", "cette nuit");
        assertThat(lastRun().outcome()).isEqualTo("planned-broken");
        assertThat(lastRun().exitCode()).isEqualTo(4);
        assertThat(lastRun().planAfter()).isEqualTo(sum(plan));
        // The plan was accepted: there is nothing to do until something changes.
        assertThat(runNight("--if-changed").exitCode()).isZero();
        assertThat(lastRun().outcome()).isEqualTo("skipped");

        Run second = runNight("--lang", "fr");

        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.err()).isEmpty();
        assertThat(second.out().lines().findFirst().orElseThrow())
                .startsWith("inchangé\u00a0: -1hard/")
                .contains("enfreintes, mais pas plus qu'avant", "cette nuit");
        assertThat(lastRun().outcome()).isEqualTo("unchanged");
        assertThat(judge(plan).score().hardScore()).isEqualTo(-1);
        assertThat(state.resolve("candidate.json")).doesNotExist();
    }

    @Test
    void aLogForProgramsIsJsonLineByLine() throws Exception {
        Run run = runNight("--log", "json");

        assertThat(run.exitCode()).isZero();
        var lines = new ArrayList<JsonNode>();
        for (String line : run.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        assertThat(lines)
                .extracting(line -> line.path("event").textValue())
                .containsExactly("started", "carried", "attention", "attention", "ended");
        assertThat(lines.get(1).path("opened").path("UNMIK-01/1").textValue()).isEqualTo("ineligible");
        // The last line is that of the list of runs, and its event.
        List<String> journal = Files.readAllLines(state.resolve("runs.jsonl"));
        var ended = (ObjectNode) lines.get(4);
        ended.remove("event");
        assertThat(ended).isEqualTo(JSON.readTree(journal.get(0)));

        Files.writeString(season, "no JSON");
        Run invalid = runNight("--log", "json");
        assertThat(invalid.exitCode()).isEqualTo(3);
        assertThat(invalid.out().lines().map(line -> line.contains("\"outcome\":\"invalid\"")))
                .containsExactly(false, true);
    }

    @Test
    void aDirectoryWithoutWritePermissionIsReported() throws Exception {
        Files.createDirectory(state);
        Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(state), "to whom everything is allowed nothing can be forbidden");

        Run run = runNight();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("state").doesNotContain("Exception");
    }

    @Test
    void aDirectoryThatCannotBeCreatedIsReported() {
        Run run = Commands.run(
                "nightly", "--problem", season, "--state", state.resolve("deep").resolve("deeper"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("deeper", "There is no directory").doesNotContain("Exception");
    }

    @Test
    void aWrongCommandLineIsRefused() {
        for (String wrong : List.of("--time=soon", "--log=loud", "--what", "--as-of=moon", "--json")) {
            Run run = runNight(wrong);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(state).doesNotExist();
        }
        Run without = Commands.run("nightly", "--state", state);
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).contains("--problem", "--history");
    }
}
