package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.AllPlans;
import rotation.RandomProblems;
import rotation.io.ProblemReader;
import rotation.model.Plan;
import rotation.model.Problem;

/** The search finds the best plan of problems of which every plan can be tried. */
class OptimumIT {

    private static final String BEST_OF_TWO_SERVICES = "0hard/0medium/-267soft";

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

    @Test
    void theTinySeasonHasAsManyPlansAsIsDocumented() throws Exception {
        Problem problem = ProblemReader.read(Path.of("problems", "tiny.json")).problem();

        assertThat(new AllPlans(problem).withoutBrokenTours().count()).isEqualTo(235_872);
    }

    @Test
    void theDocumentedBestPlanOfTheTwoServicesIsTheBestOfAllPlans() throws Exception {
        Problem problem =
                ProblemReader.read(Path.of("problems", "two-services.json")).problem();
        var plans = new AllPlans(problem).withoutBrokenTours();

        assertThat(plans.count()).isEqualTo(7_392);
        assertThat(plans.best()).hasToString(BEST_OF_TWO_SERVICES);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void theDocumentedBestPlanOfTheTwoServicesIsFound(long seed) throws Exception {
        Problem problem =
                ProblemReader.read(Path.of("problems", "two-services.json")).problem();
        SolvedPlan solved = solve(problem, 20_000, seed);

        assertThat(solved.score()).hasToString(BEST_OF_TWO_SERVICES);
        assertThat(solved.plan().rows())
                .extracting(Plan.Row::officer, Plan.Row::intake)
                .containsExactly(
                        tuple("O-1", null),
                        tuple("O-4", "PDT-11"),
                        tuple("O-5", "PDT-10"),
                        tuple("O-8", "PDT-08"),
                        tuple("O-2", null),
                        tuple("O-6", null));
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
}
