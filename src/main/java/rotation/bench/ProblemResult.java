package rotation.bench;

import java.util.Map;
import rotation.model.Level;
import rotation.rule.Rule;

/**
 * The results of all contenders on one problem.
 *
 * @param levels of all rules in the problem
 */
record ProblemResult(ProblemSummary summary, Curves curves, Map<Rule, Level> levels) {

    ProblemResult {
        levels = Map.copyOf(levels);
    }
}
