package rotation.judge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rotation.model.Posting;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** What the rules have found so far. */
final class Findings {

    private final Map<Rule, List<Finding>> byRule = new EnumMap<>(Rule.class);

    /** Notes a finding with the rule's own sentence, unless it has no points. */
    void add(Rule rule, long points, Map<Subject, List<String>> about, Object... arguments) {
        if (points > 0) {
            add(rule, points, about, rule.found(arguments));
        }
    }

    /** Notes a finding about some postings with the rule's own sentence, unless it has no points. */
    void add(Rule rule, long points, List<Posting> about, Object... arguments) {
        if (points > 0) {
            add(rule, points, about(about), rule.found(arguments));
        }
    }

    /** Notes a finding, unless it has no points. */
    void add(Rule rule, long points, Map<Subject, List<String>> about, Sentence text) {
        if (points > 0) {
            byRule.computeIfAbsent(rule, key -> new ArrayList<>()).add(new Finding(rule, points, about, text));
        }
    }

    /** The tours and officers of some postings, as what a finding is about. */
    static Map<Subject, List<String>> about(List<Posting> postings) {
        return Map.of(
                Subject.TOUR, Posting.tourIds(postings),
                Subject.OFFICER, Posting.officerIds(postings));
    }

    /**
     * The same and something else.
     *
     * @param subject neither tour nor officer
     */
    static Map<Subject, List<String>> about(List<Posting> postings, Subject subject, List<String> ids) {
        var about = new EnumMap<Subject, List<String>>(about(postings));
        about.put(subject, ids);
        return about;
    }

    /** In catalogue order. */
    Map<Rule, List<Finding>> byRule() {
        return byRule;
    }
}
