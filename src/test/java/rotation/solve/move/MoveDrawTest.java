package rotation.solve.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
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
import rotation.solve.Season;
import rotation.solve.build.ScarcityConstruction;
import rotation.solve.move.MoveWeights.Share;
import rotation.solve.plan.Change;
import rotation.solve.space.PlannedTour;

/** Walks along the moves that the search proposes: every second one is made, good or bad. */
class MoveDrawTest {

    private static final int SEEDS = 200;
    private static final int STEPS = 30;

    private interface Check {
        void after(List<Change> move, Season season, Judge judge, String where);
    }

    private static void walk(Check check) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var judge = new Judge(problem);
            Season season = Season.start(problem);
            var random = new Random(seed);
            var draw = new MoveDraw(season.space(), season.plan(), Mixes.ofAllKinds());
            for (int step = 0; step < STEPS && !draw.isEmpty(); step++) {
                draw.next(random);
                List<Change> move = draw.next(random);
                if (move.stream().noneMatch(Change::changesAnything)) {
                    break;
                }
                season.plan().make(move);
                check.after(move, season, judge, "seed %s, step %s".formatted(seed, step));
            }
        }
    }

    @Test
    void nobodyIsSentWhoBreaksAHardRuleThatLooksAtOneTourAlone() {
        walk((move, season, judge, where) -> {
            for (Change change : move) {
                PlannedTour tour = change.tour();
                if (tour.isFilled() && !tour.options().isOfficerFixed()) {
                    assertThat(judge.points(tour.tour(), tour.officer().officer(), tour.period())
                                    .keySet())
                            .as("%s, tour %s", where, tour)
                            .noneMatch(rule -> rule.weight(season.problem()).isHard());
                }
            }
        });
    }

    @Test
    void nobodyIsSentWhoServesElsewhereOrForWhomThereIsNoSeat() {
        var before = new IdentityHashMap<Season, Map<Rule, HardMediumSoftLongScore>>();
        var broken = new ArrayList<String>();
        var checked = new EnumMap<Rule, Integer>(Rule.class);
        walk((move, season, judge, where) -> {
            Map<Rule, HardMediumSoftLongScore> now = season.scoresFromScratch();
            Map<Rule, HardMediumSoftLongScore> last = before.put(season, now);
            for (Rule rule : List.of(Rule.REST_BETWEEN_TOURS, Rule.TRAINING_CAPACITY)) {
                if (last != null && rule.weight(season.problem()).isHard()) {
                    checked.merge(rule, 1, Integer::sum);
                    if (hard(now, rule) < hard(last, rule)) {
                        broken.add(where + ", " + rule + ": " + move);
                    }
                }
            }
        });
        // Where all that is drawn breaks them, in seasons of two or three tours, some move must be made.
        assertThat(checked.values()).hasSize(2).allMatch(moves -> moves > 20 * broken.size());
    }

    private static long hard(Map<Rule, HardMediumSoftLongScore> scores, Rule rule) {
        return scores.getOrDefault(rule, HardMediumSoftLongScore.ZERO).hardScore();
    }

    @Test
    void everyMoveLeadsToALegalPlan() {
        walk((move, season, judge, where) -> assertThat(
                        judge.judge(season.toPlan()).irregularities())
                .as(where)
                .isEmpty());
    }

    @Test
    void everyMoveChangesThePlan() {
        var plans = new HashMap<String, Object>();
        walk((move, season, judge, where) -> {
            Object rows = season.toPlan().rows();
            assertThat(rows).as(where).isNotEqualTo(plans.put(season.problem().name(), rows));
        });
        assertThat(plans).hasSizeGreaterThan(SEEDS / 2);
    }

    /**
     * What is drawn of one kind, from constructed plans.
     *
     * @param mix sets how often that kind is drawn; the other tours that are picked send
     */
    private static List<List<Change>> drawn(Consumer<MoveWeights> mix) {
        var drawn = new ArrayList<List<Change>>();
        for (long seed = 0; seed < SEEDS; seed++) {
            drawn.addAll(drawn(RandomProblems.problem(seed), STEPS, mix));
        }
        return drawn;
    }

    private static List<List<Change>> drawn(Problem problem, int steps, Consumer<MoveWeights> mix) {
        var drawn = new ArrayList<List<Change>>();
        Season season = Season.start(problem);
        var weights = new MoveWeights();
        mix.accept(weights);
        new ScarcityConstruction(0).fill(season.plan(), () -> false);
        var draw = new MoveDraw(season.space(), season.plan(), weights);
        var random = new Random(0);
        for (int i = 0; i < steps && !draw.isEmpty(); i++) {
            drawn.add(draw.next(random));
        }
        return drawn;
    }

    private static boolean keepsOfficers(List<Change> move) {
        return move.stream()
                .allMatch(change -> change.officer() != null
                        && change.officer() == change.tour().holder());
    }

    private static boolean exchanges(List<Change> move) {
        return move.size() == 2
                && move.get(0).officer() == move.get(1).tour().holder()
                && move.get(1).officer() == move.get(0).tour().holder();
    }

    private static boolean empties(List<Change> move) {
        return move.size() == 1 && move.get(0).officer() == null;
    }

    private static long count(Consumer<MoveWeights> mix, Predicate<List<Change>> property) {
        return drawn(mix).stream().filter(property).count();
    }

    @Test
    void eachKindIsDrawnAsOftenAsItIsAskedFor() {
        Consumer<MoveWeights> onlySends = moves -> {};

        assertThat(count(moves -> moves.set(Share.SHIFT, 100), MoveDrawTest::keepsOfficers))
                .isGreaterThan(3 * count(onlySends, MoveDrawTest::keepsOfficers) / 2);
        Predicate<List<Change>> aligns = move -> keepsOfficers(move) && move.size() > 1;
        assertThat(count(moves -> moves.set(Share.ALIGN, 100), aligns)).isGreaterThan(4 * count(onlySends, aligns));
        assertThat(count(moves -> moves.set(Share.SWAP, 100), MoveDrawTest::exchanges))
                .isGreaterThan(5 * count(onlySends, MoveDrawTest::exchanges) / 4);
        assertThat(count(moves -> moves.set(Share.DROP, 100), MoveDrawTest::empties))
                .isGreaterThan(3 * count(onlySends, MoveDrawTest::empties) / 2);
    }

    @Test
    void aRuinChangesMoreToursThanAnyChain() {
        Problem season = ProblemGenerator.generate(Preset.CPA, 1);
        Predicate<List<Change>> changesMany = move -> move.size() > 4;

        assertThat(drawn(season, 200, moves -> moves.set(Share.RUIN, 100))).anyMatch(changesMany);
        assertThat(drawn(season, 200, moves -> {})).noneMatch(changesMany);
    }

    @Test
    void aPairChangesToWomenOrFromThemAtOneSite() {
        Problem season = ProblemGenerator.generate(Preset.CPA, 1);
        Predicate<List<Change>> pairs = move -> {
            return move.size() == 2
                    && move.stream().allMatch(change -> change.officer() != null)
                    && move.get(0).tour().mission().pairWomen()
                    && move.get(0).tour().options().site()
                            == move.get(1).tour().options().site()
                    && isWoman(move.get(0)) == isWoman(move.get(1));
        };

        long asked = drawn(season, 2000, moves -> moves.set(Share.PAIR, 100)).stream()
                .filter(pairs)
                .count();
        long notAsked = drawn(season, 2000, moves -> {}).stream().filter(pairs).count();

        assertThat(asked).isGreaterThan(3 * notAsked);
    }

    private static boolean isWoman(Change change) {
        return Objects.requireNonNull(change.officer()).isWoman();
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aMoveIsFoundEvenWhereEverybodyMustStayElsewhere() {
        var given = new Given();
        Period window = Period.of("2025-01-01", "2025-06-29");
        given.assigned("T-1", Tour.Status.DEPLOYED, given.woman(), window, window, 1, 180);
        given.assigned("T-2", Tour.Status.DEPLOYED, given.man(), window, window, 1, 180);
        given.tour("T-3", "2025-02-03", 180);
        Season season = Season.start(given.problem());
        var draw = new MoveDraw(season.space(), season.plan(), new MoveWeights());

        for (int i = 0; i < 10; i++) {
            assertThat(draw.next(new Random(i))).anyMatch(Change::changesAnything);
        }
    }

    @Test
    void whereNothingMayChangeThereAreNoMoves() {
        Season season = Season.start(new Given().problem());
        var draw = new MoveDraw(season.space(), season.plan(), new MoveWeights());

        assertThat(draw.isEmpty()).isTrue();
        assertThatThrownBy(() -> draw.next(new Random(0))).isInstanceOf(NoSuchElementException.class);
    }
}
