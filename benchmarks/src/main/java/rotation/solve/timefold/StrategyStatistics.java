package rotation.solve.timefold;

import ai.timefold.solver.benchmark.api.PlannerBenchmarkFactory;
import ai.timefold.solver.benchmark.config.PlannerBenchmarkConfig;
import ai.timefold.solver.benchmark.config.ProblemBenchmarksConfig;
import ai.timefold.solver.benchmark.config.SolverBenchmarkConfig;
import ai.timefold.solver.benchmark.config.statistic.ProblemStatisticType;
import ai.timefold.solver.benchmark.config.statistic.SingleStatisticType;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rotation.io.ProblemReader;
import rotation.json.InputException;
import rotation.model.Problem;
import rotation.solve.Strategy;
import rotation.solve.build.ScarcityConstruction;
import rotation.solve.plan.StartingPlan;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.score.Objective;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SearchSpace;

/**
 * A close look at one strategy, with Timefold's own benchmarker: score, speed, moves and memory over time.
 *
 * <p>All its phases are joined in one run of the engine, after construction, each with its equal share of the time; the planner
 * makes a run of each.
 */
@Command(
        name = "statistics",
        description =
                "Runs one strategy on problems, one after the other, and writes Timefold's statistics of that as HTML.",
        mixinStandardHelpOptions = true)
public final class StrategyStatistics implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "PROBLEM", arity = "1..*", description = "problem files")
    @SuppressWarnings("NullAway.Init")
    private List<Path> problems;

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            defaultValue = Strategy.DEFAULT,
            description = "one of the planner's, or a file; ${DEFAULT-VALUE} unless it is said")
    @SuppressWarnings("NullAway.Init")
    private String strategy;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "how long each run may take, without construction; ${DEFAULT-VALUE} unless it is said")
    private long seconds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", description = "seed of the random numbers")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "the directory for the report")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    private StrategyStatistics() {}

    /** Runs it, and ends with its exit code: those of the planner. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new StrategyStatistics())
                .setExecutionExceptionHandler((error, command, parsed) -> failure(error, command))
                .execute(args));
    }

    private static int failure(Exception error, CommandLine command) {
        if (error instanceof InputException input) {
            input.errors().forEach(wrong -> command.getErr().println(wrong.message(Locale.ENGLISH)));
            return 3;
        }
        command.getErr().println("The benchmarker failed: " + error);
        return 1;
    }

    @Override
    public Integer call() throws InputException {
        List<RotationSolution> starts = new ArrayList<>();
        for (Path file : problems) {
            Problem problem = ProblemReader.read(file).problem();
            starts.add(constructed(problem));
        }
        var config = new PlannerBenchmarkConfig()
                .withName(strategy)
                .withBenchmarkDirectory(out.toFile())
                .withWarmUpSecondsSpentLimit(0L)
                .withSolverBenchmarkConfigs(new SolverBenchmarkConfig()
                        .withName(strategy)
                        .withSolverConfig(search(starts.get(0)))
                        .withProblemBenchmarksConfig(statistics()));
        PlannerBenchmarkFactory.create(config).buildPlannerBenchmark(starts).benchmark();
        return 0;
    }

    /** As the planner begins its phases. */
    private RotationSolution constructed(Problem problem) {
        var space = new SearchSpace(problem);
        List<PlannedTour> tours = StartingPlan.of(space, null);
        var objective = new Objective(space, tours, false);
        new ScarcityConstruction(seed).fill(new WorkingPlan(objective, tours), () -> false);
        return new RotationSolution(objective, tours);
    }

    @SuppressWarnings("rawtypes") // The engine's configuration knows no type parameters.
    private SolverConfig search(RotationSolution start) {
        Phases search;
        try {
            search = Strategy.of(strategy).phases();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        List<PhaseConfig> phases = new ArrayList<>();
        for (int i = 0; i < search.count(); i++) {
            PhaseConfig<?> phase = search.prepared(i, start, seed).config();
            long share = seconds * 1000 / search.count();
            phase.setTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(Math.max(1, share)));
            phases.add(phase);
        }
        return Phases.baseConfig(EnvironmentMode.NO_ASSERT).withRandomSeed(seed).withPhaseList(phases);
    }

    private static ProblemBenchmarksConfig statistics() {
        return new ProblemBenchmarksConfig()
                .withWriteOutputSolutionEnabled(false)
                .withProblemStatisticTypes(
                        ProblemStatisticType.BEST_SCORE,
                        ProblemStatisticType.STEP_SCORE,
                        ProblemStatisticType.MOVE_EVALUATION_SPEED,
                        ProblemStatisticType.MEMORY_USE)
                .withSingleStatisticTypes(SingleStatisticType.PICKED_MOVE_TYPE_BEST_SCORE_DIFF);
    }
}
