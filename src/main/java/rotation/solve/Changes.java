package rotation.solve;

import java.util.Locale;

/** Which changes a search makes to what people were told. */
public enum Changes {
    /**
     * Those alone without which a hard rule would be broken or a post stay empty: a search weighs every announced tour that
     * changes above all soft goals. Of plans with as few such changes, the best by the rules counts.
     */
    NEEDED,
    /** All whose gain outweighs what the rules say that they cost. */
    WORTHWHILE;

    /** The word of the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
