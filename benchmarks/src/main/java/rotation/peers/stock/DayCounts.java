package rotation.peers.stock;

import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import rotation.model.Period;

/** How many periods cover each day, and what that costs, kept up to date as periods come and go. */
final class DayCounts {

    private static final int MARGIN = 366;

    private final IntBinaryOperator costOfDay;

    /** The number of periods that cover a day, from {@link #first} on. */
    private int[] counts = {};

    private int first;
    private long cost;

    /** @param costOfDay of a day and of the number of periods that cover it */
    DayCounts(IntBinaryOperator costOfDay) {
        this.costOfDay = costOfDay;
    }

    /**
     * Days above a limit, times how far above; days that no period covers do not count.
     *
     * @param limit of a day
     */
    static DayCounts above(IntUnaryOperator limit) {
        return new DayCounts((day, count) -> count == 0 ? 0 : Math.max(0, count - limit.applyAsInt(day)));
    }

    /** Days that exactly one period covers. */
    static DayCounts alone() {
        return new DayCounts((day, count) -> count == 1 ? 1 : 0);
    }

    void add(Period period) {
        change(period, 1);
    }

    void remove(Period period) {
        change(period, -1);
    }

    /** How many periods cover a day. */
    int on(int day) {
        int i = day - first;
        return i >= 0 && i < counts.length ? counts[i] : 0;
    }

    /** Over all days. */
    long cost() {
        return cost;
    }

    private void change(Period period, int by) {
        reach(period);
        for (int i = period.from() - first; i <= period.to() - first; i++) {
            cost -= costOfDay.applyAsInt(first + i, counts[i]);
            counts[i] += by;
            cost += costOfDay.applyAsInt(first + i, counts[i]);
        }
    }

    /** Makes room for the days of a period. */
    private void reach(Period period) {
        if (counts.length == 0) {
            first = period.from() - MARGIN;
        }
        int before = Math.max(0, first - period.from());
        int after = Math.max(0, period.to() + 1 - first - counts.length);
        if (before > 0 || after > 0) {
            int[] wider = new int[before + counts.length + after + MARGIN];
            System.arraycopy(counts, 0, wider, before, counts.length);
            first -= before;
            counts = wider;
        }
    }
}
