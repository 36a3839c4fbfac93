package rotation.judge;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rotation.rule.Rule;
import rotation.text.Sentence;

/**
 * One place where a rule takes points.
 *
 * @param rule which
 * @param points how many, at least 1, in the rule's unit and before its weight
 * @param about the ids of what is concerned, without duplicates; sites, units and skills by their names
 * @param text what is to be said of it
 */
public record Finding(Rule rule, long points, Map<Subject, List<String>> about, Sentence text) {

    /** Copies the ids, in the order of {@link Subject}. */
    public Finding {
        var copy = new EnumMap<Subject, List<String>>(Subject.class);
        about.forEach((subject, ids) -> copy.put(subject, List.copyOf(ids)));
        about = Collections.unmodifiableMap(copy);
    }

    /** The ids of that kind, empty if none is concerned. */
    public List<String> ids(Subject subject) {
        return about.getOrDefault(subject, List.of());
    }

    /**
     * Of what is found now, what was not found before: a sentence that was not said yet; of a limit that counts many tours together,
     * only if it is exceeded by more than before.
     */
    public static List<Finding> added(List<Finding> before, List<Finding> now) {
        Map<Object, Long> known = new HashMap<>();
        before.forEach(finding -> known.merge(finding.place(), finding.points, Math::max));
        return now.stream()
                .filter(finding -> finding.points > known.getOrDefault(finding.place(), 0L))
                .toList();
    }

    /** What stays the same of a finding while what it counts becomes more or less. */
    private Object place() {
        boolean counts =
                switch (rule.limit()) {
                    case SEATS, AGENCY_CAP, MISSION_CEILING, PROGRAM_CEILING -> true;
                    case NONE, REST, ORDER, APART -> false;
                };
        return counts ? List.of(rule, ids(Subject.INTAKE), ids(Subject.AGENCY), ids(Subject.MISSION)) : text;
    }

    /** What is wrong, with ids and numbers, in French or else in English. */
    public String sentence(Locale language) {
        return text.in(language);
    }
}
