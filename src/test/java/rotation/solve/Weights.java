package rotation.solve;

import java.util.HashMap;
import rotation.model.Level;
import rotation.model.Problem;
import rotation.model.Weight;
import rotation.rule.Rule;

/** Problems with other weights. */
public final class Weights {

    private Weights() {}

    /** The same problem, but that all rules of a level weigh so many times as much. */
    public static Problem times(Problem problem, Level level, long factor) {
        var weights = new HashMap<>(problem.policy().weights());
        for (Rule rule : Rule.values()) {
            Weight weight = rule.weight(problem);
            if (weight.level() == level) {
                weights.put(rule.id(), new Weight(level, factor * weight.points()));
            }
        }
        return problem.toBuilder()
                .policy(problem.policy().toBuilder().weights(weights).build())
                .build();
    }

    /** The same problem, but that one rule weighs so many times as much. */
    public static Problem times(Problem problem, Rule rule, long factor) {
        var weights = new HashMap<>(problem.policy().weights());
        Weight weight = rule.weight(problem);
        weights.put(rule.id(), new Weight(weight.level(), factor * weight.points()));
        return problem.toBuilder()
                .policy(problem.policy().toBuilder().weights(weights).build())
                .build();
    }
}
