package rotation.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import rotation.judge.Verdict;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** Which hard rules have more points than before: a plan may not replace what stands of another if there are any. */
final class HardRules {

    private HardRules() {}

    /**
     * A hard rule with more points than before.
     *
     * @param before points of the current plan: as far as the problem still allows it, or as it says of itself
     * @param after points of the new plan
     */
    record Regression(Rule rule, long before, long after) {

        private Sentence title() {
            return Sentence.of(Rule.class, rule.id());
        }

        /** Why the new plan is refused, for users. */
        Sentence refusal() {
            return Sentence.of(HardRules.class, "refused.rule", rule.id(), after, before, title());
        }

        /** What is broken more than the current plan said, for users. */
        Sentence warning() {
            return Sentence.of(HardRules.class, "broken.rule", rule.id(), after, before, title());
        }
    }

    /**
     * The hard rules with more points than before, in the order of the catalogue. Improvement of one rule does not offset
     * another.
     *
     * @param before points of the current plan
     * @param after verdict on the new plan
     */
    static List<Regression> regressions(Problem problem, ToLongFunction<Rule> before, Verdict after) {
        var regressions = new ArrayList<Regression>();
        for (Rule rule : Rule.values()) {
            if (rule.weight(problem).isHard() && after.points(rule) > before.applyAsLong(rule)) {
                regressions.add(new Regression(rule, before.applyAsLong(rule), after.points(rule)));
            }
        }
        return regressions;
    }
}
