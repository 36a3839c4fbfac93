package rotation.explain.amend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.text.Sentence;

/**
 * Something that could be different in a problem.
 *
 * @param kind what is changed
 * @param subject what it is about; of two that are about the same, whom the smaller lets go, the larger lets go too
 * @param path where it stands, as a setting for one run wants it
 * @param before what stands there, in the words of the format
 * @param after what would stand there, in the words of the format
 * @param size in the unit of its kind
 * @param making makes the problem with the change from the one without
 * @param text for people
 */
record Amendment(
        Unlock.Kind kind,
        String subject,
        String path,
        Object before,
        Object after,
        int size,
        UnaryOperator<Problem> making,
        Sentence text) {

    /** What would be read otherwise than it is written if it stood between brackets. */
    private static final Pattern AMBIGUOUS = Pattern.compile("^\"|][.\\[= ]");

    /** @param arguments of the sentence that the kind has */
    static Amendment of(
            Unlock.Kind kind,
            String path,
            Object before,
            Object after,
            int size,
            UnaryOperator<Problem> making,
            Object... arguments) {
        return new Amendment(
                kind,
                path,
                path,
                before,
                after,
                size,
                making,
                Sentence.of(Amendment.class, "unlock." + kind, arguments));
    }

    /** The same, about one of the things at its path alone. */
    Amendment about(String one) {
        return new Amendment(kind, path + " " + one, path, before, after, size, making, text);
    }

    /** Where a key stands in the entry of a list, as in {@code officers[O-0123].medicalTo}. */
    static String path(String list, String id, String key) {
        return list + "[" + (AMBIGUOUS.matcher(id).find() ? quoted(id) : id) + "]" + key;
    }

    /** An id as a text in JSON; it has no control characters. */
    private static String quoted(String id) {
        return "\"" + id.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A period in the words of the format; an end that is open is left out. */
    static Map<String, Object> dates(Period period) {
        var dates = new LinkedHashMap<String, Object>();
        if (period.from() != Day.ALWAYS) {
            dates.put("from", Day.format(period.from()));
        }
        if (period.to() != Day.FOREVER) {
            dates.put("to", Day.format(period.to()));
        }
        return dates;
    }

    /** Some periods in the words of the format. */
    static List<Map<String, Object>> dates(List<Period> periods) {
        return periods.stream().map(Amendment::dates).toList();
    }
}
