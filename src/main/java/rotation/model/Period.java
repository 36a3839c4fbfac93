package rotation.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of days, inclusive on both ends.
 *
 * @param from the first day, see {@link Day}; {@link Day#ALWAYS} where it is open
 * @param to the last day, not before the first; {@link Day#FOREVER} where it is open
 */
public record Period(int from, int to) implements Comparable<Period> {

    /** All days. */
    public static final Period UNBOUNDED = new Period(Day.ALWAYS, Day.FOREVER);

    /** @throws IllegalArgumentException if the period ends before it starts */
    public Period {
        if (to < from) {
            throw new IllegalArgumentException("a period must not end before it starts: " + from + ".." + to);
        }
    }

    /** The period between two ISO dates, both included. */
    public static Period of(String isoFrom, String isoTo) {
        return new Period(Day.parse(isoFrom), Day.parse(isoTo));
    }

    /** The period of that many days, at least 1, from a first day on. */
    public static Period ofDays(int from, int days) {
        return new Period(from, from + days - 1);
    }

    /** How many days it has, both ends included. */
    public int days() {
        return to - from + 1;
    }

    /** The number of days in both; 0 if they do not meet. */
    public int overlap(Period other) {
        return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from) + 1);
    }

    /** The days in both; null: there are none. */
    public @Nullable Period intersection(Period other) {
        return touches(other) ? new Period(Math.max(from, other.from), Math.min(to, other.to)) : null;
    }

    /** By how many days the two differ: those between the first days and those between the last days, added up. */
    public int distance(Period other) {
        return Math.abs(from - other.from) + Math.abs(to - other.to);
    }

    /** Whether at least one day is in both. */
    public boolean touches(Period other) {
        return from <= other.to && other.from <= to;
    }

    /** The days of some periods: those that overlap or touch, so that no day lies between them, are one; in their order. */
    public static List<Period> joined(Collection<Period> periods) {
        if (periods.size() < 2) {
            return List.copyOf(periods);
        }
        var joined = new ArrayList<Period>();
        for (Period next : periods.stream().sorted().toList()) {
            Period last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && (long) next.from <= (long) last.to + 1) {
                joined.set(joined.size() - 1, new Period(last.from, Math.max(last.to, next.to)));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }

    /** Whether every day of the other is in this one. */
    public boolean contains(Period other) {
        return from <= other.from && other.to <= to;
    }

    /** Whether the day is in it. */
    public boolean contains(int day) {
        return from <= day && day <= to;
    }

    /** By first day, then by last. */
    @Override
    public int compareTo(Period other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }

    /** Both ISO dates, as in {@code 2025-04-01..2025-09-27}; an open end is empty. */
    @Override
    public String toString() {
        return (from == Day.ALWAYS ? "" : Day.format(from)) + ".." + (to == Day.FOREVER ? "" : Day.format(to));
    }
}
