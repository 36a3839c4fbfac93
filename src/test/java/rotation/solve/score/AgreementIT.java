package rotation.solve.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import rotation.RandomProblems;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
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
