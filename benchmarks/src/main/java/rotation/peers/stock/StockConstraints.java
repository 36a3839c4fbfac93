package rotation.peers.stock;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.stream.Stream;

/** All rules as constraint streams. */
public final class StockConstraints implements ConstraintProvider {

    /** Called by the solver. */
    public StockConstraints() {}

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return Stream.of(
                        EligibilityConstraints.define(factory),
                        CapacityConstraints.define(factory),
                        ContinuityConstraints.define(factory),
                        BalanceConstraints.define(factory),
                        HomeConstraints.define(factory),
                        StabilityConstraints.define(factory))
                .flatMap(theme -> theme)
                .toArray(Constraint[]::new);
    }
}
