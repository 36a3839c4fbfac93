package rotation.solve;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;

/**
 * How many periods cover each day, and what that costs, kept up to date as periods come and go.
 *
 * <p>A search mostly takes a period away to put it back, or to put one a few days later in its place. So a period that goes is
 * only noted, and the next one that comes touches just the days in which the two differ. And most days are far from where their
 * cost changes: days are kept in blocks, and a block that is covered whole is looked into only where it must be.
 */
final class DayCounts {

    private static final int BLOCK = 16;
    private static final int MARGIN = 23 * BLOCK;

    private final IntUnaryOperator costOfDay;

    /** The cost of a day by the number of periods that cover it, as far as it was needed. */
    private int[] costs = {0, 0};

    /** By a number of periods, up to which number one more costs the same. */
    private int[] evenTo = {0};

    /** The number of periods that cover a day, from {@link #first} on, without those that cover its whole block. */
    private int[] counts = {};

    /** By block: how many periods cover it whole. */
    private int[] whole = {};

    /** By block: the number of periods on the day with the fewest, and on the day with the most. */
    private int[] least = {};

    private int[] most = {};

    private int first;
    private long cost;
    private long settledCost;
    private boolean touched;
    private @Nullable Period leaving;

    /** @param costOfDay what a day costs that is covered by so many periods, 1 or more */
    DayCounts(IntUnaryOperator costOfDay) {
        this.costOfDay = costOfDay;
        growCosts(BLOCK);
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
        } else {
            change(old.from(), period.from() - 1, -1);
            change(period.to() + 1, old.to(), -1);
            change(period.from(), old.from() - 1, 1);
            change(old.to() + 1, period.to(), 1);
        }
    }

    void remove(Period period) {
        takeAway();
        leaving = period;
    }

    /** Whether nothing has changed before since it was settled; from now on something has. */
    boolean touch() {
        boolean isFirst = !touched;
        touched = true;
        return isFirst;
    }

    /** By how much the cost over all days has risen since it was settled. */
    long settle() {
        takeAway();
        long rise = cost - settledCost;
        settledCost = cost;
        touched = false;
        return rise;
    }

    private void takeAway() {
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
        int day = from - first;
        int end = to - first + 1;
        while (day < end) {
            int block = day / BLOCK;
            int blockEnd = (block + 1) * BLOCK;
            if (day == block * BLOCK && blockEnd <= end) {
                changeWhole(block, by);
            } else {
                changeDays(block, day, Math.min(end, blockEnd), by);
            }
            day = blockEnd;
        }
    }

    private void changeWhole(int block, int by) {
        int more = by > 0 ? 0 : -1;
        int lowest = least[block] + more;
        int highest = most[block] + more;
        if (highest + 1 >= costs.length) {
            growCosts(highest + 2);
        }
        if (highest <= evenTo[lowest]) {
            cost += (long) by * BLOCK * (costs[lowest + 1] - costs[lowest]);
        } else {
            int above = whole[block] + more;
            long rise = 0;
            for (int day = block * BLOCK; day < (block + 1) * BLOCK; day++) {
                rise += costs[counts[day] + above + 1] - costs[counts[day] + above];
            }
            cost += by * rise;
        }
        whole[block] += by;
        least[block] += by;
        most[block] += by;
    }

    private void changeDays(int block, int from, int to, int by) {
        if (most[block] + 1 >= costs.length) {
            growCosts(most[block] + 2);
        }
        int above = whole[block];
        for (int day = from; day < to; day++) {
            int before = counts[day] + above;
            counts[day] += by;
            cost += costs[before + by] - costs[before];
        }
        int fewest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int day = block * BLOCK; day < (block + 1) * BLOCK; day++) {
            fewest = Math.min(fewest, counts[day]);
            highest = Math.max(highest, counts[day]);
        }
        least[block] = fewest + above;
        most[block] = highest + above;
    }

    /** Makes room for the days between. */
    private void reach(int from, int to) {
        if (counts.length > 0 && from >= first && to < first + counts.length) {
            return;
        }
        int newFirst = Math.floorDiv(from - MARGIN, BLOCK) * BLOCK;
        int newEnd = Math.floorDiv(to + MARGIN, BLOCK) * BLOCK;
        if (counts.length > 0) {
            newFirst = Math.min(first, newFirst);
            newEnd = Math.max(first + counts.length, newEnd);
        }
        counts = moved(counts, first - newFirst, newEnd - newFirst);
        int blocks = (newEnd - newFirst) / BLOCK;
        int earlier = (first - newFirst) / BLOCK;
        whole = moved(whole, earlier, blocks);
        least = moved(least, earlier, blocks);
        most = moved(most, earlier, blocks);
        first = newFirst;
    }

    private static int[] moved(int[] array, int by, int length) {
        int[] longer = new int[length];
        if (array.length > 0) {
            System.arraycopy(array, 0, longer, by, array.length);
        }
        return longer;
    }

    private void growCosts(int length) {
        int known = costs.length;
        costs = Arrays.copyOf(costs, Math.max(length, 2 * known));
        for (int count = Math.max(1, known - 1); count < costs.length; count++) {
            costs[count] = costOfDay.applyAsInt(count);
        }
        evenTo = new int[costs.length - 1];
        for (int count = evenTo.length - 1; count >= 0; count--) {
            boolean isEven =
                    count + 1 < evenTo.length && costs[count + 2] - costs[count + 1] == costs[count + 1] - costs[count];
            evenTo[count] = isEven ? evenTo[count + 1] : count;
        }
    }
}
