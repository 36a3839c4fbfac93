package rotation.solve.score;

import java.util.function.IntUnaryOperator;

/** How many officers arrive in each month, or week, and how many of them above a limit. */
final class Arrivals {

    private static final int MARGIN = 60;

    private final IntUnaryOperator limits;
    private int[] counts = {};
    private int first;

    /** @param limits of a month, or a week: the most that may arrive */
    Arrivals(IntUnaryOperator limits) {
        this.limits = limits;
    }

    /** Counts one who comes or does not; by how many more the limit is exceeded. */
    int count(int time, int by) {
        if (counts.length == 0) {
            first = time - MARGIN;
            counts = new int[2 * MARGIN];
        } else if (time < first || time >= first + counts.length) {
            int newFirst = Math.min(first, time - MARGIN);
            int[] wider = new int[Math.max(first + counts.length, time + MARGIN) - newFirst];
            System.arraycopy(counts, 0, wider, first - newFirst, counts.length);
            first = newFirst;
            counts = wider;
        }
        int limit = limits.applyAsInt(time);
        int before = counts[time - first];
        counts[time - first] = before + by;
        return Math.max(0, before + by - limit) - Math.max(0, before - limit);
    }
}
