package rotation.peers.stock;

import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.PillarSwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import picocli.CommandLine.Command;

/**
 * Timefold as it comes, but that tours really exchange their officers. The solver's own swap moves look only for tours that could
 * take over all values of each other, the window too; as every tour has windows of its own, there are none.
 */
@Command(
        name = "timefold-swaps",
        description = "Timefold with constraint streams and its own search, in which tours exchange their officers.")
public final class SwapsCommand extends TimefoldCommand {

    /** Called by picocli. */
    public SwapsCommand() {}

    @Override
    SolverConfig config() {
        return streams()
                .withPhases(
                        new ConstructionHeuristicPhaseConfig(),
                        new LocalSearchPhaseConfig()
                                .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                                        .withMoveSelectors(
                                                new ChangeMoveSelectorConfig(),
                                                new PillarSwapMoveSelectorConfig()
                                                        .withVariableNameIncludes("officer"))));
    }
}
