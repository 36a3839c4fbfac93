package rotation.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import rotation.model.Period;

/**
 * A step function over a span of days: the number of periods that cover each day.
 *
 * @param runs in order and without gaps, from the first to the last day of the span
 */
record Steps(List<Run> runs) {

    /** Consecutive days with the same count. */
    record Run(Period days, int count) {}

    /** The number of periods on each day of a span; days outside the span are ignored. */
    static Steps of(Collection<Period> periods, Period span) {
        var changes = new TreeMap<Integer, Integer>();
        changes.put(span.from(), 0);
        for (Period period : periods) {
            if (period.touches(span)) {
                changes.merge(Math.max(span.from(), period.from()), 1, Integer::sum);
                if (period.to() < span.to()) {
                    changes.merge(period.to() + 1, -1, Integer::sum);
                }
            }
        }
        var runs = new ArrayList<Run>();
        int count = 0;
        int from = span.from();
        for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
            if (change.getKey() > from && change.getValue() != 0) {
                runs.add(new Run(new Period(from, change.getKey() - 1), count));
                from = change.getKey();
            }
            count += change.getValue();
        }
        runs.add(new Run(new Period(from, span.to()), count));
        return new Steps(List.copyOf(runs));
    }

    /** The highest count. */
    int most() {
        return runs.stream().mapToInt(Run::count).max().orElse(0);
    }

    /** The first day with the highest count. */
    int worstDay() {
        int most = most();
        return runs.stream()
                .filter(run -> run.count == most)
                .findFirst()
                .orElseThrow()
                .days
                .from();
    }

    /** The count on a day of the span. */
    int on(int day) {
        return runs.stream()
                .filter(run -> run.days.contains(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(day + " is not of the span"))
                .count;
    }

    /** The number of days of which that is so. */
    int daysWith(IntPredicate wanted) {
        int days = 0;
        for (Run run : runs) {
            for (int day = run.days.from(); day <= run.days.to(); day++) {
                days += wanted.test(day) ? 1 : 0;
            }
        }
        return days;
    }

    /** By how much this count is higher than another of the same span. */
    Steps minus(Steps other) {
        var differences = new ArrayList<Run>();
        for (Run run : runs) {
            for (Run less : other.runs) {
                Period days = run.days.intersection(less.days);
                if (days != null) {
                    differences.add(new Run(days, run.count - less.count));
                }
            }
        }
        return new Steps(differences);
    }
}
