package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.RandomProblems;
import rotation.io.ProblemReader;
import rotation.judge.Judge;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/** The search finds the best plan of problems of which every plan can be tried. */
class OptimumIT {

    private static final int SEEDS = 400;
    private static final int FEWEST_PLANS = 100;
    private static final int MOST_PLANS = 3000;

    @Test
    void theBestOfAllPlansIsFound() {
        int problems = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var plans = new AllPlans(problem);
            if (plans.toursToDecide() < 2 || plans.count() < FEWEST_PLANS || plans.count() > MOST_PLANS) {
                continue;
            }
            problems++;
            assertThat(solve(problem, 3000, 0).score())
                    .as("seed %s, best of %s plans", seed, plans.count())
                    .isEqualTo(plans.best());
        }
        assertThat(problems).isGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void theDocumentedBestPlanOfTheTinySeasonIsFound(long seed) throws Exception {
        Problem problem = ProblemReader.read(Path.of("problems", "tiny.json")).problem();

        assertThat(solve(problem, 20_000, seed).score()).hasToString("0hard/-2medium/-675soft");
    }

    private static SolvedPlan solve(Problem problem, long moves, long seed) {
        return new RotationSolver(
                        problem,
                        new SolveSettings(
                                null, null, moves, seed, 1, Strategy.of(Strategy.DEFAULT), Changes.WORTHWHILE),
                        null,
                        Instant.now())
                .solve();
    }

    /** Every legal plan: every tour empty, or with every officer in every candidate window, unless it is locked or deployed. */
    private static final class AllPlans {

        private final Judge judge;
        private final List<List<Plan.Row>> rowsByTour = new ArrayList<>();

        AllPlans(Problem problem) {
            judge = new Judge(problem);
            for (Tour tour : problem.tours()) {
                rowsByTour.add(rows(problem, tour));
            }
        }

        private List<Plan.Row> rows(Problem problem, Tour tour) {
            boolean locked = judge.isLocked(tour);
            Tour.Assignment own = tour.assignment();
            List<Officer> officers = problem.officers();
            var rows = new ArrayList<Plan.Row>();
            if (own != null && (locked || tour.isDeployed())) {
                officers = List.of(problem.officer(own.officer()));
            } else {
                rows.add(Plan.Row.empty(tour.id()));
            }
            for (Officer officer : officers) {
                for (Period window : problem.windows(tour, locked)) {
                    Intake intake = problem.intake(tour, officer, window.from());
                    rows.add(new Plan.Row(tour.id(), officer.id(), window, intake == null ? null : intake.id()));
                }
            }
            return rows;
        }

        long count() {
            long count = 1;
            for (List<Plan.Row> rows : rowsByTour) {
                count = Math.min(Integer.MAX_VALUE, count * rows.size());
            }
            return count;
        }

        long toursToDecide() {
            return rowsByTour.stream().filter(rows -> rows.size() > 1).count();
        }

        HardMediumSoftLongScore best() {
            return best(new ArrayList<>());
        }

        private HardMediumSoftLongScore best(List<Plan.Row> chosen) {
            if (chosen.size() == rowsByTour.size()) {
                return judge.judge(new Plan(chosen, null)).score();
            }
            HardMediumSoftLongScore best = null;
            for (Plan.Row row : rowsByTour.get(chosen.size())) {
                chosen.add(row);
                HardMediumSoftLongScore score = best(chosen);
                chosen.remove(chosen.size() - 1);
                if (best == null || score.compareTo(best) > 0) {
                    best = score;
                }
            }
            return Objects.requireNonNull(best);
        }
    }
}
