package rotation.explain.choice;

import java.util.List;
import rotation.model.Period;

/** How many of some periods cover each day. */
final class DayProfile {

    private final int first;
    private final int[] counts;

    DayProfile(List<Period> periods) {
        first = periods.stream().mapToInt(Period::from).min().orElse(0);
        int last = periods.stream().mapToInt(Period::to).max().orElse(-1);
        counts = new int[last - first + 1];
        for (Period period : periods) {
            for (int day = period.from(); day <= period.to(); day++) {
                counts[day - first]++;
            }
        }
    }

    /** The most of them that cover one day of a period. */
    int mostWithin(Period period) {
        int most = 0;
        int to = Math.min(period.to() - first, counts.length - 1);
        for (int i = Math.max(0, period.from() - first); i <= to; i++) {
            most = Math.max(most, counts[i]);
        }
        return most;
    }
}
