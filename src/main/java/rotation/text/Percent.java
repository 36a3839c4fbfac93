package rotation.text;

/** Shares in whole percent, as people read them: 0 and 100 are said only of none and of all. */
public final class Percent {

    private Percent() {}

    /**
     * Rounded half up, but at least 1 where there is a part, at most 99 where something is missing, and at least 101 where there is
     * too much.
     *
     * @param part not negative
     * @param whole 0 counts as a share of 0
     */
    public static long of(long part, long whole) {
        if (part == 0 || whole == 0) {
            return 0;
        }
        long rounded = (200 * part + whole) / (2 * whole);
        if (part > whole) {
            return Math.max(101, rounded);
        }
        return part == whole ? rounded : Math.max(1, Math.min(99, rounded));
    }
}
