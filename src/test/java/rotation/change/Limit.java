package rotation.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;

/**
 * How many at a time: the officers of an agency who are absent, those of a mission or of the programme who are in theatre, the
 * seats of an intake.
 */
final class Limit {

    private final Period range;
    private final int[] most;
    private final int[] there;
    private final int[] staying;
    private final Map<Choice, Period> choices = new LinkedHashMap<>();
    private long stayingVersion = -1;
    private int daysAtLimit;
    private int daysAbove;

    /**
     * Nobody is there.
     *
     * @param range the days on which somebody may be
     * @param most on a day; null: any number
     * @param own the days, as agreed, of those who are there already: the limit is never below them
     */
    Limit(Period range, IntFunction<@Nullable Integer> most, List<Period> own) {
        this.range = range;
        this.most = new int[range.days()];
        there = new int[range.days()];
        staying = new int[range.days()];
        for (int i = 0; i < range.days(); i++) {
            int day = range.from() + i;
            Integer limit = most.apply(day);
            int already = (int) own.stream().filter(days -> days.contains(day)).count();
            this.most[i] = limit == null ? Integer.MAX_VALUE : Math.max(limit, already);
            daysAtLimit += this.most[i] <= 0 ? 1 : 0;
        }
    }

    /** Lets all be who are there now, and counts those who are too many as none: nobody can send them away. */
    void accept() {
        daysAtLimit = 0;
        daysAbove = 0;
        for (int i = 0; i < most.length; i++) {
            most[i] = Math.max(most[i], there[i]);
            daysAtLimit += there[i] >= most[i] ? 1 : 0;
        }
    }

    void add(Choice choice, Period days) {
        choices.put(choice, days);
        for (int i = days.from() - range.from(); i <= days.to() - range.from(); i++) {
            there[i]++;
            daysAtLimit += there[i] == most[i] ? 1 : 0;
            daysAbove += there[i] == most[i] + 1 ? 1 : 0;
        }
    }

    void remove(Choice choice, Period days) {
        choices.remove(choice);
        for (int i = days.from() - range.from(); i <= days.to() - range.from(); i++) {
            daysAtLimit -= there[i] == most[i] ? 1 : 0;
            daysAbove -= there[i] == most[i] + 1 ? 1 : 0;
            there[i]--;
        }
    }

    boolean isBroken() {
        return daysAbove > 0;
    }

    /** A day on which there are too many; null: there is none. */
    @Nullable
    Integer brokenDay() {
        for (int i = 0; daysAbove > 0 && i < most.length; i++) {
            if (there[i] > most[i]) {
                return range.from() + i;
            }
        }
        return null;
    }

    /** The first of these days on which one more would be too many; null: there is none. */
    @Nullable
    Integer fullDay(Period days) {
        return fullDay(days, there);
    }

    private @Nullable Integer fullDay(Period days, int[] counts) {
        if (daysAtLimit == 0) {
            return null;
        }
        for (int i = days.from() - range.from(); i <= days.to() - range.from(); i++) {
            if (counts[i] >= most[i]) {
                return range.from() + i;
            }
        }
        return null;
    }

    /**
     * Whether one more would be too many on one of these days, even if all who may leave did.
     *
     * @param version of what is there and may leave: the same, as long as nothing has changed
     */
    boolean isFullFor(Period days, Predicate<Choice> mayLeave, long version) {
        if (version != stayingVersion) {
            stayingVersion = version;
            System.arraycopy(there, 0, staying, 0, there.length);
            choices.forEach((choice, left) -> {
                if (mayLeave.test(choice)) {
                    for (int i = left.from() - range.from(); i <= left.to() - range.from(); i++) {
                        staying[i]--;
                    }
                }
            });
        }
        return fullDay(days, staying) != null;
    }

    /** How many may be there on a day. */
    int most(int day) {
        return most[day - range.from()];
    }

    /** Who is there on a day. */
    List<Choice> on(int day) {
        var on = new ArrayList<Choice>();
        choices.forEach((choice, days) -> {
            if (days.contains(day)) {
                on.add(choice);
            }
        });
        return on;
    }
}
