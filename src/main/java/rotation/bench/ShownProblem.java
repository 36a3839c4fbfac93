package rotation.bench;

import java.util.Map;
import rotation.model.Level;
import rotation.rule.Rule;

/**
 * All that is shown of one problem.
 *
 * @param summary its numbers
 * @param curves how they came about
 * @param levels at which level each rule stands in it
 */
record ShownProblem(ProblemSummary summary, Curves curves, Map<Rule, Level> levels) {

    ShownProblem {
        levels = Map.copyOf(levels);
    }
}
