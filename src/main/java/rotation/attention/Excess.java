package rotation.attention;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;

/**
 * That more are somewhere than a limit allows.
 *
 * @param days from the first day on which they are too many to the last, both included
 * @param worst the first of the worst days
 * @param count how many are there on it
 * @param limit how many may be
 */
record Excess(Period days, int worst, int count, int limit) {

    /**
     * Looks for one.
     *
     * @param there the days on which each of them is there
     * @param limit of a day; null: none
     * @param limitDays periods within which the limit stays the same, as it does between them
     * @param today days before it do not matter
     * @return null: there is none
     */
    static @Nullable Excess of(
            Collection<Period> there, IntFunction<@Nullable Integer> limit, List<Period> limitDays, int today) {
        var changes = new TreeSet<Integer>();
        changes.add(today);
        for (Collection<Period> periods : List.of(there, limitDays)) {
            for (Period period : periods) {
                changes.add(period.from());
                changes.add(period.to() + 1);
            }
        }
        @Nullable Excess found = null;
        for (int day : changes.tailSet(today)) {
            Integer most = limit.apply(day);
            int count = on(there, day);
            Integer next = changes.higher(day);
            // After the last change nobody is there.
            if (most != null && count > most && next != null) {
                Period days = new Period(found == null ? day : found.days.from(), next - 1);
                found = found == null || count - most > found.count - found.limit
                        ? new Excess(days, day, count, most)
                        : new Excess(days, found.worst, found.count, found.limit);
            }
        }
        return found;
    }

    /** How many of the periods cover a day. */
    static int on(Collection<Period> periods, int day) {
        int count = 0;
        for (Period period : periods) {
            if (period.contains(day)) {
                count++;
            }
        }
        return count;
    }
}
