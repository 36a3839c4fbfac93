package rotation.peers.stock;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import rotation.peers.PeerAnswer;
import rotation.peers.PeerCommand;
import rotation.peers.PeerTask;

/** Timefold as it comes. */
@Command(name = "timefold-stock", description = "Timefold as it comes: constraint streams, and its own search.")
public final class StockCommand extends PeerCommand {

    /** Called by picocli. */
    public StockCommand() {}

    @Override
    protected @Nullable PeerAnswer solve(PeerTask task) {
        StockPlan start = StockPlan.start(task.problem());
        Duration left = task.timeLeft();
        if (left.isZero()) {
            return null;
        }
        SolverConfig config = config().withRandomSeed(task.seed()).withTerminationSpentLimit(left);
        var solver = (DefaultSolver<StockPlan>)
                SolverFactory.<StockPlan>create(config).buildSolver();
        solver.addEventListener(event ->
                task.trace().found((HardMediumSoftLongScore) event.getNewBestScore(), solver.getMoveEvaluationCount()));
        StockPlan best = solver.solve(start);
        return new PeerAnswer(best.toPlan(), best.score(), solver.getMoveEvaluationCount());
    }

    /** No phase is configured: the solver takes those that it thinks best. */
    static SolverConfig config() {
        return new SolverConfig()
                .withSolutionClass(StockPlan.class)
                .withEntityClasses(StockTour.class)
                .withConstraintProviderClass(StockConstraints.class);
    }
}
