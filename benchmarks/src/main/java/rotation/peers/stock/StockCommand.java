package rotation.peers.stock;

import ai.timefold.solver.core.config.solver.SolverConfig;
import picocli.CommandLine.Command;

/** Timefold as it comes. */
@Command(name = "timefold-stock", description = "Timefold as it comes: constraint streams, and its own search.")
public final class StockCommand extends TimefoldCommand {

    /** Called by picocli. */
    public StockCommand() {}

    @Override
    SolverConfig config() {
        return streams();
    }
}
