package rotation.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.html.Html;
import rotation.html.Page;
import rotation.model.Day;
import rotation.model.Mission;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.text.Sentence;

/**
 * What the filled tours cost: by mission, and by month of the season. What a tour costs as a whole falls on its first day, the rest
 * on each of its days.
 */
final class CostSection {

    private final PageModel model;
    private final Problem problem;
    private final Html html;
    private final List<Period> columns;

    CostSection(PageModel model, Html html) {
        this.model = model;
        this.problem = model.problem();
        this.html = html;
        columns = columns(problem.season());
    }

    /** The days before the season, each month of it, and the days after it. */
    private static List<Period> columns(Period season) {
        var columns = new ArrayList<Period>();
        columns.add(new Period(Day.ALWAYS, season.from() - 1));
        int from = season.from();
        while (from <= season.to()) {
            LocalDate next = Day.date(from).withDayOfMonth(1).plusMonths(1);
            int to = Math.min(Day.of(next) - 1, season.to());
            columns.add(new Period(from, to));
            from = to + 1;
        }
        columns.add(new Period(season.to() + 1, Day.FOREVER));
        return columns;
    }

    void write() {
        html.open("section", "id", "cost", "aria-labelledby", "cost-title");
        html.open("h2", "id", "cost-title").say("cost.title").close();
        html.open("p", "class", "lead").say("cost.lead").close();
        Page.openScroll(html, "cost-months", Sentence.of(Report.class, "cost.title"));
        html.open("table", "class", "costs");
        html.open("caption", "class", "vh").say("cost.title").close();
        html.open("thead")
                .open("tr")
                .open("th", "scope", "col")
                .say("glance.mission")
                .close();
        for (int i = 0; i < columns.size(); i++) {
            html.open("th", "scope", "col", "class", "n");
            if (i == 0) {
                html.say("cost.before");
            } else if (i == columns.size() - 1) {
                html.say("cost.after");
            } else {
                html.text(Day.format(columns.get(i).from()).substring(0, 7));
            }
            html.close();
        }
        html.open("th", "scope", "col", "class", "n").say("cost.all").close();
        html.close().close().open("tbody");
        List<BigInteger> all = new ArrayList<>();
        columns.forEach(column -> all.add(BigInteger.ZERO));
        for (Mission mission : problem.missions()) {
            List<BigInteger> costs =
                    columns.stream().map(column -> cost(mission, column)).toList();
            for (int i = 0; i < costs.size(); i++) {
                all.set(i, all.get(i).add(costs.get(i)));
            }
            if (costs.stream().anyMatch(cost -> cost.signum() > 0)) {
                html.open("tr").open("th", "scope", "row").foreign(mission.id()).close();
                writeCells(costs);
                html.closeLine();
            }
        }
        html.close().open("tfoot").open("tr");
        html.open("th", "scope", "row").say("glance.all").close();
        writeCells(all);
        html.closeLine();
        html.open("tr").open("th", "scope", "row").say("cost.sum").close();
        writeSums(all);
        html.closeLine();
        html.close().close().close();
        writeBudget(sum(all), problem.policy().budget());
        html.closeLine();
    }

    private BigInteger cost(Mission mission, Period column) {
        BigInteger cost = BigInteger.ZERO;
        for (ShownTour tour : model.tours(mission)) {
            if (tour.isFilled()) {
                Period window = tour.window();
                BigInteger days = BigInteger.valueOf(window.overlap(column));
                cost = cost.add(BigInteger.valueOf(mission.dailyCost()).multiply(days));
                if (column.contains(window.from())) {
                    cost = cost.add(BigInteger.valueOf(mission.tourCost()));
                }
            }
        }
        return cost;
    }

    private void writeCells(List<BigInteger> costs) {
        costs.forEach(this::writeCell);
        html.open("td", "class", "n")
                .open("b")
                .number(shown(sum(costs)))
                .close()
                .close();
    }

    private void writeCell(BigInteger cost) {
        html.open("td", "class", cost.signum() == 0 ? "n zero" : "n")
                .number(shown(cost))
                .close();
    }

    /** What has been spent by the end of each column. */
    private void writeSums(List<BigInteger> costs) {
        BigInteger spent = BigInteger.ZERO;
        for (BigInteger cost : costs) {
            spent = spent.add(cost);
            writeCell(spent);
        }
        html.open("td").close();
    }

    private void writeBudget(BigInteger all, @Nullable Long budget) {
        if (budget != null) {
            long left = budget - shown(all);
            html.open("p").say(left < 0 ? "cost.above" : "cost.within", shown(all), budget, Math.abs(left));
            html.close();
        }
    }

    private static BigInteger sum(List<BigInteger> costs) {
        return costs.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** As much as is shown of a number: as key figures do. */
    private static long shown(BigInteger number) {
        return number.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }
}
