package rotation.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import rotation.bench.Table;
import rotation.io.Variation;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** The tables of a sweep. */
final class SweepTables {

    private SweepTables() {}

    /** A row for each plan of the front. */
    static Table front(Sweep sweep) {
        Comparison comparison = sweep.comparison();
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < comparison.front().size(); i++) {
            rows.add(row(
                    comparison.front().get(i),
                    sweep,
                    number(comparison.sameCosts().get(i))));
        }
        return new Table(headings(sweep, "table.same"), rows);
    }

    /** A row for each plan. */
    static Table plans(Sweep sweep) {
        Comparison comparison = sweep.comparison();
        Function<SweptPlan, Sentence> place = plan -> Sweep.say(
                !plan.isLegal()
                        ? "place.illegal"
                        : !plan.counts()
                                ? "place.broken"
                                : comparison.isOnFront(plan) ? "place.front" : "place.beaten");
        return new Table(
                headings(sweep, "table.place"),
                comparison.plans().stream()
                        .map(plan -> row(plan, sweep, place.apply(plan)))
                        .toList());
    }

    private static List<Sentence> headings(Sweep sweep, String last) {
        var headings = new ArrayList<Sentence>();
        headings.add(Sweep.say("table.combination"));
        for (Variation variation : sweep.vary()) {
            headings.add(text(variation.path()));
        }
        headings.add(Sweep.say("table.seed"));
        headings.add(Sweep.say(last));
        headings.add(Sweep.say("table.score"));
        headings.add(Sweep.say("table.filled"));
        for (Rule rule : sweep.comparison().goals()) {
            headings.add(Sweep.named(rule));
        }
        return headings;
    }

    private static Table.Row row(SweptPlan plan, Sweep sweep, Sentence last) {
        var cells = new ArrayList<Sentence>();
        for (int i = 0; i < plan.settings().size(); i++) {
            cells.add(text(
                    plan.settings().get(i).substring(sweep.vary().get(i).path().length() + 1)));
        }
        cells.add(text(Long.toString(plan.seed())));
        cells.add(last);
        cells.add(text(plan.score().toShortString()));
        cells.add(Sweep.say("table.of", plan.filled(), plan.tours()));
        plan.costs(sweep.comparison().goals()).forEach(cost -> cells.add(number(cost)));
        return new Table.Row(Integer.toString(plan.combination()), cells);
    }

    private static Sentence text(String text) {
        return Sweep.say("text", text);
    }

    private static Sentence number(long number) {
        return Sweep.say("number", number);
    }
}
