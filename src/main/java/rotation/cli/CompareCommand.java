package rotation.cli;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.change.ChangeRow;
import rotation.change.PlanChanges;
import rotation.change.TourChange;
import rotation.io.ProblemFile;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.judge.Judge;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.rule.Rule;

/** The command {@code compare}: shows plans of one problem side by side. The exit code is 0 even if a plan is not legal. */
@Command(name = "compare")
final class CompareCommand extends RotationCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Parameters(index = "1..*", arity = "2..26", paramLabel = "PLAN", descriptionKey = "comparedPlans")
    @SuppressWarnings("NullAway.Init")
    private List<Path> planFiles;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /** Two plans and their differences. */
    private record Pair(ComparedPlan first, ComparedPlan second, List<ChangeRow> differences) {}

    @Override
    public Integer call() throws InputException {
        ProblemFile read = input.read(messages());
        Problem problem = read.problem();
        var reader = new PlanInput(this, input.file(), read);
        var judge = new Judge(problem);
        List<ComparedPlan> plans = new ArrayList<>();
        for (Path file : planFiles) {
            Plan plan = reader.plan(file);
            plans.add(new ComparedPlan(Character.toString('A' + plans.size()), file, plan, judge.judge(plan)));
        }
        List<Pair> pairs = pairs(problem, plans);
        if (json) {
            out().println(JsonText.of(document(plans, pairs)));
        } else {
            plans.forEach(plan -> printPlan(plan, plans));
            out().println();
            new ComparisonTable(this, problem, plans).print();
            out().println();
            printMeaningOfStars(plans);
            out().println();
            pairs.forEach(pair -> print(
                    "compare.differences",
                    pair.first().name(),
                    pair.second().name(),
                    pair.differences().size()));
            if (plans.size() == 2) {
                printTours(pairs.get(0));
            }
        }
        return ExitCode.OK;
    }

    private static List<Pair> pairs(Problem problem, List<ComparedPlan> plans) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < plans.size(); i++) {
            for (ComparedPlan second : plans.subList(i + 1, plans.size())) {
                ComparedPlan first = plans.get(i);
                PlanChanges changes = PlanChanges.differences(problem, first.plan(), second.plan());
                pairs.add(new Pair(first, second, ChangeRow.of(problem, changes)));
            }
        }
        return pairs;
    }

    /** Whether a plan is legal, and no legal one has a better score. */
    private static boolean isBest(ComparedPlan plan, List<ComparedPlan> plans) {
        return plan.verdict().isLegal()
                && ComparedPlan.legal(plans).stream()
                        .noneMatch(other ->
                                other.verdict().score().compareTo(plan.verdict().score()) > 0);
    }

    private void printPlan(ComparedPlan plan, List<ComparedPlan> plans) {
        boolean hasStar =
                isBest(plan, plans) && ComparedPlan.legal(plans).stream().anyMatch(other -> !isBest(other, plans));
        print(
                "compare.plan",
                plan.name(),
                hasStar ? "*" : " ",
                plan.file().toString(),
                plan.verdict().score());
        if (!plan.verdict().isLegal()) {
            print("compare.illegal", plan.verdict().irregularities().size());
        }
        if (!plan.verdict().isFeasible()) {
            print("compare.infeasible");
        }
    }

    private void printMeaningOfStars(List<ComparedPlan> plans) {
        List<ComparedPlan> legal = ComparedPlan.legal(plans);
        String others = plans.stream()
                .filter(plan -> !legal.contains(plan))
                .map(ComparedPlan::name)
                .collect(Collectors.joining(", "));
        if (legal.size() < 2) {
            print("compare.noStars", others);
            return;
        }
        print(others.isEmpty() ? "compare.best" : "compare.best.legal", others);
        if (ComparedPlan.leastBroken(plans).size() < legal.size()) {
            print("compare.leastBroken");
        }
    }

    private void printTours(Pair pair) {
        List<ChangeRow> rows = pair.differences();
        int tourWidth = rows.stream().mapToInt(row -> row.tour().length()).max().orElse(0);
        int sideWidth = rows.stream()
                .mapToInt(row -> side(row, row.before()).length())
                .max()
                .orElse(0);
        for (ChangeRow row : rows) {
            out().println("  " + ComparisonTable.pad(row.tour(), tourWidth) + "  "
                    + pair.first().name() + " "
                    + ComparisonTable.pad(side(row, row.before()), sideWidth) + "  "
                    + pair.second().name() + " "
                    + side(row, row.after()));
        }
    }

    /** Who goes and when; and after which course, where nothing else differs. */
    private String side(ChangeRow row, ChangeRow.@Nullable Side side) {
        if (side == null) {
            return messages().format("compare.nobody");
        }
        String goes = side.officer() + " " + side.start() + ".." + side.end();
        return row.change() == TourChange.Kind.REBOOKED ? goes + " " + side.intake() : goes;
    }

    private static ComparisonDocument document(List<ComparedPlan> plans, List<Pair> pairs) {
        return new ComparisonDocument(
                plans.stream()
                        .map(plan -> new ComparisonDocument.PlanRow(
                                plan.name(),
                                plan.file().toString(),
                                plan.verdict().score(),
                                isBest(plan, plans),
                                plan.verdict().isFeasible(),
                                plan.verdict().isLegal(),
                                rules(plan),
                                plan.verdict().keyFigures()))
                        .toList(),
                pairs.stream()
                        .map(pair -> new ComparisonDocument.Pair(
                                pair.first().name(),
                                pair.second().name(),
                                pair.differences().size()))
                        .toList(),
                plans.size() > 2
                        ? null
                        : pairs.get(0).differences().stream()
                                .map(row -> new ComparisonDocument.TourRow(row.tour(), row.before(), row.after()))
                                .toList());
    }

    private static Map<Rule, HardMediumSoftLongScore> rules(ComparedPlan plan) {
        var rules = new EnumMap<Rule, HardMediumSoftLongScore>(Rule.class);
        for (Rule rule : Rule.values()) {
            rules.put(rule, plan.verdict().score(rule));
        }
        return rules;
    }
}
