package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import rotation.RandomProblems;
import rotation.judge.Judge;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.solve.ReassignMove.Change;

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

            assertThat(Seasons.scores(Seasons.of(problem, plan)))
                    .as("seed %s", seed)
                    .isEqualTo(Seasons.judged(new Judge(problem), plan));
        });
    }

    @Test
    void aPlanCostsTheSameAfterEveryChange() {
        seeds(200).forEach(seed -> {
            Problem problem = RandomProblems.problem(seed);
            var judge = new Judge(problem);
            PlanningSeason season = Seasons.of(problem, RandomProblems.plan(problem, seed));
            try (var director = Seasons.working(season)) {
                for (int i = 1; i <= 3; i++) {
                    List<Plan.Row> rows = RandomProblems.plan(problem, seed + i).rows();
                    for (PlanningTour tour : season.getTours()) {
                        change(season.eligibility(), tour, rows.get(tour.index()))
                                .apply(director);

                        assertThat(Seasons.scores(director))
                                .as("seed %s, change %s of tour %s", seed, i, tour)
                                .isEqualTo(Seasons.judged(judge, Seasons.plan(season)));
                    }
                }
            }
        });
    }

    private static Change change(Eligibility eligibility, PlanningTour tour, Plan.Row row) {
        return row.officer() == null || row.window() == null
                ? new Change(tour, null, tour.getWindow())
                : new Change(
                        tour,
                        Seasons.officer(eligibility, row.officer()),
                        Seasons.window(tour.options(), row.window()));
    }
}
