package rotation.model;

import java.util.Locale;

/** The levels of the score, the most important first: a point of one level outweighs any number of the next. */
public enum Level {
    HARD,
    MEDIUM,
    SOFT;

    /** As in the files: {@code hard}, {@code medium} or {@code soft}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
