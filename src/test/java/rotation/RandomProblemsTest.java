package rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** Random problems are worth comparing implementations on only if they are legal and rich. */
class RandomProblemsTest {

    private static final int SEEDS = 400;

    @Test
    void everyPlanIsLegal() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Verdict verdict = new Judge(problem).judge(RandomProblems.plan(problem, seed));

            assertThat(verdict.irregularities()).as("seed %s", seed).isEmpty();
        }
    }

    @Test
    void everyRuleIsBrokenOftenAndKeptOften() {
        Map<Rule, Integer> broken = new EnumMap<>(Rule.class);
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Verdict verdict = new Judge(problem).judge(RandomProblems.plan(problem, seed));
            for (Rule rule : Rule.values()) {
                broken.merge(rule, verdict.points(rule) > 0 ? 1 : 0, Integer::sum);
            }
        }

        assertThat(broken)
                .allSatisfy((rule, times) ->
                        assertThat(times).as("plans that break %s", rule).isBetween(SEEDS / 50, SEEDS - SEEDS / 50));
    }

    @Test
    void toursOfEveryKindOccur() {
        int locked = 0;
        int frozen = 0;
        int without = 0;
        Map<Tour.Status, Integer> statuses = new EnumMap<>(Tour.Status.class);
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var judge = new Judge(problem);
            for (Tour tour : problem.tours()) {
                statuses.merge(tour.status(), 1, Integer::sum);
                locked += tour.pinned() ? 1 : 0;
                frozen += judge.isLocked(tour) && !tour.pinned() ? 1 : 0;
                without += problem.windows(tour, judge.isLocked(tour)).isEmpty() ? 1 : 0;
            }
        }

        assertThat(statuses).hasSize(3).allSatisfy((status, times) -> assertThat(times)
                .isGreaterThan(SEEDS / 2));
        assertThat(locked).isGreaterThan(SEEDS / 2);
        assertThat(frozen).isGreaterThan(SEEDS / 50);
        assertThat(without).isGreaterThan(SEEDS / 50);
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        assertThat(plans()).isEqualTo(plans());
        assertThat(plans()).doesNotHaveDuplicates();
    }

    private static List<Plan> plans() {
        var plans = new ArrayList<Plan>();
        for (long seed = 0; seed < 20; seed++) {
            Problem problem = RandomProblems.problem(100 + seed);
            if (problem.tours().size() >= 8) {
                plans.add(RandomProblems.plan(problem, seed));
                plans.add(RandomProblems.plan(problem, -1 - seed));
            }
        }
        return plans;
    }
}
