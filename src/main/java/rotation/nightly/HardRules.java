package rotation.nightly;

import java.util.ArrayList;
import java.util.List;
import rotation.judge.Verdict;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** Whether a plan may take the place of another: it must break no hard rule more than that does. */
final class HardRules {

    private HardRules() {}

    /**
     * A hard rule that is broken more than before.
     *
     * @param before points of what stands of the current plan
     * @param after points of the new plan, more than before
     */
    record Worsened(Rule rule, long before, long after) {

        /** For people. */
        Sentence sentence() {
            return Sentence.of(HardRules.class, "refused.rule", rule.id(), after, before);
        }
    }

    /**
     * In catalogue order the hard rules that are broken more than before; rules do not make up for each other.
     *
     * @param before what stands of the current plan
     * @param after the new plan
     */
    static List<Worsened> worsened(Problem problem, Verdict before, Verdict after) {
        var worsened = new ArrayList<Worsened>();
        for (Rule rule : Rule.values()) {
            if (rule.weight(problem).isHard() && after.points(rule) > before.points(rule)) {
                worsened.add(new Worsened(rule, before.points(rule), after.points(rule)));
            }
        }
        return worsened;
    }
}
