package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rotation.Given;
import rotation.RandomProblems;
import rotation.judge.Judge;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.solve.ReassignMove.Change;

/** Walks along the moves that the search proposes: every second one is made, good or bad. */
class RotationMovesTest {

    private static final int SEEDS = 50;
    private static final int STEPS = 30;

    private interface Check {
        void after(ReassignMove move, PlanningSeason season, Judge judge, String where);
    }

    private static void walk(Check check) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var judge = new Judge(problem);
            PlanningSeason season = RotationSolver.start(new Eligibility(problem), null, Changes.WORTHWHILE);
            var random = new Random(seed);
            try (var director = Seasons.working(season)) {
                var moves = movesOfAllKinds();
                moves.phaseStarted(director);
                for (int step = 0; step < STEPS; step++) {
                    var proposals = moves.createRandomMoveIterator(director, random);
                    if (!proposals.hasNext()) {
                        break;
                    }
                    proposals.next();
                    ReassignMove move = proposals.next();
                    if (!move.isMoveDoable(director)) {
                        break;
                    }
                    move.doMoveOnly(director);
                    check.after(move, season, judge, "seed %s, step %s".formatted(seed, step));
                }
            }
        }
    }

    private static RotationMoves movesOfAllKinds() {
        var moves = new RotationMoves();
        moves.setRoomPercent(40);
        moves.setRestorePercent(5);
        moves.setUnsettledPercent(10);
        moves.setPairPercent(10);
        moves.setRuinPercent(5);
        return moves;
    }

    @Test
    void nobodyIsSentWhoBreaksAHardRuleThatLooksAtOneTourAlone() {
        walk((move, season, judge, where) -> {
            for (Change change : move.changes()) {
                PlanningTour tour = change.tour();
                if (tour.isFilled() && !tour.options().isOfficerFixed()) {
                    assertThat(judge.points(tour.tour(), tour.officer().officer(), tour.period())
                                    .keySet())
                            .as("%s, tour %s", where, tour)
                            .noneMatch(rule ->
                                    rule.weight(season.eligibility().problem()).isHard());
                }
            }
        });
    }

    @Test
    void everyMoveLeadsToALegalPlan() {
        walk((move, season, judge, where) -> assertThat(
                        judge.judge(Seasons.plan(season)).irregularities())
                .as(where)
                .isEmpty());
    }

    @Test
    void everyMoveChangesThePlan() {
        var plans = new HashMap<String, Object>();
        walk((move, season, judge, where) -> {
            Object rows = Seasons.plan(season).rows();
            assertThat(rows)
                    .as(where)
                    .isNotEqualTo(plans.put(season.eligibility().problem().name(), rows));
        });
        assertThat(plans).hasSizeGreaterThan(SEEDS / 2);
    }

    @Test
    void movesOfEverySizeOccur() {
        Map<String, Integer> sizes = new TreeMap<>();
        walk((move, season, judge, where) -> {
            boolean empties = move.changes().get(0).officer() == null;
            sizes.merge(empties ? "drop" : "change of " + move.changes().size(), 1, Integer::sum);
        });
        assertThat(sizes).containsOnlyKeys("drop", "change of 1", "change of 2", "change of 3", "change of 4");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aMoveIsFoundEvenWhereEverybodyMustStayElsewhere() {
        var given = new Given();
        Period window = Period.of("2025-01-01", "2025-06-29");
        given.assigned("T-1", Tour.Status.DEPLOYED, given.woman(), window, window, 1, 180);
        given.assigned("T-2", Tour.Status.DEPLOYED, given.man(), window, window, 1, 180);
        given.tour("T-3", "2025-02-03", 180);
        PlanningSeason season = RotationSolver.start(new Eligibility(given.problem()), null, Changes.WORTHWHILE);
        var moves = new RotationMoves();

        try (var director = Seasons.working(season)) {
            moves.phaseStarted(director);
            var proposals = moves.createRandomMoveIterator(director, new Random(0));
            for (int i = 0; i < 10; i++) {
                assertThat(proposals.next().isMoveDoable(director)).isTrue();
            }
        }
    }
}
