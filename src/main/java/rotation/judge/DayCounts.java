package rotation.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import rotation.model.Period;

/** How many of some periods cover a day. */
final class DayCounts {

    /** Days that one and the same number of periods cover. */
    private record Run(Period days, int count) {}

    private final List<Run> runs = new ArrayList<>();

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
                runs.add(new Run(new Period(from, change.getKey() - 1), count));
            }
            from = change.getKey();
            count += change.getValue();
        }
    }

    /** On how many days the number of periods is such, among the days that at least one period covers. */
    long daysWith(IntPredicate wanted) {
        return runs.stream()
                .filter(run -> wanted.test(run.count))
                .mapToLong(run -> run.days.days())
                .sum();
    }

    /** By how much the number of periods is above a limit, added up over the days on which at least one period covers. */
    long excess(int limit) {
        return runs.stream()
                .filter(run -> run.count > limit)
                .mapToLong(run -> (long) (run.count - limit) * run.days.days())
                .sum();
    }

    /** The first of the days that most periods cover; 0 if there is no period. */
    int worstDay() {
        int most = 0;
        int day = 0;
        for (Run run : runs) {
            if (run.count > most) {
                most = run.count;
                day = run.days.from();
            }
        }
        return day;
    }

    /** How many periods cover the worst day. */
    int most() {
        return runs.stream().mapToInt(Run::count).max().orElse(0);
    }

    /** The days, in runs, on which more than that many periods cover, at least 1. */
    List<Period> daysAbove(int limit) {
        return runs.stream().filter(run -> run.count > limit).map(Run::days).toList();
    }
}
