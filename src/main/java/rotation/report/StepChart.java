package rotation.report;

import java.time.LocalDate;
import java.util.Locale;
import rotation.html.Html;
import rotation.model.Day;
import rotation.model.Period;
import rotation.text.Sentence;

/** The chart of a step function over the span of the time lines, with a limit and the day of planning. */
final class StepChart {

    /** In units of the SVG view box; a day is one unit wide. */
    private static final int HEIGHT = 100;

    private final Period span;
    private final int asOf;
    private final Html html;

    /** @param asOf the day of planning, marked by a line if it lies within the span */
    StepChart(Period span, int asOf, Html html) {
        this.span = span;
        this.asOf = asOf;
        this.html = html;
    }

    /**
     * Writes the chart.
     *
     * @param limit drawn as a line where there is one
     * @param isBroken whether the limit is exceeded on some day
     * @param named the sentence that names the limit; shown where there is one
     */
    void write(Steps steps, LimitSteps limit, boolean isBroken, Sentence named) {
        int top = Math.max(1, Math.max(steps.most(), limit.highest()));
        boolean isLimited = limit.lowest() != null;
        int days = span.days();
        html.open("div", "class", "plot", "aria-hidden", "true");
        html.open("svg", "viewBox", "0 -4 " + days + " " + (HEIGHT + 4), "preserveAspectRatio", "none");
        for (LocalDate month = firstQuarter(); Day.of(month) <= span.to(); month = month.plusMonths(3)) {
            writePath("rule", vertical(Day.of(month) - span.from()));
        }
        var line = new StringBuilder();
        for (Steps.Run run : steps.runs()) {
            line.append(line.isEmpty() ? "M0 " : "V").append(y(run.count(), top));
            line.append('H').append(run.days().to() + 1 - span.from());
        }
        html.open("path", "class", "area", "d", line + "V" + HEIGHT + "H0Z");
        writePath("line", line.toString());
        if (isLimited) {
            writePath(isBroken ? "limit broken" : "limit", path(limit, top));
        }
        if (span.contains(asOf)) {
            writePath("now", vertical(asOf - span.from()));
        }
        html.close();
        html.open("span", "class", "top").text(top).close();
        html.open("span", "class", "zero").text(0).close();
        html.leaf("span", Day.format(span.from()).substring(0, 7), "class", "from");
        html.leaf("span", Day.format(span.to()).substring(0, 7), "class", "to");
        if (isLimited) {
            html.open("span", "class", "what").say(named).close();
        }
        html.close();
    }

    /** A line over the days that have a limit, with a step where it changes. */
    private String path(LimitSteps limit, int top) {
        var path = new StringBuilder();
        boolean isDrawing = false;
        for (LimitSteps.Run run : limit.runs()) {
            Integer most = run.limit();
            if (most != null) {
                path.append(isDrawing ? "V" : "M" + (run.days().from() - span.from()) + " ")
                        .append(y(most, top));
                path.append('H').append(run.days().to() + 1 - span.from());
            }
            isDrawing = most != null;
        }
        return path.toString();
    }

    private void writePath(String kind, String data) {
        html.open("path", "class", kind, "d", data, "vector-effect", "non-scaling-stroke");
    }

    private static String vertical(int x) {
        return "M" + x + " -4V" + HEIGHT;
    }

    /** The first day of the first quarter that begins in a month after the first day of the span. */
    private LocalDate firstQuarter() {
        LocalDate month = Day.date(span.from()).withDayOfMonth(1).plusMonths(1);
        while ((month.getMonthValue() - 1) % 3 != 0) {
            month = month.plusMonths(1);
        }
        return month;
    }

    private static String y(int count, int top) {
        return String.format(Locale.ROOT, "%.1f", HEIGHT - (double) HEIGHT * count / top);
    }
}
