package rotation.solve.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rotation.change.CarriedPlan;
import rotation.judge.Judge;
import rotation.model.Problem;
import rotation.solve.Changes;
import rotation.solve.RotationSolver;
import rotation.solve.SolveSettings;
import rotation.solve.SolvedPlan;
import rotation.solve.Strategy;
import rotation.solve.plan.StartingPlan;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.score.Objective;
import rotation.solve.space.SearchSpace;

/** An exact model has proven what is the best for each of these rosters. */
class RedealingTest {

    private static final long DEALS = 6_000;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "1, 120, 10, 0hard/-2medium/-25soft",
        "2, 160, 14, 0hard/0medium/-21soft",
        "3, 160, 16, 0hard/0medium/-19soft",
        "4, 240, 20, 0hard/0medium/-35soft",
        "5, 80, 8, 0hard/0medium/-13soft",
        "6, 320, 20, 0hard/0medium/-34soft"
    })
    void aDenseRosterIsDealtAtTheFewestChanges(long roster, int tours, int officers, String best) throws Exception {
        Problem problem = DenseRoster.problem(roster, tours, officers, directory);
        for (long seed = 1; seed <= 2; seed++) {
            WorkingPlan plan = plan(problem);

            new Redealing(seed, true, DEALS).fill(plan, () -> false);

            assertThat(ruleScore(plan, problem)).as("seed %d", seed).isEqualTo(best);
        }
    }

    @Test
    void theSameSeedDealsTheSame() throws Exception {
        Problem problem = DenseRoster.problem(1, 120, 10, directory);

        assertThat(dealt(problem, 3)).isEqualTo(dealt(problem, 3));
    }

    @Test
    void aPlanThatCannotBeBetterStaysAsItIs() throws Exception {
        Problem problem = DenseRoster.problem(2, 160, 14, directory);
        WorkingPlan plan = plan(problem);
        new Redealing(1, true, DEALS).fill(plan, () -> false);
        List<String> before = rows(plan);

        new Redealing(2, true, DEALS).fill(plan, () -> false);

        assertThat(rows(plan)).isEqualTo(before);
    }

    @Test
    void whereTimeIsOverThePlanStaysAsItIs() throws Exception {
        Problem problem = DenseRoster.problem(2, 160, 14, directory);
        WorkingPlan plan = plan(problem);
        List<String> before = rows(plan);

        new Redealing(1, true, DEALS).fill(plan, () -> true);

        assertThat(rows(plan)).isEqualTo(before);
    }

    @Test
    void aVeryLargeSeasonIsLeftToTheSearch() throws Exception {
        Problem problem = DenseRoster.problem(1, 5_100, 100, directory);
        WorkingPlan plan = plan(problem);
        List<String> before = rows(plan);

        new Redealing(1, true, DEALS).fill(plan, () -> false);

        assertThat(plan.tours()).anyMatch(tour -> !tour.isFilled());
        assertThat(rows(plan)).isEqualTo(before);
    }

    @Test
    void planningAgainDealsAnew() throws Exception {
        Problem problem = DenseRoster.problem(1, 120, 10, directory);
        var settings = new SolveSettings(null, null, 20_000L, 1, 1, Strategy.of("repair"), Changes.NEEDED);

        SolvedPlan solved =
                new RotationSolver(problem, settings, CarriedPlan.announced(problem), Instant.now()).solve();

        assertThat(solved.score()).hasToString("0hard/-2medium/-25soft");
        assertThat(new Judge(problem).judge(solved.plan()).score()).isEqualTo(solved.score());
    }

    private static List<String> dealt(Problem problem, long seed) {
        WorkingPlan plan = plan(problem);
        new Redealing(seed, true, DEALS).fill(plan, () -> false);
        return rows(plan);
    }

    private static List<String> rows(WorkingPlan plan) {
        return plan.tours().stream().map(tour -> tour.row().toString()).toList();
    }

    private static WorkingPlan plan(Problem problem) {
        var space = new SearchSpace(problem, () -> false);
        var tours = StartingPlan.of(space, null);
        return new WorkingPlan(new Objective(space, tours, true), tours);
    }

    private static String ruleScore(WorkingPlan plan, Problem problem) {
        var space = new SearchSpace(problem, () -> false);
        return new Objective(space, plan.tours(), true)
                .ruleScore(plan.score(), plan.tours())
                .toString();
    }
}
