package rotation.solve.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import rotation.RandomProblems;
import rotation.judge.Judge;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.solve.Season;
import rotation.solve.space.PlannedTour;

/** The judge and the solver were written from one text, each by itself: they take the same of any plan, rule by rule. */
class AgreementIT {

    /** Seeds that once showed a difference; they are tried for ever. */
    private static final List<Long> EVER_FAILED = List.of();

    private static LongStream seeds(int count) {
        return LongStream.concat(EVER_FAILED.stream().mapToLong(Long::longValue), LongStream.range(0, count));
    }

    @Test
    void aPlanCostsTheSameFromScratch() {
        seeds(500).forEach(seed -> {
            Problem problem = RandomProblems.problem(seed);
            Plan plan = RandomProblems.plan(problem, seed);

            assertThat(Season.of(problem, plan).scores())
                    .as("seed %s", seed)
                    .isEqualTo(Season.judged(new Judge(problem), plan));
        });
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
