package rotation.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.Given;
import rotation.event.Closing;
import rotation.event.Slip;
import rotation.event.Withdrawal;
import rotation.generate.Disruption.Outcome;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Gender;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Status;

class DisruptionTest {

    private static final Problem SEASON = ProblemGenerator.generate(Preset.CPA, 2025);
    private static final Problem RICH = ProblemGenerator.generateRich(Preset.CPA, 2025);

    private static Disruption withdraw(int officers) {
        return new Disruption(officers, 0, 0, 0, 0);
    }

    private static Disruption share(int percent) {
        return new Disruption(0, percent, 0, 0, 0);
    }

    private static Disruption slip(int officers) {
        return new Disruption(0, 0, officers, 0, 0);
    }

    private static Disruption close(int missions) {
        return new Disruption(0, 0, 0, missions, 0);
    }

    private static Disruption posts(int positions) {
        return new Disruption(0, 0, 0, 0, positions);
    }

    /** The officers of whom the releases have changed. */
    private static List<Officer> changed(Problem before, Problem after) {
        return after.officers().stream()
                .filter(officer -> !Objects.requireNonNull(before.officer(officer.id()))
                        .releases()
                        .equals(officer.releases()))
                .toList();
    }

    /** The ids of the officers who were told to go, and may still change plans. */
    private static Set<String> told(Problem problem) {
        return problem.tours().stream()
                .filter(tour -> tour.status() == Status.PUBLISHED && !tour.pinned())
                .map(tour -> Objects.requireNonNull(tour.assignment()).officer())
                .collect(Collectors.toSet());
    }

    private static String text(Problem problem) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ProblemWriter.write(problem, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anOfficerWhoWithdrawsWasToldToGoAndStaysOnTheRosterWithoutReleases() {
        Problem after = withdraw(3).apply(SEASON, 1).problem();

        assertThat(changed(SEASON, after)).hasSize(3).allSatisfy(officer -> {
            assertThat(officer.releases()).isEmpty();
            assertThat(told(SEASON)).contains(officer.id());
        });
        assertThat(after.officers()).isEqualTo(SEASON.officers());
        assertThat(after.tours()).isEqualTo(SEASON.tours());
    }

    @Test
    void aShareWithdrawsOfThoseWhoWereToldAndOfThoseWhoWereNot() {
        Outcome outcome = share(10).apply(SEASON, 1);

        List<Officer> changed = changed(SEASON, outcome.problem());
        Set<String> holders = SEASON.tours().stream()
                .map(Tour::assignment)
                .filter(Objects::nonNull)
                .map(Tour.Assignment::officer)
                .collect(Collectors.toSet());
        long others = SEASON.officers().stream()
                .filter(officer -> !officer.releases().isEmpty() && !holders.contains(officer.id()))
                .count();
        assertThat(changed).hasSize(outcome.withdrawn());
        assertThat(changed.stream().filter(officer -> told(SEASON).contains(officer.id())))
                .hasSize(Problem.ceilPercent(told(SEASON).size(), 10));
        assertThat(changed.stream().filter(officer -> !holders.contains(officer.id())))
                .hasSize(Problem.ceilPercent((int) others, 10));
    }

    @Test
    void aSmallShareIsOneOfEachAtLeast() {
        Problem after = share(1).apply(oneTold().problem(), 0).problem();

        // O-1 was told, O-2 was not.
        assertThat(changed(oneTold().problem(), after)).hasSize(2);
    }

    @Test
    void aReleaseThatSlipsBeginsThirtyDaysLaterAndEndsAsBefore() {
        Outcome outcome = slip(2).apply(SEASON, 1);

        assertThat(outcome.slipped()).isEqualTo(2);
        assertThat(changed(SEASON, outcome.problem())).hasSize(2).allSatisfy(officer -> {
            assertThat(told(SEASON)).contains(officer.id());
            Officer before = Objects.requireNonNull(SEASON.officer(officer.id()));
            assertThat(officer.releases()).hasSameSizeAs(before.releases());
            List<Period> later = officer.releases().stream()
                    .filter(release -> !before.releases().contains(release))
                    .toList();
            assertThat(later).hasSize(1);
            Period slipped = later.get(0);
            assertThat(before.releases()).contains(new Period(slipped.from() - 30, slipped.to()));
        });
    }

    @Test
    void theReleaseThatSlipsIsTheOneThatTheCourseNeedsToo() {
        Given given = new Given();
        given.course = new Course("C", 0, 365);
        given.intakes.add(new Intake("C-1", given.course, Period.of("2025-05-01", "2025-05-10"), 1));
        given.intakes.add(new Intake("C-2", given.course, Period.of("2025-05-20", "2025-05-28"), 1));
        Period window = Period.of("2025-06-01", "2025-06-20");
        Period release = Period.of("2025-05-15", "2025-12-31");
        Officer officer = Given.released(Given.officer("O-3", given.agency, Gender.F), release);
        given.with(officer).assigned("M-1/1", Status.PUBLISHED, officer, window, window, 7, 20);
        Problem last = given.problem();
        Problem told = last.toBuilder()
                .tours(List.of(last.tours().get(0).toBuilder()
                        .assignment(new Tour.Assignment("O-3", window, "C-1"))
                        .build()))
                .build();

        // After the last intake the release contains the absence; after the one that was told it does not.
        assertThat(slip(1).apply(last, 0).slipped()).isEqualTo(1);
        assertThat(slip(1).apply(told, 0).slipped()).isZero();
    }

    @Test
    void aDisruptionKeepsWhatElseIsStated() {
        Problem after = new Disruption(3, 1, 2, 1, 4).apply(RICH, 1).problem();

        assertThat(after.pairs()).isEqualTo(RICH.pairs());
        assertThat(after.policy()).isEqualTo(RICH.policy());
        assertThat(after.intakes()).isEqualTo(RICH.intakes());
        Mission closed = RICH.missions().stream()
                .filter(mission -> !mission.mandate()
                        .equals(after.missions()
                                .get(RICH.missions().indexOf(mission))
                                .mandate()))
                .findFirst()
                .orElseThrow();
        assertThat(ofOthers(
                        closed,
                        after.tours().stream()
                                .filter(tour -> RICH.tour(tour.id()) != null)
                                .toList()))
                .usingRecursiveFieldByFieldElementComparatorOnFields(
                        "id", "follows", "tentative", "assignment", "shortlist", "excludedOfficers", "note")
                .isEqualTo(ofOthers(closed, RICH.tours()))
                .hasSizeGreaterThan(100);
        assertThat(after.missions())
                .usingRecursiveFieldByFieldElementComparatorOnFields("id", "siteNeeds", "dailyCost", "tourCost", "note")
                .isEqualTo(RICH.missions());
        // A new post has been offered to nobody yet.
        assertThat(after.tours().stream().filter(tour -> RICH.tour(tour.id()) == null))
                .hasSize(4)
                .allSatisfy(tour -> assertThat(tour.shortlist()).isEmpty());
    }

    /** The tours of all missions but one. */
    private static List<Tour> ofOthers(Mission closed, List<Tour> tours) {
        return tours.stream().filter(tour -> !tour.mission().equals(closed)).toList();
    }

    @Test
    void aReleaseThatIsOverBeforeItBeginsIsNoMore() {
        Given given = new Given();
        Period window = Period.of("2025-06-01", "2025-06-20");
        Officer brief = Given.released(Given.officer("O-3", given.agency, Gender.F), window);
        given.with(brief).assigned("M-1/1", Status.PUBLISHED, brief, window, window, 7, 20);

        Outcome outcome = slip(1).apply(given.problem(), 0);

        assertThat(outcome.slipped()).isEqualTo(1);
        assertThat(Objects.requireNonNull(outcome.problem().officer("O-3")).releases())
                .isEmpty();
    }

    @Test
    void nobodyBothWithdrawsAndSlips() {
        int told = told(SEASON).size();

        Outcome outcome = new Disruption(told - 1, 0, told, 0, 0).apply(SEASON, 1);

        assertThat(outcome.withdrawn()).isEqualTo(told - 1);
        assertThat(outcome.slipped()).isLessThanOrEqualTo(1);
    }

    @Test
    void aMissionClosesHalfWayToTheEndOfItsLastTour() {
        Given given = new Given();
        Period there = Period.of("2024-12-01", "2025-05-31");
        given.assigned("M-1/1", Status.DEPLOYED, given.man(), there, there, 7, 182);
        given.assigned("M-1/2", Status.PUBLISHED, false, Period.of("2025-06-01", "2025-06-30"), 30);
        Period starts = Period.of("2025-03-01", "2025-08-01");
        given.assigned("M-1/3", Status.PUBLISHED, given.woman(), Period.of("2025-03-20", "2025-04-18"), starts, 1, 30);

        Outcome outcome = close(1).apply(given.problem(), 0);

        // From 2025-01-06 to 2025-06-30 are 175 days, half of which are 87.
        Mission mission = outcome.problem().missions().get(0);
        assertThat(outcome.closed()).isEqualTo(1);
        assertThat(mission.mandate()).isEqualTo(new Period(Day.ALWAYS, Day.parse("2025-04-03")));
        assertThat(outcome.problem().positions())
                .extracting(position -> position.mission().mandate())
                .containsOnly(mission.mandate());
        assertThat(outcome.problem().tours())
                .extracting(tour -> tour.mission().mandate())
                .containsOnly(mission.mandate());
        // Who is there comes home, what cannot be any more is gone, what can be on other days stays.
        assertThat(outcome.problem().tours())
                .extracting(Tour::id, tour -> Objects.requireNonNull(tour.assignment())
                        .window())
                .containsExactly(
                        tuple("M-1/1", Period.of("2024-12-01", "2025-04-03")),
                        tuple("M-1/3", Period.of("2025-03-20", "2025-04-18")));
    }

    @Test
    void whatHappensIsWhatTheEventsDo() throws Exception {
        Outcome outcome = new Disruption(1, 0, 1, 1, 0).apply(SEASON, 3);

        Problem expected = SEASON;
        for (Officer officer : changed(SEASON, outcome.problem())) {
            expected = (officer.releases().isEmpty()
                            ? new Withdrawal(officer.id(), Period.UNBOUNDED, null)
                            : new Slip(officer.id(), Disruption.SLIP_DAYS, null))
                    .applyTo(expected, null)
                    .problem();
        }
        for (Mission mission : outcome.problem().missions()) {
            int end = mission.mandate().to();
            if (end
                    != SEASON.missions()
                            .get(outcome.problem().missions().indexOf(mission))
                            .mandate()
                            .to()) {
                expected = new Closing(mission.id(), end, false, null)
                        .applyTo(expected, null)
                        .problem();
            }
        }
        assertThat(text(outcome.problem())).isEqualTo(text(expected));
        assertThat(outcome.problem().tours()).hasSizeLessThan(SEASON.tours().size());
    }

    @Test
    void aNewPostAsksWhatItsModelAsksAndHasAnOpenTour() {
        Problem after = posts(10).apply(SEASON, 1).problem();

        assertThat(after.positions()).hasSize(SEASON.positions().size() + 10);
        assertThat(after.positions().subList(0, SEASON.positions().size())).isEqualTo(SEASON.positions());
        assertThat(after.tours()).hasSize(SEASON.tours().size() + 10);
        assertThat(after.tours().subList(SEASON.tours().size(), after.tours().size()))
                .allSatisfy(tour -> {
                    assertThat(tour.status()).isEqualTo(Status.OPEN);
                    assertThat(tour.assignment()).isNull();
                    assertThat(tour.follows()).isNull();
                    assertThat(after.windows(tour, false, null)).isNotEmpty();
                    assertThat(tour.position().id()).contains("-N");
                });
    }

    @Test
    void asMuchHappensAsThereCanBe() {
        Outcome nothing = new Disruption(5, 10, 5, 5, 0).apply(new Given().problem(), 0);
        Outcome one = new Disruption(5, 0, 5, 5, 0).apply(oneTold().problem(), 0);

        // Nobody was told, but one of the two on the roster withdraws.
        assertThat(nothing)
                .extracting(Outcome::withdrawn, Outcome::slipped, Outcome::closed)
                .containsExactly(1, 0, 0);
        assertThat(one)
                .extracting(Outcome::withdrawn, Outcome::slipped, Outcome::closed)
                .containsExactly(1, 0, 1);
    }

    @Test
    void anOfficerWhoIsDeployedOrPinnedStays() {
        Given given = new Given();
        given.assigned("M-1/1", Status.DEPLOYED, false, Period.of("2024-12-01", "2025-03-01"), 91);
        given.assigned("M-1/2", Status.PUBLISHED, false, Period.of("2025-09-01", "2025-12-01"), 92);
        given.assigned("M-1/3", Status.PUBLISHED, true, Period.of("2026-09-01", "2026-12-01"), 92);

        Outcome outcome = new Disruption(5, 0, 5, 0, 0).apply(given.problem(), 0);

        assertThat(outcome).extracting(Outcome::withdrawn, Outcome::slipped).containsExactly(0, 0);
    }

    @Test
    void theSameSeedMakesTheSameSeasonAndTheOldOneStaysAsItIs() throws Exception {
        var disruption = new Disruption(3, 1, 2, 1, 4);
        String before = text(SEASON);

        assertThat(text(disruption.apply(SEASON, 7).problem()))
                .isEqualTo(text(disruption.apply(SEASON, 7).problem()))
                .isNotEqualTo(text(disruption.apply(SEASON, 8).problem()))
                .isNotEqualTo(before);
        assertThat(text(SEASON)).isEqualTo(before);
    }

    /** Two plans are put through one and the same season: who withdraws from one withdraws from the other. */
    @Test
    void theVerySameThingsHappenToSeveralPublishedSeasons() throws Exception {
        var disruption = new Disruption(0, 12, 3, 1, 0);
        Problem nobodyTold = SEASON.toBuilder()
                .tours(SEASON.tours().stream()
                        .map(tour -> tour.status() == Status.PUBLISHED
                                        && tour.mission().id().startsWith("U")
                                ? tour.toBuilder()
                                        .status(Status.OPEN)
                                        .assignment(null)
                                        .build()
                                : tour)
                        .toList())
                .build();

        List<Outcome> one = disruption.applyToEach(List.of(SEASON), 7);
        List<Outcome> two = disruption.applyToEach(List.of(nobodyTold, SEASON), 7);

        assertThat(one).hasSize(1);
        assertThat(text(one.get(0).problem()))
                .isEqualTo(text(disruption.apply(SEASON, 7).problem()));
        assertThat(two).hasSize(2);
        Problem first = two.get(0).problem();
        Problem second = two.get(1).problem();
        assertThat(first.officers())
                .extracting(Officer::releases)
                .isEqualTo(second.officers().stream().map(Officer::releases).toList());
        assertThat(changed(SEASON, second)).hasSizeGreaterThan(10);
        assertThat(first.missions())
                .extracting(Mission::mandate)
                .isEqualTo(second.missions().stream().map(Mission::mandate).toList());
        assertThat(two.get(0))
                .extracting(Outcome::withdrawn, Outcome::slipped, Outcome::closed)
                .isEqualTo(List.of(two.get(1).withdrawn(), 3, 1));
        assertThat(first.tours())
                .noneMatch(tour ->
                        tour.status() == Status.PUBLISHED && tour.mission().id().startsWith("U"));
    }

    @Test
    void isAProblemFileLikeAnyOther(@TempDir Path directory) throws Exception {
        for (long seed = 0; seed < 6; seed++) {
            Problem season = seed < 3 ? SEASON : RICH;
            Problem once = new Disruption(3, 1, 2, 1, 4).apply(season, seed).problem();
            // And it may happen again.
            Problem twice = new Disruption(3, 1, 2, 1, 4).apply(once, seed).problem();
            Path file = directory.resolve(seed + ".json");

            ProblemWriter.write(twice, file);

            assertThat(text(ProblemReader.read(file).problem())).isEqualTo(Files.readString(file));
        }
    }

    /** O-1 goes from 2025-06-01 to 2025-06-30, O-2 nowhere. */
    private static Given oneTold() {
        Given given = new Given();
        given.assigned("M-1/1", Status.PUBLISHED, false, Period.of("2025-06-01", "2025-06-30"), 30);
        return given;
    }
}
