package rotation.cli;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import rotation.judge.KeyFigures;
import rotation.model.Problem;
import rotation.rule.Rule;

/**
 * Prints plans in columns: the cost of each rule and the key figures. The best of a row has a star, unless all are equal: among legal
 * plans, and where the row is of no hard rule, among those that break hard rules the least.
 */
final class ComparisonTable {

    private static final String BEST = " *";
    private static final String OTHER = "  ";
    private static final String GAP = "  ";

    private final RotationCommand command;
    private final Problem problem;
    private final List<ComparedPlan> plans;
    private final List<ComparedPlan> legal;
    private final List<ComparedPlan> leastBroken;
    private final List<Row> rows = new ArrayList<>();

    /** @param cells one for each plan, with the star */
    private record Row(String label, List<String> cells) {}

    ComparisonTable(RotationCommand command, Problem problem, List<ComparedPlan> plans) {
        this.command = command;
        this.problem = problem;
        this.plans = plans;
        legal = ComparedPlan.legal(plans);
        leastBroken = ComparedPlan.leastBroken(plans);
    }

    /** A part of a whole, compared as a share, and shown as both numbers. */
    private record Share(long part, long whole) {

        /** 0 of 0 is as good as a full share. */
        static final Comparator<Share> BY_SIZE =
                (a, b) -> Long.compare(a.partOrOne() * b.wholeOrOne(), b.partOrOne() * a.wholeOrOne());

        private long partOrOne() {
            return whole == 0 ? 1 : part;
        }

        private long wholeOrOne() {
            return whole == 0 ? 1 : whole;
        }
    }

    void print() {
        addRules();
        int rules = rows.size();
        addFigures();
        int labelWidth =
                rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
        int cellWidth = Stream.concat(
                        rows.stream().flatMap(row -> row.cells().stream()),
                        plans.stream().map(plan -> plan.name() + OTHER))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        print(
                labelWidth,
                cellWidth,
                new Row("", plans.stream().map(plan -> plan.name() + OTHER).toList()));
        rows.subList(0, rules).forEach(row -> print(labelWidth, cellWidth, row));
        if (rules > 0) {
            command.out().println();
        }
        rows.subList(rules, rows.size()).forEach(row -> print(labelWidth, cellWidth, row));
    }

    private void print(int labelWidth, int cellWidth, Row row) {
        var line = new StringBuilder(pad(row.label(), labelWidth));
        for (String cell : row.cells()) {
            line.append(GAP).append(" ".repeat(cellWidth - cell.length())).append(cell);
        }
        command.out().println(line.toString().stripTrailing());
    }

    /** A text, filled up with spaces to a width that it does not exceed. */
    static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private void addRules() {
        for (Rule rule : Rule.values()) {
            if (!plans.stream().allMatch(plan -> plan.verdict().score(rule).isZero())) {
                add(
                        rule.title(command.language()) + " (" + rule + ")",
                        rule.weight(problem).isHard() ? legal : leastBroken,
                        plan -> plan.verdict().score(rule).negate(),
                        Comparator.<HardMediumSoftLongScore>reverseOrder(),
                        HardMediumSoftLongScore::toShortString);
            }
        }
    }

    private void addFigures() {
        more("compare.filled", KeyFigures::filledTours, KeyFigures::tours);
        more("compare.women", KeyFigures::women, KeyFigures::filledTours);
        more("compare.leading", KeyFigures::leadershipWomen, KeyFigures::filledLeadershipTours);
        more("compare.agencies", KeyFigures::sendingAgencies, KeyFigures::rosterAgencies);
        more("compare.handovers", KeyFigures::handoversKept, KeyFigures::handovers);
        less("compare.uncovered", KeyFigures::uncoveredDays, KeyFigures::coverageDays);
        if (plans.stream().anyMatch(plan -> plan.verdict().keyFigures().announcedTours() > 0)) {
            less("compare.announced", KeyFigures::announcedChanges, KeyFigures::announcedTours);
        }
        if (plans.stream().allMatch(plan -> plan.verdict().keyFigures().cost() != null)) {
            add(
                    command.messages().format("compare.cost"),
                    leastBroken,
                    plan -> cost(plan.verdict().keyFigures()),
                    Comparator.<Long>reverseOrder(),
                    cost -> command.messages().format("compare.sum", cost));
        }
    }

    private static long cost(KeyFigures figures) {
        return figures.cost() == null ? 0 : figures.cost();
    }

    private void more(String label, ToLongFunction<KeyFigures> part, ToLongFunction<KeyFigures> whole) {
        share(label, part, whole, Share.BY_SIZE);
    }

    private void less(String label, ToLongFunction<KeyFigures> part, ToLongFunction<KeyFigures> whole) {
        share(label, part, whole, Share.BY_SIZE.reversed());
    }

    private void share(
            String label,
            ToLongFunction<KeyFigures> part,
            ToLongFunction<KeyFigures> whole,
            Comparator<Share> worseFirst) {
        add(
                command.messages().format(label),
                leastBroken,
                plan -> {
                    KeyFigures figures = plan.verdict().keyFigures();
                    return new Share(part.applyAsLong(figures), whole.applyAsLong(figures));
                },
                worseFirst,
                share -> command.messages().format("compare.share", share.part(), share.whole()));
    }

    /** @param contenders those among whom a star is given */
    private <T> void add(
            String label,
            List<ComparedPlan> contenders,
            Function<ComparedPlan, T> value,
            Comparator<T> worseFirst,
            Function<T, String> text) {
        List<ComparedPlan> winners = contenders.stream()
                .filter(plan -> contenders.stream()
                        .noneMatch(other -> worseFirst.compare(value.apply(other), value.apply(plan)) > 0))
                .toList();
        boolean same = winners.size() == contenders.size();
        rows.add(new Row(
                label,
                plans.stream()
                        .map(plan -> text.apply(value.apply(plan)) + (!same && winners.contains(plan) ? BEST : OTHER))
                        .toList()));
    }
}
