package rotation.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import rotation.model.Period;

/** How many of some periods cover a day. */
final class DayCounts {

    /** Days that one and the same number of periods cover. */
    private record Run(Period days, int count) {}

    /** The runs that at least one period covers, by their first days. */
    private final TreeMap<Integer, Run> runs = new TreeMap<>();

    DayCounts(Collection<Period> periods) {
        var changes = new TreeMap<Integer, Integer>();
        for (Period period : periods) {
            changes.merge(period.from(), 1, Integer::sum);
            changes.merge(period.to() + 1, -1, Integer::sum);
        }
        int count = 0;
        int from = 0;
        for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
            if (count > 0) {
                runs.put(from, new Run(new Period(from, change.getKey() - 1), count));
            }
            from = change.getKey();
            count += change.getValue();
        }
    }

    /** How many periods cover a day. */
    int on(int day) {
        Map.Entry<Integer, Run> run = runs.floorEntry(day);
        return run == null || !run.getValue().days.contains(day) ? 0 : run.getValue().count;
    }

    /** All days that more or fewer periods cover than the day before. */
    NavigableSet<Integer> changes() {
        var changes = new TreeSet<Integer>();
        for (Run run : runs.values()) {
            changes.add(run.days.from());
            changes.add(run.days.to() + 1);
        }
        return changes;
    }

    /** On how many days the number of periods is such, among the days that at least one period covers. */
    long daysWith(IntPredicate wanted) {
        return runs.values().stream()
                .filter(run -> wanted.test(run.count))
                .mapToLong(run -> run.days.days())
                .sum();
    }

    /**
     * Where something is above what it should be, among the days that at least one period covers.
     *
     * @param excess by how much on a day; 0 or less: it is not
     * @param changes days on which that may be another number than the day before, besides those on which the count is
     */
    ExcessDays excess(IntToLongFunction excess, NavigableSet<Integer> changes) {
        var above = new ArrayList<ExcessDays.Run>();
        for (Run run : runs.values()) {
            for (Period days : cut(run.days, changes)) {
                long by = excess.applyAsLong(days.from());
                if (by > 0) {
                    above.add(new ExcessDays.Run(days, by));
                }
            }
        }
        return new ExcessDays(above);
    }

    private static List<Period> cut(Period days, NavigableSet<Integer> changes) {
        var parts = new ArrayList<Period>();
        int from = days.from();
        for (int change : changes.subSet(days.from(), false, days.to(), true)) {
            parts.add(new Period(from, change - 1));
            from = change;
        }
        parts.add(new Period(from, days.to()));
        return parts;
    }
}
