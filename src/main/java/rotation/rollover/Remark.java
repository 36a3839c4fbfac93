package rotation.rollover;

import java.util.List;
import rotation.text.Sentence;

/**
 * Something that a planner must still say of a season, or should know.
 *
 * @param sentence for people
 * @param ids of what it speaks of; empty: of the whole season
 */
public record Remark(Sentence sentence, List<String> ids) {

    private static final int SHOWN = 5;

    /** Copies the list. */
    public Remark {
        ids = List.copyOf(ids);
    }

    /** A remark on the whole season. */
    static Remark of(String kind, Object... arguments) {
        return new Remark(Sentence.of(Remark.class, kind, arguments), List.of());
    }

    /**
     * A remark on some things: {@code {0}} is how many, {@code {1}} the first few.
     *
     * @param more further arguments
     */
    static Remark on(List<String> ids, String kind, Object... more) {
        return on(ids, ids, kind, more);
    }

    /**
     * The same, where they are shown otherwise.
     *
     * @param shown as many as ids
     */
    static Remark on(List<String> ids, List<String> shown, String kind, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = ids.size();
        arguments[1] = some(shown);
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new Remark(Sentence.of(Remark.class, kind, arguments), ids);
    }

    private static Sentence some(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() <= SHOWN
                ? Sentence.of(Remark.class, "some", first)
                : Sentence.of(Remark.class, "some.more", first, all.size() - SHOWN);
    }

    /** What kind of remark it is, for programs. */
    public String kind() {
        return sentence.key();
    }
}
