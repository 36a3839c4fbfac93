package rotation.peers.stock;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import rotation.peers.PeerAnswer;
import rotation.peers.PeerCommand;
import rotation.peers.PeerTask;

/** Timefold with constraint streams. */
abstract class TimefoldCommand extends PeerCommand {

    /** The model and its rules, and how the solver searches. */
    abstract SolverConfig config();

    /** The model and its rules. No phase is configured: the solver takes those that it thinks best. */
    static SolverConfig streams() {
        return new SolverConfig()
                .withSolutionClass(StockPlan.class)
                .withEntityClasses(StockTour.class)
                .withConstraintProviderClass(StockConstraints.class);
    }

    @Override
    protected final PeerAnswer solve(PeerTask task) {
        StockPlan start = StockPlan.start(task.problem());
        SolverFactory<StockPlan> factory = SolverFactory.create(config().withRandomSeed(task.seed()));
        // The solver counts in milliseconds, and refuses to stop at once.
        long left = Math.max(1, task.timeLeft().toMillis());
        var solver = (DefaultSolver<StockPlan>) factory.buildSolver(new SolverConfigOverride<StockPlan>()
                .withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(left)));
        solver.addEventListener(event ->
                task.trace().found((HardMediumSoftLongScore) event.getNewBestScore(), solver.getMoveEvaluationCount()));
        StockPlan best = solver.solve(start);
        return new PeerAnswer(best.toPlan(), best.score(), solver.getMoveEvaluationCount());
    }
}
