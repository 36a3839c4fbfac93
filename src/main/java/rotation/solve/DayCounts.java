package rotation.solve;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;

/**
 * How many periods cover each day, and what that costs, kept up to date as periods come and go.
 *
 * <p>A search mostly takes a period away to put it back, or to put one a few days later in its place. So a period that goes is
 * only noted, and the next one that comes touches just the days in which the two differ.
 */
final class DayCounts {

    private static final int MARGIN = 366;

    private final IntUnaryOperator costOfDay;

    /** The cost of a day by the number of periods that cover it, as far as it was needed. */
    private int[] costs = {0};

    /** The number of periods that cover a day, from {@link #first} on. */
    private int[] counts = {};

    private int first;
    private long cost;
    private @Nullable Period leaving;

    /** @param costOfDay what a day costs that is covered by so many periods, 1 or more */
    DayCounts(IntUnaryOperator costOfDay) {
        this.costOfDay = costOfDay;
    }

    /** Days above a cap, times how far above. */
    static DayCounts above(int cap) {
        return new DayCounts(count -> Math.max(0, count - cap));
    }

    /** Days that exactly one period covers. */
    static DayCounts alone() {
        return new DayCounts(count -> count == 1 ? 1 : 0);
    }

    void add(Period period) {
        Period old = leaving;
        leaving = null;
        if (old == null) {
            change(period.from(), period.to(), 1);
        } else if (!old.touches(period)) {
            change(old.from(), old.to(), -1);
            change(period.from(), period.to(), 1);
        } else if (!old.equals(period)) {
            change(old.from(), period.from() - 1, -1);
            change(period.to() + 1, old.to(), -1);
            change(period.from(), old.from() - 1, 1);
            change(old.to() + 1, period.to(), 1);
        }
    }

    void remove(Period period) {
        settle();
        leaving = period;
    }

    /** Over all days. */
    long cost() {
        settle();
        return cost;
    }

    private void settle() {
        if (leaving != null) {
            change(leaving.from(), leaving.to(), -1);
            leaving = null;
        }
    }

    private void change(int from, int to, int by) {
        if (from > to) {
            return;
        }
        reach(from, to);
        for (int i = from - first; i <= to - first; i++) {
            int before = counts[i];
            int after = before + by;
            counts[i] = after;
            if (after >= costs.length) {
                growCosts();
            }
            cost += costs[after] - costs[before];
        }
    }

    /** Makes room for the days between. */
    private void reach(int from, int to) {
        if (counts.length == 0) {
            first = from - MARGIN;
            counts = new int[to - from + 1 + 2 * MARGIN];
        } else if (from < first || to >= first + counts.length) {
            int newFirst = Math.min(first, from - MARGIN);
            int newEnd = Math.max(first + counts.length, to + MARGIN);
            int[] wider = new int[newEnd - newFirst];
            System.arraycopy(counts, 0, wider, first - newFirst, counts.length);
            first = newFirst;
            counts = wider;
        }
    }

    private void growCosts() {
        int known = costs.length;
        costs = Arrays.copyOf(costs, 2 * known);
        for (int count = known; count < costs.length; count++) {
            costs[count] = costOfDay.applyAsInt(count);
        }
    }
}
