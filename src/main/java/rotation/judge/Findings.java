package rotation.judge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** What the rules have found so far. */
final class Findings {

    private final Map<Rule, List<Finding>> byRule = new EnumMap<>(Rule.class);

    /** Notes a finding with the rule's own sentence, unless it has no points. */
    void add(Rule rule, long points, Map<Subject, List<String>> about, Object... arguments) {
        add(rule, points, about, rule.found(arguments));
    }

    /** Notes a finding, unless it has no points. */
    void add(Rule rule, long points, Map<Subject, List<String>> about, Sentence text) {
        if (points > 0) {
            byRule.computeIfAbsent(rule, key -> new ArrayList<>()).add(new Finding(rule, points, about, text));
        }
    }

    /** In catalogue order. */
    Map<Rule, List<Finding>> byRule() {
        return byRule;
    }
}
