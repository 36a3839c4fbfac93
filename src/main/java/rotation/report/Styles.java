package rotation.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import rotation.model.Period;

/** Places and sizes that are computed, each as a class of the style sheet: attributes may carry no style. */
final class Styles {

    private final Map<String, String> classes = new LinkedHashMap<>();
    private final Period span;

    /** @param span the days from the left edge to the right edge of a time line */
    Styles(Period span) {
        this.span = span;
    }

    /** The days from the left edge to the right edge. */
    Period span() {
        return span;
    }

    /** From where to where some days go; what is outside the span is cut. */
    String days(Period days) {
        int from = Math.max(days.from(), span.from());
        int to = Math.min(days.to(), span.to());
        return of("left:" + percent(from - span.from()) + ";width:" + percent(Math.max(0, to - from + 1)));
    }

    /** Where a day begins. */
    String day(int day) {
        return of("left:" + percent(day - span.from()));
    }

    /** So wide, in percent. */
    String width(long part, long whole) {
        return of("width:" + number(whole == 0 ? 0 : 100.0 * part / whole) + "%");
    }

    /** In which row of a lane. */
    String row(int row) {
        return of("--row:" + row);
    }

    /** With so many rows. */
    String rows(int rows) {
        return of("--rows:" + rows);
    }

    private String percent(int days) {
        return number(100.0 * days / span.days()) + "%";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private String of(String declarations) {
        return classes.computeIfAbsent(declarations, key -> "p" + classes.size());
    }

    /** The rules of all classes that were asked for. */
    String sheet() {
        var sheet = new StringBuilder();
        classes.forEach((declarations, name) ->
                sheet.append('.').append(name).append('{').append(declarations).append("}\n"));
        return sheet.toString();
    }
}
