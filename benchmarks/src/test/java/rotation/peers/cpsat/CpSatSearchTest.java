package rotation.peers.cpsat;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.google.ortools.Loader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rotation.AllPlans;
import rotation.RandomProblems;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.judge.Judge;
import rotation.model.Level;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Weight;
import rotation.peers.PeerAnswer;
import rotation.peers.PeerTask;
import rotation.peers.PeerTrace;
import rotation.rule.Rule;

/** The model counts as the judge does, and what it proves to be the best is the best. */
class CpSatSearchTest {

    private static final int SEEDS = 60;
    private static final int MOST_PLANS = 3000;

    @BeforeAll
    static void load() {
        Loader.loadNativeLibraries();
    }

    @Test
    void theBestOfAllPlansIsFoundAndProven() {
        int problems = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var plans = new AllPlans(problem);
            if (plans.count() < 2 || plans.count() > MOST_PLANS) {
                continue;
            }
            problems++;
            assertProven(problem, plans.best(), "seed " + seed);
        }
        assertThat(problems).isGreaterThan(5);
    }

    @Test
    void theBestPlanOfTheTinySeasonIsFoundAndProven() throws Exception {
        Problem problem = ProblemReader.read(Path.of("..", "problems", "tiny.json"), List.of())
                .problem();

        assertProven(problem, HardMediumSoftLongScore.of(0, -2, -675), "tiny");
    }

    /** Each rule takes its points at each level, as the judge counts them, from plans that break most rules. */
    @ParameterizedTest
    @EnumSource(Level.class)
    void everyRuleCountsAtEveryLevel(Level level) {
        var broken = new HashMap<Rule, Integer>();
        for (long seed = 0; seed < 40; seed++) {
            Problem problem = at(level, RandomProblems.problem(seed));
            Plan plan = RandomProblems.plan(problem, seed);
            var judge = new Judge(problem);
            var verdict = judge.judge(plan);
            // Where a hard rule stands that an empty tour may break, nothing is left out: any plan can be counted.
            var choices = new Choices(problem, judge);
            assertThat(Tally.of(choices, plan).score())
                    .as("seed %s at level %s", seed, level)
                    .isEqualTo(verdict.score());
            for (Rule rule : Rule.values()) {
                if (verdict.points(rule) > 0) {
                    broken.merge(rule, 1, Integer::sum);
                }
            }
        }
        assertThat(broken.keySet()).contains(Rule.values());
    }

    /** All rules at one level, each with another weight, and one that an empty tour breaks at the level hard. */
    private static Problem at(Level level, Problem problem) {
        Map<String, Weight> weights = new HashMap<>();
        for (Rule rule : Rule.values()) {
            weights.put(rule.id(), new Weight(level, 1 + rule.id().length() % 7));
        }
        weights.put(Rule.UNFILLED_TOUR.id(), Weight.hard(1));
        return RandomProblems.weighted(problem, weights);
    }

    private static void assertProven(Problem problem, HardMediumSoftLongScore best, String name) {
        var trace = new PeerTrace(Instant.now());
        var task = new PeerTask(
                new ProblemFile(problem, "", List.of()), Instant.now().plusSeconds(60), 1, trace);

        PeerAnswer answer = Objects.requireNonNull(new CpSatSearch(task, 1, null).search());

        assertThat(answer.score()).as(name).isEqualTo(best);
        assertThat(new Judge(problem).judge(answer.plan()).score()).as(name).isEqualTo(best);
        assertThat(new Judge(problem).judge(answer.plan()).isLegal()).as(name).isTrue();
        assertThat(trace.bound()).as(name).isEqualTo(best);
    }
}
