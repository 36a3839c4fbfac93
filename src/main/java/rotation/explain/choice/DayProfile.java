package rotation.explain.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Period;

/** How many are there on each day, and how many may be: kept by runs of days on which neither changes. */
final class DayProfile {

    /** The first day of each run, in their order; a run ends where the next begins, the last one never. */
    private final int[] starts;

    private final int[] there;

    /** {@link Integer#MAX_VALUE}: no limit. */
    private final int[] limits;

    /**
     * Counts them.
     *
     * @param periods of those who are there
     * @param already those of the ones who are there as agreed: the limit of a day is never below them
     * @param limited periods with whose first and last days the limit may change
     * @param limit of a day, those who are there already not counted; null: none
     */
    DayProfile(List<Period> periods, List<Period> already, List<Period> limited, IntFunction<@Nullable Integer> limit) {
        var changes = new TreeMap<Integer, int[]>();
        change(changes, Day.ALWAYS);
        for (Period period : periods) {
            change(changes, period.from())[0]++;
            change(changes, period.to() + 1)[0]--;
        }
        for (Period period : already) {
            change(changes, period.from())[1]++;
            change(changes, period.to() + 1)[1]--;
        }
        for (Period period : limited) {
            change(changes, period.from());
            change(changes, period.to() + 1);
        }
        starts = new int[changes.size()];
        there = new int[changes.size()];
        limits = new int[changes.size()];
        int i = 0;
        int count = 0;
        int least = 0;
        for (Map.Entry<Integer, int[]> change : changes.entrySet()) {
            count += change.getValue()[0];
            least += change.getValue()[1];
            Integer most = limit.apply(change.getKey());
            starts[i] = change.getKey();
            there[i] = count;
            limits[i] = most == null ? Integer.MAX_VALUE : Math.max(most, least);
            i++;
        }
    }

    private static int[] change(NavigableMap<Integer, int[]> changes, int day) {
        return changes.computeIfAbsent(day, first -> new int[2]);
    }

    /** Whether on some day of a period one more would be too many. */
    boolean isFullWithin(Period period) {
        for (int i = runOf(period.from()); i < starts.length && starts[i] <= period.to(); i++) {
            if (there[i] >= limits[i]) {
                return true;
            }
        }
        return false;
    }

    /** The days of a period on which one more would be too many, in their order. */
    List<FullDays> fullWithin(Period period) {
        var full = new ArrayList<FullDays>();
        for (int i = runOf(period.from()); i < starts.length && starts[i] <= period.to(); i++) {
            if (there[i] >= limits[i]) {
                int end = i + 1 < starts.length ? starts[i + 1] - 1 : Day.FOREVER;
                full.add(new FullDays(
                        new Period(Math.max(starts[i], period.from()), Math.min(end, period.to())), there[i]));
            }
        }
        return full;
    }

    private int runOf(int day) {
        int found = Arrays.binarySearch(starts, day);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
