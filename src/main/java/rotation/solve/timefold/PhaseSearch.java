package rotation.solve.timefold;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import ai.timefold.solver.core.impl.solver.scope.SolverScope;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One search of one phase. One object, one search.
 *
 * <p>It uses the engine's own solver, not {@code SolverManager}: that hands better plans to its consumer in a thread of its own,
 * and only the last of those that came in the meantime, while a trace wants every one with the moves tried until then. And the
 * public {@code Solver} neither tells how many moves were tried, nor hears who stops it before it has started.
 */
public final class PhaseSearch {

    /** How many searches there were. */
    private static final AtomicLong NUMBER = new AtomicLong();

    private final DefaultSolver<RotationSolution> solver;
    private volatile boolean stopped;

    /**
     * When a search ends.
     *
     * @param moves the most moves; null: any
     * @param milliseconds the most time, at least 1; null: any
     * @param unimproved the most milliseconds without a better plan, at least 1; null: any
     */
    public record Limits(@Nullable Long moves, @Nullable Long milliseconds, @Nullable Long unimproved) {}

    /**
     * Prepares a search.
     *
     * @param seed of the random numbers
     */
    public PhaseSearch(PreparedPhase phase, Limits limits, long seed) {
        var config = Phases.baseConfig(EnvironmentMode.NO_ASSERT)
                .withPhases(phase.config())
                .withTerminationConfig(new TerminationConfig()
                        .withMoveCountLimit(limits.moves())
                        .withMillisecondsSpentLimit(limits.milliseconds())
                        .withUnimprovedMillisecondsSpentLimit(limits.unimproved()))
                .withRandomSeed(seed);
        solver = (DefaultSolver<RotationSolution>)
                SolverFactory.<RotationSolution>create(config).buildSolver();
        // The solver counts for a registry that is shared by all, and complains of two that count the same.
        solver.setMonitorTagMap(Map.of("search", Long.toString(NUMBER.incrementAndGet())));
        solver.addPhaseLifecycleListener(new PhaseLifecycleListenerAdapter<>() {
            @Override
            public void solvingStarted(SolverScope<RotationSolution> scope) {
                // A solver that has not started does not hear that it is to stop.
                if (stopped) {
                    solver.terminateEarly();
                }
            }
        });
    }

    /** Tells of each plan that is better than all before in this search; nobody changes the plan any more. */
    public void onBetter(Consumer<RotationSolution> listener) {
        solver.addEventListener(event -> listener.accept(event.getNewBestSolution()));
    }

    /** Searches until a limit is reached or {@link #stop} is called; gives the best plan. */
    public RotationSolution solve(RotationSolution start) {
        return solver.solve(start);
    }

    /** Ends the search soon, even one that has not started. May be called from any thread, at any time. */
    public void stop() {
        stopped = true;
        solver.terminateEarly();
    }

    /** How many moves were tried so far. May be called from any thread. */
    public long moves() {
        return solver.getMoveEvaluationCount();
    }
}
