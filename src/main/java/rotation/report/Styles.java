package rotation.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import rotation.model.Period;

/** Computed positions and sizes as classes of the style sheet: the policy of the page forbids style attributes. */
final class Styles {

    private final Map<String, String> classes = new LinkedHashMap<>();
    private final Period span;

    /** @param span the days from the left edge to the right edge of a time line */
    Styles(Period span) {
        this.span = span;
    }

    /** The days from the left edge to the right edge of a time line, both included. */
    Period span() {
        return span;
    }

    /** The class for position and width of some days; days outside the span are cut off. */
    String days(Period days) {
        int from = Math.max(days.from(), span.from());
        int to = Math.min(days.to(), span.to());
        return of("left:" + percent(from - span.from()) + ";width:" + percent(Math.max(0, to - from + 1)));
    }

    /** The class for the position of the start of a day. */
    String day(int day) {
        return of("left:" + percent(day - span.from()));
    }

    /** The class for a width of {@code part / whole}; 0 where the whole is 0. */
    String width(long part, long whole) {
        return of("width:" + number(whole == 0 ? 0 : 100.0 * part / whole) + "%");
    }

    /** The class for a row of a lane, from 0. */
    String row(int row) {
        return of("--row:" + row);
    }

    /** The class for a lane of that many rows. */
    String rows(int rows) {
        return of("--rows:" + rows);
    }

    private String percent(int days) {
        return number(100.0 * days / span.days()) + "%";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** Classes are numbered in the order in which they are first asked for. */
    private String of(String declarations) {
        return classes.computeIfAbsent(declarations, key -> "p" + classes.size());
    }

    /** The style sheet of all classes asked for so far. */
    String sheet() {
        var sheet = new StringBuilder();
        classes.forEach((declarations, name) ->
                sheet.append('.').append(name).append('{').append(declarations).append("}\n"));
        return sheet.toString();
    }
}
