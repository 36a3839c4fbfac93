package rotation.solve.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency.Cap;
import rotation.model.Period;

/**
 * How many there may be on each day: a cap, other caps for some days, and never fewer than are there already
 * ({@code docs/rules.md}, limits).
 *
 * <p>Of those who are there already only what goes beyond their own periods comes and goes. Their own periods are counted once
 * for all, up to the cap; so is, where a day has a lower cap than others, the difference. Then one cap holds on every day.
 */
final class DayLimit {

    private final @Nullable Integer cap;
    private final List<Cap> caps;
    private final int largestCrowd;
    private final List<Period> own = new ArrayList<>();

    /**
     * @param cap on every day; null: none
     * @param caps others, for some days
     * @param largestCrowd no plan has more on one day
     */
    DayLimit(@Nullable Integer cap, List<Cap> caps, int largestCrowd) {
        this.cap = cap;
        this.caps = caps;
        this.largestCrowd = largestCrowd;
    }

    /** Adds a period in which somebody is there already. */
    void addOwn(Period period) {
        own.add(period);
    }

    /** What counts those above the limit, with all that is there already; null: there is no limit, or none can exceed it. */
    @Nullable
    DayCounts counts() {
        if (smallestCap() >= largestCrowd) {
            return null;
        }
        int base = cap == null ? largestCrowd : Math.min(cap, largestCrowd);
        DayCounts counts = DayCounts.above(base);
        for (Period days : parts()) {
            int limit = capOn(days.from(), base);
            int there = (int)
                    own.stream().filter(period -> period.contains(days.from())).count();
            int taken = base - Math.max(0, limit - there);
            for (int i = 0; i < taken; i++) {
                counts.add(days);
            }
        }
        counts.settle();
        return counts;
    }

    private int smallestCap() {
        int smallest = cap == null ? Integer.MAX_VALUE : cap;
        for (Cap one : caps) {
            smallest = Math.min(smallest, one.max());
        }
        return smallest;
    }

    private int capOn(int day, int otherwise) {
        int smallest = otherwise;
        for (Cap one : caps) {
            if (one.period().contains(day)) {
                smallest = Math.min(smallest, one.max());
            }
        }
        return smallest;
    }

    /** The days on which the limit may be another, in parts on which it stays the same. */
    private List<Period> parts() {
        var starts = new TreeSet<Integer>();
        caps.forEach(one -> addTo(starts, one.period()));
        own.forEach(period -> addTo(starts, period));
        var parts = new ArrayList<Period>();
        Integer from = null;
        for (int next : starts) {
            if (from != null) {
                parts.add(new Period(from, next - 1));
            }
            from = next;
        }
        return parts;
    }

    private static void addTo(Set<Integer> starts, Period period) {
        starts.add(period.from());
        starts.add(period.to() + 1);
    }
}
