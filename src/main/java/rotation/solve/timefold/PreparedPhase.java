package rotation.solve.timefold;

import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;

/** A phase of a strategy that fits the plan it begins with: it says all in the points of its problem. */
public final class PreparedPhase {

    private final LocalSearchPhaseConfig config;

    PreparedPhase(LocalSearchPhaseConfig config) {
        this.config = config;
    }

    /** A copy of its configuration, so that searches side by side share none. */
    LocalSearchPhaseConfig config() {
        return config.copyConfig();
    }
}
