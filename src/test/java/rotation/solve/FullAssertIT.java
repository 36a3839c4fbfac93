package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import rotation.RandomProblems;
import rotation.judge.Judge;
import rotation.model.Problem;

/** The solver compares the score of every move, and of its undoing, with one counted from scratch; it fails if they differ. */
class FullAssertIT {

    private static final int SEEDS = 8;

    static final List<String> STRATEGIES = Strategy.NAMES;

    @ParameterizedTest
    @FieldSource("STRATEGIES")
    void noScoreIsCorrupted(String strategy) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            PlanningSeason start = RotationSolver.start(new Eligibility(problem), null, Changes.WORTHWHILE);

            assertThat(solver(strategy, seed).solve(start).getScore())
                    .as("seed %s", seed)
                    .isNotNull();
        }
    }

    @Test
    void noScoreIsCorruptedWhereOnlyNeededChangesAreMade() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            PlanningSeason start =
                    RotationSolver.start(new Eligibility(problem), RandomProblems.plan(problem, seed), Changes.NEEDED);

            PlanningSeason found = solver(Strategy.DEFAULT_REPAIR, seed).solve(start);

            // What is weighed beside the rules can be taken off again, to the last point.
            assertThat(found.ruleScore())
                    .as("seed %s", seed)
                    .isEqualTo(new Judge(problem).judge(Seasons.plan(found)).score());
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // The solver's configuration knows no type parameters.
    private static Solver<PlanningSeason> solver(String strategy, long seed) {
        var phases = new ArrayList<PhaseConfig>();
        phases.add(new CustomPhaseConfig()
                .withCustomPhaseCommands(new ScarcityConstruction(seed), new ChainConstruction(seed)));
        List<PhaseConfig> searches = Strategy.of(strategy).phases();
        for (PhaseConfig search : searches.subList(0, Math.max(0, searches.size() - 1))) {
            search.setTerminationConfig(new TerminationConfig().withMoveCountLimit(50L));
        }
        phases.addAll(searches);
        var config = RotationSolver.baseConfig(EnvironmentMode.FULL_ASSERT)
                .withRandomSeed(seed)
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(100L));
        config.setPhaseConfigList(phases);
        return SolverFactory.<PlanningSeason>create(config).buildSolver();
    }
}
