package rotation.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rotation.model.Period;

/**
 * How many of some periods cover each day of a span, in runs of days with one count; the first begins where the span does.
 *
 * @param runs without holes; two neighbours differ in their counts
 */
record Steps(List<Run> runs) {

    /** Days on which the count is the same. */
    record Run(Period days, int count) {}

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

    /** On how many days the count is above a limit. */
    int daysAbove(int limit) {
        return runs.stream()
                .filter(run -> run.count > limit)
                .mapToInt(run -> run.days.days())
                .sum();
    }

    /** The same days with what is left of a number. */
    Steps leftOf(int all) {
        return new Steps(
                runs.stream().map(run -> new Run(run.days, all - run.count)).toList());
    }
}
