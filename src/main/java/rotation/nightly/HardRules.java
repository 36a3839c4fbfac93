package rotation.nightly;

import java.util.ArrayList;
import java.util.List;
import rotation.judge.Verdict;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** Whether a plan may replace another: no hard rule may have more points than before. */
final class HardRules {

    private HardRules() {}

    /**
     * A hard rule with more points than before.
     *
     * @param before points of the current plan, as far as the problem still allows it
     * @param after points of the new plan
     */
    record Regression(Rule rule, long before, long after) {

        /** The regression as a sentence for users. */
        Sentence sentence() {
            return Sentence.of(HardRules.class, "refused.rule", rule.id(), after, before);
        }
    }

    /**
     * The hard rules with more points than before, in the order of the catalogue. Improvement of one rule does not offset
     * another.
     *
     * @param before verdict on the current plan, as far as the problem still allows it
     * @param after verdict on the new plan
     */
    static List<Regression> regressions(Problem problem, Verdict before, Verdict after) {
        var regressions = new ArrayList<Regression>();
        for (Rule rule : Rule.values()) {
            if (rule.weight(problem).isHard() && after.points(rule) > before.points(rule)) {
                regressions.add(new Regression(rule, before.points(rule), after.points(rule)));
            }
        }
        return regressions;
    }
}
