package rotation.solve.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.RandomProblems;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.solve.Season;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;

/** Changes are tried, taken back and made; the score and who holds what are always those of the tours as they are. */
class WorkingPlanTest {

    private static final int SEEDS = 60;
    private static final int STEPS = 20;

    /** Some changes, each of another tour. */
    private static List<Change> changes(Season season, Random random) {
        Set<PlannedTour> tours = new HashSet<>();
        var changes = new ArrayList<Change>();
        int most = 1 + random.nextInt(3);
        for (int i = 0; i < most; i++) {
            Change change = season.anyChange(random);
            if (change != null && tours.add(change.tour())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private interface Check {
        void of(Season season, List<Change> changes, String where);
    }

    private static void walk(Check check) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            boolean onlyNeeded = seed % 2 == 0;
            Season season = Season.start(problem, onlyNeeded ? RandomProblems.plan(problem, seed) : null, onlyNeeded);
            var random = new Random(seed);
            for (int step = 0; step < STEPS; step++) {
                check.of(season, changes(season, random), "seed %s, step %s".formatted(seed, step));
            }
        }
    }

    @Test
    void aTriedChangeLeavesNoTraceAndCostsWhatItCostsFromScratch() {
        walk((season, changes, where) -> {
            WorkingPlan plan = season.plan();
            HardMediumSoftLongScore before = plan.score();
            List<Plan.Row> rows = season.toPlan().rows();

            HardMediumSoftLongScore tried = plan.scoreWith(changes);

            assertThat(season.toPlan().rows()).as(where).isEqualTo(rows);
            assertThat(plan.score()).as(where).isEqualTo(before);
            if (changes.size() == 1) {
                assertThat(plan.scoreWith(changes.get(0))).as(where).isEqualTo(tried);
            }
            plan.make(changes);
            assertThat(season.scoreFromScratch()).as(where).isEqualTo(tried);
        });
    }

    @Test
    void aChangeThatIsMadeIsCountedRuleByRule() {
        walk((season, changes, where) -> {
            season.plan().make(changes);

            assertThat(changes).as(where).noneMatch(Change::changesAnything);
            assertThat(season.plan().score()).as(where).isEqualTo(season.scoreFromScratch());
            assertThat(season.scores()).as(where).isEqualTo(season.scoresFromScratch());
        });
    }

    @Test
    void aChangeThatIsMadeCanBeTakenBack() {
        walk((season, changes, where) -> {
            WorkingPlan plan = season.plan();
            HardMediumSoftLongScore before = plan.score();
            List<Plan.Row> rows = season.toPlan().rows();
            List<Change> back = changes.stream()
                    .map(change -> Change.toPresent(change.tour()))
                    .toList();

            plan.make(changes);
            plan.make(back);

            assertThat(season.toPlan().rows()).as(where).isEqualTo(rows);
            assertThat(plan.score()).as(where).isEqualTo(before);
        });
    }

    @Test
    void holdingsFollow() {
        walk((season, changes, where) -> {
            season.plan().make(changes);

            Holdings holdings = season.plan().holdings();
            for (RosterOfficer officer : season.space().facts().roster()) {
                assertThat(holdings.of(officer))
                        .as("%s, officer %s", where, officer)
                        .containsExactlyInAnyOrderElementsOf(season.tours().stream()
                                .filter(tour -> tour.holder() == officer)
                                .toList());
            }
            for (PlannedTour tour : season.tours()) {
                boolean open = tour.options().isOpen();
                assertThat(holdings.empty().contains(tour))
                        .as("%s, tour %s", where, tour)
                        .isEqualTo(open && !tour.isFilled());
                assertThat(holdings.astray().contains(tour))
                        .as("%s, tour %s", where, tour)
                        .isEqualTo(open && tour.home() != null && !tour.isAs(tour.home()));
                assertThat(holdings.byAgency().groupOf(tour))
                        .as("%s, tour %s", where, tour)
                        .isEqualTo(tour.isFilled() ? tour.officer().agency().index() : -1);
                assertThat(holdings.byIntake().groupOf(tour) >= 0)
                        .as("%s, tour %s", where, tour)
                        .isEqualTo(tour.isFilled() && tour.intake() != null);
                if (tour.isFilled()) {
                    assertThat(holdings.byAgency().of(tour.officer().agency().index()))
                            .as("%s, tour %s", where, tour)
                            .containsOnlyOnce(tour);
                }
                assertThat(holdings.unsettled().contains(tour))
                        .as("%s, tour %s", where, tour)
                        .isEqualTo(open && (tour.isOffWord() || !tour.tour().isAnnounced()));
            }
        });
    }

    @Test
    void aTourThatOneOfficerCannotHoldTogetherWithAnotherIsInItsWay() {
        var given = new Given();
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-07-01", 30);
        given.tour("T-3", "2025-07-02", 30);
        Season season = Season.start(given.problem()).give("T-1", "O-1");
        Holdings holdings = season.plan().holdings();

        // The mission asks for no rest: the first tour ends on 1 July, and the next day is free.
        Change overlapping = sending(season, "T-2", "O-1");
        assertThat(holdings.inTheWay(overlapping, List.of())).isSameAs(season.tour("T-1"));
        assertThat(holdings.inTheWay(overlapping, List.of(Change.empty(season.tour("T-1")))))
                .isNull();
        assertThat(holdings.inTheWay(sending(season, "T-2", "O-2"), List.of())).isNull();
        assertThat(holdings.inTheWay(sending(season, "T-3", "O-1"), List.of())).isNull();
    }

    private static Change sending(Season season, String tour, String officer) {
        return new Change(
                season.tour(tour), season.officer(officer), season.tour(tour).window());
    }

    @Test
    void aTourComesHomeWithThoseInItsWay() {
        var given = new Given();
        Period window = Period.of("2025-06-02", "2025-07-01");
        given.assigned("T-1", Tour.Status.PUBLISHED, given.woman(), window, window, 7, 30);
        given.assigned("T-2", Tour.Status.PUBLISHED, given.man(), window, window, 7, 30);
        Season season = Season.start(given.problem()).give("T-1", "O-2").give("T-2", "O-1");

        List<Change> home = HomeChain.of(season.tour("T-1"), season.plan().holdings());

        assertThat(home)
                .containsExactlyInAnyOrder(
                        new Change(
                                season.tour("T-1"),
                                season.officer("O-1"),
                                season.tour("T-1").window()),
                        new Change(
                                season.tour("T-2"),
                                season.officer("O-2"),
                                season.tour("T-2").window()));
    }

    @Test
    void theBestOfSomeCandidatesIsNoWorseThanAnEmptyTour() {
        int filled = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Season season = Season.start(RandomProblems.problem(seed));
            var random = new Random(seed);
            for (PlannedTour tour : season.tours()) {
                if (tour.isFilled() || !tour.options().isOpen()) {
                    continue;
                }
                HardMediumSoftLongScore empty = season.plan().score();
                Change best = Insertion.best(tour, 10, season.plan(), random);

                assertThat(tour.isFilled()).as("seed %s", seed).isFalse();
                assertThat(season.plan().scoreWith(best)).as("seed %s", seed).isGreaterThanOrEqualTo(empty);
                season.plan().make(best);
                filled += tour.isFilled() ? 1 : 0;
            }
        }
        assertThat(filled).isGreaterThan(SEEDS / 4);
    }
}
