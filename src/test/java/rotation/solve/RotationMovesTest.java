package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rotation.Given;
import rotation.RandomProblems;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.judge.Judge;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
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
        moves.setEmptyPercent(10);
        moves.setDropPercent(1);
        moves.setShiftPercent(20);
        moves.setAlignPercent(20);
        moves.setSwapPercent(20);
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
    void nobodyIsSentWhoServesElsewhereOrForWhomThereIsNoSeat() {
        var before = new IdentityHashMap<PlanningSeason, Map<Rule, HardMediumSoftLongScore>>();
        var broken = new ArrayList<String>();
        var checked = new EnumMap<Rule, Integer>(Rule.class);
        walk((move, season, judge, where) -> {
            Map<Rule, HardMediumSoftLongScore> now = RotationScore.byRule(season);
            Map<Rule, HardMediumSoftLongScore> last = before.put(season, now);
            for (Rule rule : List.of(Rule.REST_BETWEEN_TOURS, Rule.TRAINING_CAPACITY)) {
                if (last != null && rule.weight(season.eligibility().problem()).isHard()) {
                    checked.merge(rule, 1, Integer::sum);
                    if (hard(now, rule) < hard(last, rule)) {
                        broken.add(where + ", " + rule + ": " + move);
                    }
                }
            }
        });
        // Where all that is drawn breaks them, in seasons of two or three tours, some move must be made.
        assertThat(checked.values()).hasSize(2).allMatch(moves -> moves > 50 * broken.size() / 2);
    }

    private static long hard(Map<Rule, HardMediumSoftLongScore> scores, Rule rule) {
        return scores.getOrDefault(rule, HardMediumSoftLongScore.ZERO).hardScore();
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

    /**
     * What is drawn of one kind, from constructed plans.
     *
     * @param mix sets how often that kind is drawn; whoever else is picked, sends
     */
    private static List<ReassignMove> drawn(Consumer<RotationMoves> mix) {
        var drawn = new ArrayList<ReassignMove>();
        for (long seed = 0; seed < SEEDS; seed++) {
            drawn.addAll(drawn(RandomProblems.problem(seed), STEPS, mix));
        }
        return drawn;
    }

    private static List<ReassignMove> drawn(Problem problem, int steps, Consumer<RotationMoves> mix) {
        var drawn = new ArrayList<ReassignMove>();
        PlanningSeason season = RotationSolver.start(new Eligibility(problem), null, Changes.WORTHWHILE);
        var moves = new RotationMoves();
        mix.accept(moves);
        try (var director = Seasons.working(season)) {
            new ScarcityConstruction(0).changeWorkingSolution(director, () -> false);
            moves.phaseStarted(director);
            var proposals = moves.createRandomMoveIterator(director, new Random(0));
            for (int i = 0; i < steps && proposals.hasNext(); i++) {
                drawn.add(proposals.next());
            }
        }
        return drawn;
    }

    private static boolean keepsOfficers(ReassignMove move) {
        return move.changes().stream()
                .allMatch(change -> change.officer() != null
                        && change.officer() == change.tour().getOfficer());
    }

    private static boolean exchanges(ReassignMove move) {
        List<Change> changes = move.changes();
        return changes.size() == 2
                && changes.get(0).officer() == changes.get(1).tour().getOfficer()
                && changes.get(1).officer() == changes.get(0).tour().getOfficer();
    }

    private static boolean empties(ReassignMove move) {
        return move.changes().size() == 1 && move.changes().get(0).officer() == null;
    }

    private static long count(Consumer<RotationMoves> mix, Predicate<ReassignMove> property) {
        return drawn(mix).stream().filter(property).count();
    }

    @Test
    void eachKindIsDrawnAsOftenAsItIsAskedFor() {
        Consumer<RotationMoves> onlySends = moves -> {};

        assertThat(count(moves -> moves.setShiftPercent(100), RotationMovesTest::keepsOfficers))
                .isGreaterThan(3 * count(onlySends, RotationMovesTest::keepsOfficers) / 2);
        Predicate<ReassignMove> aligns =
                move -> keepsOfficers(move) && move.changes().size() > 1;
        assertThat(count(moves -> moves.setAlignPercent(100), aligns)).isGreaterThan(4 * count(onlySends, aligns));
        assertThat(count(moves -> moves.setSwapPercent(100), RotationMovesTest::exchanges))
                .isGreaterThan(3 * count(onlySends, RotationMovesTest::exchanges) / 2);
        assertThat(count(moves -> moves.setDropPercent(100), RotationMovesTest::empties))
                .isGreaterThan(3 * count(onlySends, RotationMovesTest::empties) / 2);
    }

    @Test
    void aRuinChangesMoreToursThanAnyChain() {
        Problem season = ProblemGenerator.generate(Preset.CPA, 1);
        Predicate<ReassignMove> changesMany = move -> move.changes().size() > 4;

        assertThat(drawn(season, 200, moves -> moves.setRuinPercent(100))).anyMatch(changesMany);
        assertThat(drawn(season, 200, moves -> {})).noneMatch(changesMany);
    }

    @Test
    void aPairChangesToWomenOrFromThemAtOneSite() {
        Problem season = ProblemGenerator.generate(Preset.CPA, 1);
        Predicate<ReassignMove> pairs = move -> {
            List<Change> changes = move.changes();
            return changes.size() == 2
                    && changes.stream().allMatch(change -> change.officer() != null)
                    && changes.get(0).tour().mission().pairWomen()
                    && changes.get(0).tour().options().site()
                            == changes.get(1).tour().options().site()
                    && isWoman(changes.get(0)) == isWoman(changes.get(1));
        };

        long asked = drawn(season, 2000, moves -> moves.setPairPercent(100)).stream()
                .filter(pairs)
                .count();
        long notAsked = drawn(season, 2000, moves -> {}).stream().filter(pairs).count();

        assertThat(asked).isGreaterThan(3 * notAsked);
    }

    private static boolean isWoman(Change change) {
        return Objects.requireNonNull(change.officer()).isWoman();
    }

    @Test
    void aMixThatCannotBeIsRefused() {
        var moves = new RotationMoves();
        moves.setShiftPercent(60);

        assertThatThrownBy(() -> moves.setAlignPercent(60)).hasMessageContaining("make 120 of 100 moves");
        assertThatThrownBy(() -> moves.setEmptyPercent(101)).hasMessageContaining("101 of 100");
        assertThatThrownBy(() -> moves.setDropPercent(-1)).hasMessageContaining("-1 of 100");
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
