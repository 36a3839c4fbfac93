package rotation.solve.score;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;

/**
 * How many periods cover each day, and what that costs, kept up to date as periods come and go.
 *
 * <p>A search mostly tries a change and takes it back. So what comes and goes is only noted, and its cost looked up; the counts
 * change when something else comes or goes after it. And most days are far from where their cost changes: days are kept in
 * blocks, and a block that is covered whole is looked into only where it must be.
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

    /** By block: no day has fewer periods. */
    private int[] least = {};

    /** By block: no day has more periods. */
    private int[] most = {};

    /** No day has ever had more periods. */
    private int highest;

    private int first;
    private long cost;
    private long settledCost;
    private boolean touched;

    /** A period that has gone, though the counts do not know yet. */
    private @Nullable Period leaving;

    /** A period that has come, though the counts do not know yet. */
    private @Nullable Period coming;

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
        if (period.equals(leaving)) {
            leaving = null;
            return;
        }
        if (coming != null) {
            change();
        }
        coming = period;
    }

    void remove(Period period) {
        if (period.equals(coming)) {
            coming = null;
            return;
        }
        if (leaving != null) {
            change();
        }
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
        long now = cost + walk(false);
        long rise = now - settledCost;
        settledCost = now;
        touched = false;
        return rise;
    }

    /** Lets the counts know what has come and gone. */
    private void change() {
        cost += walk(true);
        leaving = null;
        coming = null;
    }

    /**
     * Goes over the days on which what has come and what has gone differ.
     *
     * @param changing whether to change the counts
     * @return by how much the cost rises
     */
    private long walk(boolean changing) {
        Period gone = leaving;
        Period come = coming;
        if (gone == null) {
            return come == null ? 0 : walk(come.from(), come.to(), 1, changing);
        }
        if (come == null) {
            return walk(gone.from(), gone.to(), -1, changing);
        }
        if (!gone.touches(come)) {
            return walk(gone.from(), gone.to(), -1, changing) + walk(come.from(), come.to(), 1, changing);
        }
        return walk(gone.from(), come.from() - 1, -1, changing)
                + walk(come.to() + 1, gone.to(), -1, changing)
                + walk(come.from(), gone.from() - 1, 1, changing)
                + walk(gone.to() + 1, come.to(), 1, changing);
    }

    private long walk(int from, int to, int by, boolean changing) {
        if (from > to) {
            return 0;
        }
        if (!changing && highest <= evenTo[0]) {
            return (long) by * (to - from + 1) * (costs[1] - costs[0]);
        }
        reach(from, to);
        long rise = 0;
        int day = from - first;
        int end = to - first + 1;
        while (day < end) {
            int block = day / BLOCK;
            int blockEnd = (block + 1) * BLOCK;
            if (most[block] + 1 >= costs.length) {
                growCosts(most[block] + 2);
            }
            boolean isWhole = day == block * BLOCK && blockEnd <= end;
            rise += isWhole ? rise(block, by) : rise(block, day, Math.min(end, blockEnd), by);
            if (changing && isWhole) {
                change(block, by);
            } else if (changing) {
                change(block, day, Math.min(end, blockEnd), by);
            }
            day = blockEnd;
        }
        return rise;
    }

    private long rise(int block, int by) {
        int lower = by > 0 ? 0 : 1;
        int fewest = least[block] - lower;
        if (most[block] - lower <= evenTo[fewest]) {
            return (long) by * BLOCK * (costs[fewest + 1] - costs[fewest]);
        }
        return rise(block, block * BLOCK, (block + 1) * BLOCK, by);
    }

    private long rise(int block, int from, int to, int by) {
        int lower = whole[block] - (by > 0 ? 0 : 1);
        long rise = 0;
        for (int day = from; day < to; day++) {
            int count = counts[day] + lower;
            rise += costs[count + 1] - costs[count];
        }
        return by * rise;
    }

    private void change(int block, int by) {
        whole[block] += by;
        least[block] += by;
        most[block] += by;
        highest = Math.max(highest, most[block]);
    }

    private void change(int block, int from, int to, int by) {
        int fewest = Integer.MAX_VALUE;
        int greatest = Integer.MIN_VALUE;
        for (int day = block * BLOCK; day < (block + 1) * BLOCK; day++) {
            if (day >= from && day < to) {
                counts[day] += by;
            }
            fewest = Math.min(fewest, counts[day]);
            greatest = Math.max(greatest, counts[day]);
        }
        least[block] = fewest + whole[block];
        most[block] = greatest + whole[block];
        highest = Math.max(highest, most[block]);
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
