package rotation.explain.amend;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.text.Sentence;

/**
 * Something that could be different in a problem.
 *
 * @param kind what is changed
 * @param path where it stands, by ids
 * @param before what stands there; empty: nothing
 * @param after what would stand there; empty: nothing
 * @param size in the unit of its kind
 * @param making makes the problem with the change from the one without
 * @param text for people
 */
record Amendment(
        Unlock.Kind kind,
        String path,
        String before,
        String after,
        int size,
        UnaryOperator<Problem> making,
        Sentence text) {

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
                before.toString(),
                after.toString(),
                size,
                making,
                Sentence.of(Amendment.class, "unlock." + kind, arguments));
    }

    /** Where a key stands in the entry of a list, as in {@code officers[O-0123].medicalTo}. */
    static String path(String list, String id, String key) {
        return list + "[" + id + "]" + key;
    }

    /** Some periods one after the other, as they are told. */
    static String joined(List<Period> periods) {
        return periods.stream().map(Period::toString).collect(Collectors.joining(", "));
    }
}
