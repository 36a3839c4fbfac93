package rotation.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;

/** Makes cells of what stands in files. */
final class Cells {

    static final Cell MERGED = new Cell.Unreadable(Cell.Fault.MERGED);
    static final Cell ERROR = new Cell.Unreadable(Cell.Fault.ERROR);
    static final Cell FORMULA_WITHOUT_VALUE = new Cell.Unreadable(Cell.Fault.FORMULA_WITHOUT_VALUE);
    static final Cell NO_DAY = new Cell.Unreadable(Cell.Fault.NO_DAY);

    /** The last day of which spreadsheet programs say different numbers; 60 is no day at all, but Excel's 1900-02-29. */
    private static final int LAST_IN_DOUBT = 60;

    /** The day 0, where years begin with 1900: for all later days, since 60 counts as a day. */
    private static final int DAY_0_OF_1900 = Day.of(LocalDate.of(1899, 12, 30));

    private static final int DAY_0_OF_1904 = Day.of(LocalDate.of(1904, 1, 1));

    /** As far as a whole number of days may be off through computing, less than a tenth of a second. */
    private static final double NEARLY_WHOLE = 1e-6;

    private Cells() {}

    /** A text without the white space at its ends, among which are no-break spaces; blank if nothing else is there. */
    static Cell text(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return from == to ? Cell.BLANK : new Cell.Text(text.substring(from, to));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** A day as a workbook of xlsx counts it. */
    static Cell day(double serial, boolean is1904) {
        double whole = Math.rint(serial);
        if (Math.abs(serial - whole) > NEARLY_WHOLE || Math.abs(whole) > 1_000_000) {
            return NO_DAY;
        }
        if (is1904) {
            return day(DAY_0_OF_1904 + (int) whole);
        }
        return whole <= LAST_IN_DOUBT ? NO_DAY : day(DAY_0_OF_1900 + (int) whole);
    }

    /** An ISO date, or one with midnight as its time. */
    static Cell day(String iso) {
        int time = iso.indexOf('T');
        boolean isMidnight = time < 0 || iso.substring(time).matches("T00:00(:00(\\.0+)?)?Z?");
        @Nullable Integer day = isMidnight ? Day.inCalendar(time < 0 ? iso : iso.substring(0, time)) : null;
        return day == null ? NO_DAY : new Cell.Date(day);
    }

    private static Cell day(int day) {
        return Day.CALENDAR.contains(day) ? new Cell.Date(day) : NO_DAY;
    }

    /** Whether a formula says yes or no, as LibreOffice saves it; null: neither. */
    static @Nullable Cell truth(String formula) {
        return switch (formula.strip()) {
            case "TRUE()", "of:=TRUE()" -> new Cell.Truth(true);
            case "FALSE()", "of:=FALSE()" -> new Cell.Truth(false);
            default -> null;
        };
    }

    /** A number that is shown with a percent sign. Spreadsheets count with 15 digits, and so does what they show. */
    static Cell percent(double value) {
        return new Cell.Numeric(
                new BigDecimal(value, new MathContext(15)).movePointRight(2).doubleValue());
    }

    /** A number that is shown with zeros before it, which are part of an id. */
    static Cell padded(double value, int digits) {
        String shown =
                BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP).toPlainString();
        boolean isPadded = value >= 0 && value == Math.rint(value) && shown.length() < digits;
        return isPadded ? new Cell.Text("0".repeat(digits - shown.length()) + shown) : new Cell.Numeric(value);
    }
}
