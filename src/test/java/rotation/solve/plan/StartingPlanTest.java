package rotation.solve.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rotation.RandomProblems;
import rotation.change.CarriedPlan;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.solve.Season;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SearchSpace;

/** A search begins with what stands of the plan before. */
class StartingPlanTest {

    private static final int SEEDS = 300;

    @Test
    void aSearchBeginsWithWhatStandsOfThePlanBefore() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            check(problem, null, "seed " + seed);
            check(problem, RandomProblems.plan(problem, seed), "seed " + seed);
        }
    }

    @Test
    void soItDoesIfThePlanWasMadeForAnotherProblem() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Problem other = RandomProblems.problem(seed + 1000);
            check(problem, RandomProblems.plan(other, seed), "seed " + seed);
        }
    }

    private static void check(Problem problem, @Nullable Plan previous, String seed) {
        List<PlannedTour> start = StartingPlan.of(new SearchSpace(problem), previous);
        assertThat(CarriedPlan.of(problem, previous).plan().rows())
                .as(seed)
                .isEqualTo(Season.plan(start).rows());
    }
}
