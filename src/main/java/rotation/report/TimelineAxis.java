package rotation.report;

import java.time.LocalDate;
import rotation.html.Html;
import rotation.model.Day;
import rotation.model.Problem;

/** The axis of a time line, with labels of quarters, and the grid of months behind the bars. */
final class TimelineAxis {

    private static final int MONTHS_PER_QUARTER = 3;

    /** A label is as wide as this part of the axis on a small screen. */
    private static final int LABELS_PER_AXIS = 13;

    private final Problem problem;
    private final Styles styles;
    private final Html html;

    TimelineAxis(Problem problem, Styles styles, Html html) {
        this.problem = problem;
        this.styles = styles;
        this.html = html;
    }

    /** Writes the first month of each quarter as {@code yyyy-MM}, the same in both languages, and the day of planning. */
    void writeLabels() {
        html.open("div", "class", "axis", "aria-hidden", "true").open("div", "class", "ticks");
        LocalDate month = firstMonth();
        int labelDays = styles.span().days() / LABELS_PER_AXIS;
        int last = styles.span().to() - labelDays;
        while (Day.of(month) <= last) {
            boolean nearToday = Math.abs(Day.of(month) - problem.asOf()) < labelDays;
            if (startsQuarter(month) && !nearToday) {
                html.leaf("span", month.toString().substring(0, 7), "class", styles.day(Day.of(month)));
            }
            month = month.plusMonths(1);
        }
        if (styles.span().contains(problem.asOf())) {
            html.leaf("em", Day.format(problem.asOf()), "class", styles.day(problem.asOf()));
        }
        html.close().close();
    }

    private static boolean startsQuarter(LocalDate month) {
        return (month.getMonthValue() - 1) % MONTHS_PER_QUARTER == 0;
    }

    /** The first day of the first month that begins in the span. */
    private LocalDate firstMonth() {
        LocalDate first = Day.date(styles.span().from()).withDayOfMonth(1);
        return Day.of(first) < styles.span().from() ? first.plusMonths(1) : first;
    }

    /** Writes a line for each month, the season as a background, and a line at the day of planning. */
    void writeGrid() {
        html.open("div", "class", "grid", "aria-hidden", "true");
        html.leaf("i", "", "class", "season " + styles.days(problem.season()));
        for (LocalDate month = firstMonth(); Day.of(month) <= styles.span().to(); month = month.plusMonths(1)) {
            html.leaf("i", "", "class", (startsQuarter(month) ? "q " : "") + styles.day(Day.of(month)));
        }
        if (styles.span().contains(problem.asOf())) {
            html.leaf("i", "", "class", "now " + styles.day(problem.asOf()));
        }
        html.close();
    }
}
