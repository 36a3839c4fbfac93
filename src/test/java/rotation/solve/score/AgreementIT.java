package rotation.solve.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import rotation.RandomProblems;
import rotation.io.ProblemLimits;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Weight;
import rotation.rule.Rule;
import rotation.solve.Season;
import rotation.solve.space.PlannedTour;

/** The judge and the solver were written from one text, each by itself: they take the same of any plan, rule by rule. */
class AgreementIT {

    private static final int PLANS = 10_000;

    /** Seeds that once showed a difference; they are tried for ever. */
    private static final List<Long> EVER_FAILED = List.of();

    private static LongStream seeds(int count) {
        return LongStream.concat(EVER_FAILED.stream().mapToLong(Long::longValue), LongStream.range(0, count));
    }

    @Test
    void aPlanCostsTheSameFromScratch() {
        var broken = new EnumMap<Rule, Integer>(Rule.class);
        seeds(PLANS).forEach(seed -> {
            Problem problem = RandomProblems.problem(seed);
            Plan plan = RandomProblems.plan(problem, seed);
            Verdict verdict = new Judge(problem).judge(plan);

            assertThat(verdict.irregularities()).as("seed %s", seed).isEmpty();
            assertThat(Season.of(problem, plan).scores()).as("seed %s", seed).isEqualTo(Season.scores(verdict));
            for (Rule rule : Rule.values()) {
                broken.merge(rule, verdict.points(rule) > 0 ? 1 : 0, Integer::sum);
            }
        });

        // A rule that is never broken, or always, is not compared.
        assertThat(broken)
                .allSatisfy((rule, times) ->
                        assertThat(times).as("plans that break %s", rule).isBetween(PLANS / 50, PLANS - PLANS / 50));
    }

    @Test
    void aPlanCostsWhatItsPointsSayAtTheLargestWeightsAndNoticeFactor() {
        int accepted = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            Problem problem = largest(RandomProblems.problem(seed));
            try {
                ProblemLimits.check(problem);
            } catch (InputException e) {
                continue;
            }
            accepted++;
            Plan plan = RandomProblems.plan(problem, seed);
            Verdict verdict = new Judge(problem).judge(plan);
            Season season = Season.of(problem, plan);
            BigInteger soft = BigInteger.ZERO;
            for (Rule rule : Rule.values()) {
                soft = soft.add(BigInteger.valueOf(verdict.points(rule)).multiply(BigInteger.valueOf(1_000_000)));
            }

            assertThat(season.scores()).as("seed %s", seed).isEqualTo(Season.scores(verdict));
            assertThat(season.scoreFromScratch()).as("seed %s", seed).isEqualTo(verdict.score());
            assertThat(BigInteger.valueOf(-verdict.score().softScore()))
                    .as("seed %s", seed)
                    .isEqualTo(soft);
        }
        assertThat(accepted).isGreaterThan(500);
    }

    /** The same with all rules at one level, a million points each, and a factor of a million for every change. */
    private static Problem largest(Problem problem) {
        Map<String, Weight> weights =
                Arrays.stream(Rule.values()).collect(Collectors.toMap(Rule::id, rule -> Weight.soft(1_000_000)));
        return problem.toBuilder()
                .policy(problem.policy().toBuilder()
                        .weights(weights)
                        .shortNoticeFactor(1_000_000)
                        .shortNoticeDays(1_000_000)
                        .build())
                .build();
    }

    @Test
    void aPlanCostsTheSameAfterEveryChange() {
        seeds(200).forEach(seed -> {
            Problem problem = RandomProblems.problem(seed);
            var judge = new Judge(problem);
            Season season = Season.of(problem, RandomProblems.plan(problem, seed));
            for (int i = 1; i <= 3; i++) {
                List<Plan.Row> rows = RandomProblems.plan(problem, seed + i).rows();
                for (PlannedTour tour : season.tours()) {
                    season.plan().make(season.change(tour, rows.get(tour.index())));

                    assertThat(season.scores())
                            .as("seed %s, change %s of tour %s", seed, i, tour)
                            .isEqualTo(Season.judged(judge, season.toPlan()));
                }
            }
        });
    }
}
