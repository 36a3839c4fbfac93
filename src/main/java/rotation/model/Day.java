package rotation.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as whole numbers: the day 0 is 1970-01-01. */
public final class Day {

    /** A last day that never comes: what an absent {@code validTo} or {@code mandateTo} means. */
    public static final int FOREVER = 1_000_000_000;

    /** A first day before all others: what an absent {@code mandateFrom} means. */
    public static final int ALWAYS = -FOREVER;

    /** The first and the last day that may stand in a file. */
    public static final Period CALENDAR = Period.of("1900-01-01", "2200-12-31");

    private Day() {}

    /**
     * The number of an ISO date.
     *
     * @throws java.time.DateTimeException if the text is no ISO date
     */
    public static int parse(String isoDate) {
        // Nearly all dates have this form, which LocalDate.parse reads the same in ten times as long.
        if (isoDate.length() == 10 && isoDate.charAt(4) == '-' && isoDate.charAt(7) == '-') {
            int year = digits(isoDate, 0, 4);
            int month = digits(isoDate, 5, 7);
            int day = digits(isoDate, 8, 10);
            if (year >= 0 && month >= 0 && day >= 0) {
                return of(LocalDate.of(year, month, day));
            }
        }
        return of(LocalDate.parse(isoDate));
    }

    /** The number of an ISO date; null: there is no text, it is no date, or not one that may stand in a file. */
    public static @Nullable Integer inCalendar(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            int day = parse(text);
            return CALENDAR.contains(day) ? Integer.valueOf(day) : null;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    /** The number of these digits; below 0: not all are digits. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    /** The number of a date. */
    public static int of(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** The date of a day; not for {@link #FOREVER} or {@link #ALWAYS}. */
    public static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /** The ISO date of a day; not for {@link #FOREVER} or {@link #ALWAYS}. */
    public static String format(int day) {
        return date(day).toString();
    }
}
