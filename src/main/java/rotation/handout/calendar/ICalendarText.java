package rotation.handout.calendar;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import rotation.model.Day;

/**
 * Lines of an iCalendar file (RFC 5545): texts are escaped, lines end with CR and LF, and none is longer than 75 octets. A longer one
 * goes on in the next, which begins with a space; no character is cut, and none is parted from the backslash before it.
 */
final class ICalendarText {

    /** Octets of a line without its end (section 3.1). */
    private static final int LONGEST_LINE = 75;

    private final StringBuilder out = new StringBuilder();

    /** Opens a component, such as {@code VEVENT}. */
    void begin(String component) {
        line("BEGIN:" + component);
    }

    /** Closes a component. */
    void end(String component) {
        line("END:" + component);
    }

    /** A property whose value is a word of the format or a number. */
    void word(String name, String value) {
        line(name + ":" + value);
    }

    /** A property whose value is any text. */
    void text(String name, String value) {
        line(name + ":" + escaped(value));
    }

    /** A property whose value is a day without a time. */
    void day(String name, int day) {
        line(name + ";VALUE=DATE:" + date(day));
    }

    /** A property whose value is the first moment of a day, in UTC. */
    void midnight(String name, int day) {
        line(name + ":" + date(day) + "T000000Z");
    }

    private static String date(int day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(Day.date(day));
    }

    /** A text as a value (section 3.3.11). Of control characters, line breaks alone may stand in one. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(c);
                case '\n' -> escaped.append("\\n");
                default -> escaped.appendCodePoint(isText(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isText(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }

    private void line(String content) {
        int used = 0;
        for (int i = 0; i < content.length(); ) {
            // A character after a backslash belongs to it: readers that unescape before they unfold get it right, too.
            int end = content.offsetByCodePoints(i, content.charAt(i) == '\\' ? 2 : 1);
            String unit = content.substring(i, end);
            int octets = unit.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > LONGEST_LINE) {
                out.append("\r\n ");
                used = 1;
            }
            out.append(unit);
            used += octets;
            i = end;
        }
        out.append("\r\n");
    }

    /** All lines, in UTF-8. */
    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
