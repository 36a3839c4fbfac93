package rotation.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;

/**
 * How many may be there on each day of a span: a cap, but never fewer than those who are there already ({@code docs/rules.md},
 * agencyCap).
 *
 * @param runs in order and without gaps; neighbours differ
 */
record LimitSteps(List<Run> runs) {

    /**
     * Consecutive days with the same limit.
     *
     * @param limit null: none
     */
    record Run(Period days, @Nullable Integer limit) {}

    /** Copies the list. */
    LimitSteps {
        runs = List.copyOf(runs);
    }

    /**
     * The limit on each day of a span.
     *
     * @param cap of a day; null: none
     * @param already the days of those who are there already
     */
    static LimitSteps of(IntFunction<@Nullable Integer> cap, Collection<Period> already, Period span) {
        Steps there = Steps.of(already, span);
        var runs = new ArrayList<Run>();
        int from = span.from();
        Integer limit = limit(cap, there, from);
        for (int day = span.from() + 1; day <= span.to(); day++) {
            Integer next = limit(cap, there, day);
            if (!Objects.equals(next, limit)) {
                runs.add(new Run(new Period(from, day - 1), limit));
                from = day;
                limit = next;
            }
        }
        runs.add(new Run(new Period(from, span.to()), limit));
        return new LimitSteps(runs);
    }

    /** The same limit on each day of a span. */
    static LimitSteps of(int limit, Period span) {
        return new LimitSteps(List.of(new Run(span, limit)));
    }

    private static @Nullable Integer limit(IntFunction<@Nullable Integer> cap, Steps already, int day) {
        Integer most = cap.apply(day);
        return most == null ? null : Integer.valueOf(Math.max(most, already.on(day)));
    }

    /** The limit on a day of the span; null: none. */
    @Nullable
    Integer on(int day) {
        return runs.stream()
                .filter(run -> run.days.contains(day))
                .findFirst()
                .map(Run::limit)
                .orElse(null);
    }

    /** Whether it is the same on all days of the span, and there is one. */
    boolean isEven() {
        return runs.size() == 1 && runs.get(0).limit != null;
    }

    /** The lowest limit; null: there is none on any day. */
    @Nullable
    Integer lowest() {
        return runs.stream()
                .map(Run::limit)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(null);
    }

    /** The highest limit; 0 if there is none on any day. */
    int highest() {
        return runs.stream()
                .map(Run::limit)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(0);
    }
}
