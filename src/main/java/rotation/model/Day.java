package rotation.model;

import java.time.LocalDate;

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
     * @throws java.time.format.DateTimeParseException if the text is no ISO date
     */
    public static int parse(String isoDate) {
        return of(LocalDate.parse(isoDate));
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
