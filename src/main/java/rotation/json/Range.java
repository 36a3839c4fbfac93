package rotation.json;

import rotation.text.Sentence;

/**
 * The whole numbers that may stand in a field.
 *
 * @param least included
 * @param most included
 * @param hint says which numbers may stand there
 */
public record Range(long least, long most, Sentence hint) {

    /** A count, or an amount that nothing else limits: so large that sums of them stay whole numbers of 64 bits. */
    public static final Range NUMBER = of(0, 1_000_000, "hint.number");

    /** Days by which something goes on; no more than the dates of a file can be apart. */
    public static final Range DAYS = of(0, 100_000, "hint.days");

    /** A length or a step in days. */
    public static final Range LENGTH = of(1, 100_000, "hint.length");

    /** Hundredths of a whole. */
    public static final Range PERCENT = of(0, 100, "hint.percent");

    /** Whole dollars. */
    public static final Range MONEY = of(0, 1_000_000_000_000L, "hint.money");

    private static Range of(long least, long most, String hint) {
        return new Range(least, most, Sentence.of(InputError.class, hint, least, most));
    }
}
