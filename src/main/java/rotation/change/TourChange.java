package rotation.change;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.model.Tour.Assignment;
import rotation.text.Sentence;

/**
 * A tour that differs between two plans in its officer, its window or its intake.
 *
 * @param tour its id
 * @param kind how it differs
 * @param before who was to go, and when; null: nobody
 * @param after who goes now, and when; null: nobody
 * @param reason why it is not as it was
 * @param text what is to be said of it
 * @param officers the ids of all whom the text names or speaks of, on the roster or not
 */
public record TourChange(
        String tour,
        Kind kind,
        @Nullable Assignment before,
        @Nullable Assignment after,
        Reason reason,
        Sentence text,
        Set<String> officers) {

    /** Copies the ids. */
    public TourChange {
        officers = Set.copyOf(officers);
    }

    /** How a tour can differ. */
    public enum Kind {
        /** Another officer goes, in the same window or in another. */
        REPLACED,
        /** The same officer goes in another window. */
        MOVED,
        /** The same officer goes in the same window, but attends another intake before. */
        REBOOKED,
        /** It was empty. */
        FILLED,
        /** It is empty now. */
        EMPTIED,
        /** It was filled, and the problem does not have it any more. */
        CANCELLED;

        /** As in files: {@code replaced}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By how many days it starts later, negative: earlier; null unless it was filled and still is. */
    public @Nullable Integer startMovedBy() {
        return before == null || after == null
                ? null
                : Integer.valueOf(after.window().from() - before.window().from());
    }

    /** By how many days it ends later, negative: earlier; null unless it was filled and still is. */
    public @Nullable Integer endMovedBy() {
        return before == null || after == null
                ? null
                : Integer.valueOf(after.window().to() - before.window().to());
    }

    /** What has changed and why, with ids and dates, in French or else in English. */
    public String sentence(Locale language) {
        return text.in(language);
    }
}
