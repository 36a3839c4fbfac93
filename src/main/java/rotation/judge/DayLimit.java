package rotation.judge;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;

/** How many may be there at once: a cap for each day, but never fewer than those who are there already. */
final class DayLimit {

    private final IntFunction<@Nullable Integer> cap;
    private final DayCounts already;
    private final NavigableSet<Integer> changes;

    /**
     * A limit by days.
     *
     * @param cap of a day; null: none
     * @param capDays the periods at whose ends the cap changes
     * @param already the days of those who are there already
     */
    DayLimit(IntFunction<@Nullable Integer> cap, List<Period> capDays, List<Period> already) {
        this.cap = cap;
        this.already = new DayCounts(already);
        changes = new TreeSet<>(this.already.changes());
        for (Period days : capDays) {
            changes.add(days.from());
            changes.add(days.to() + 1);
        }
    }

    /** How many may be there on a day; {@link Integer#MAX_VALUE} where there is no cap. */
    int on(int day) {
        Integer most = cap.apply(day);
        return most == null ? Integer.MAX_VALUE : Math.max(most, already.on(day));
    }

    /** The days on which it may be another than the day before. */
    NavigableSet<Integer> changes() {
        return changes;
    }
}
