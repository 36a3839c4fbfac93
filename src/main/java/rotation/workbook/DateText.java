package rotation.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;

/** Dates that are written as text. The order of day and month is never guessed. */
final class DateText {

    /** The year first, as in ISO 8601; a time of midnight may follow. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ]0?0:00(?::00(?:\\.0+)?)?Z?)?");

    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})\\s*([-/. ])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4})");
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th)?[-/. ]+(?:de )?(\\p{L}+)\\.?[-/, ]+(\\d{4})");
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("(\\p{L}+)\\.?[-/ ]+(\\d{1,2})(?:st|nd|rd|th)?,?[-/ ]+(\\d{4})");

    /** What month names begin with, in English and French; those of two months are not there. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "janvier"),
            List.of("february", "fevrier"),
            List.of("march", "mars"),
            List.of("april", "avril"),
            List.of("may", "mai"),
            List.of("june", "juin"),
            List.of("july", "juillet"),
            List.of("august", "aout"),
            List.of("september", "septembre"),
            List.of("october", "octobre"),
            List.of("november", "novembre"),
            List.of("december", "decembre"));

    private static final Map<String, Integer> BY_NAME = byName();

    private DateText() {}

    private static Map<String, Integer> byName() {
        var names = new HashMap<String, Integer>();
        for (int month = 1; month <= MONTHS.size(); month++) {
            for (String name : MONTHS.get(month - 1)) {
                // "juin" and "juillet" differ in the fourth letter alone
                for (int length = name.startsWith("jui") ? 4 : 3; length <= name.length(); length++) {
                    names.put(name.substring(0, length), month);
                }
            }
        }
        names.put("sept", 9);
        return names;
    }

    /**
     * The day that a text says.
     *
     * @param order of day and month where both are numbers and the year comes last; null: not known
     * @return null: it says none, or the order is not known
     */
    static @Nullable Integer day(String text, @Nullable DateOrder order) {
        String said = text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        Matcher m = YEAR_FIRST.matcher(said);
        if (m.matches()) {
            return day(m.group(1), m.group(3), m.group(4));
        }
        m = COMPACT.matcher(said);
        if (m.matches()) {
            return day(m.group(1), m.group(2), m.group(3));
        }
        m = NUMBERS.matcher(said);
        if (m.matches() && order != null) {
            return order == DateOrder.DMY
                    ? day(m.group(4), m.group(3), m.group(1))
                    : day(m.group(4), m.group(1), m.group(3));
        }
        m = DAY_AND_MONTH.matcher(said);
        if (m.matches()) {
            return named(m.group(3), m.group(2), m.group(1));
        }
        m = MONTH_AND_DAY.matcher(said);
        return m.matches() ? named(m.group(3), m.group(1), m.group(2)) : null;
    }

    /** Whether a text is a date as far as only the order of day and month is not known. */
    static boolean lacksOrder(String text) {
        return NUMBERS.matcher(text.replace('\u00a0', ' ').strip()).matches();
    }

    private static @Nullable Integer named(String year, String name, String day) {
        Integer month = BY_NAME.get(Plain.of(name));
        return month == null ? null : day(year, month.toString(), day);
    }

    private static @Nullable Integer day(String year, String month, String day) {
        try {
            int date = Day.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
            return Day.CALENDAR.contains(date) ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
