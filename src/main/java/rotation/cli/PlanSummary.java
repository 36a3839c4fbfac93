package rotation.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.judge.KeyFigures;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.solve.MediumBound;
import rotation.solve.SolveSettings;
import rotation.solve.SolvedPlan;
import rotation.text.Messages;
import rotation.text.Percent;

/** Prints a summary of a plan for directors: key figures, empty tours and the costliest rules. */
final class PlanSummary {

    private static final int RULES_SHOWN = 6;
    private static final int EMPTY_SHOWN = 10;

    private final PlanningCommand command;
    private final Messages messages;
    private final Problem problem;
    private final Verdict verdict;

    PlanSummary(PlanningCommand command, Problem problem, Verdict verdict) {
        this.command = command;
        this.messages = command.messages();
        this.problem = problem;
        this.verdict = verdict;
    }

    /**
     * When the parts of the work had ended, since the start of the program.
     *
     * @param read reading the problem
     * @param searched the search
     * @param judged the judge, and all that the plan says beside
     * @param written writing the plan
     */
    record Times(Duration read, Duration searched, Duration judged, Duration written) {}

    /**
     * Prints it.
     *
     * @param planFile where the plan is; null: on the standard output
     * @param stopped whether the search was stopped before its limit
     */
    void print(SolvedPlan solved, SolveSettings settings, @Nullable Path planFile, Times times, boolean stopped) {
        KeyFigures figures = verdict.keyFigures();
        command.print("summary.title", problem.name(), verdict.score());
        if (!solved.isComplete()) {
            command.print("summary.unfinished", command.unfinished(solved, stopped));
        }
        if (!verdict.isFeasible()) {
            command.print("summary.infeasible");
        }
        command.print(
                "summary.filled", figures.filledTours(), figures.tours(), figures.tours() - figures.filledTours());
        printEmpty(solved.plan());
        printBound(solved.bound(), figures);
        command.print(
                "summary.women",
                figures.women(),
                figures.filledTours(),
                Percent.of(figures.women(), figures.filledTours()),
                figures.leadershipWomen(),
                figures.filledLeadershipTours());
        command.print("summary.agencies", figures.sendingAgencies(), figures.rosterAgencies());
        command.print("summary.handovers", figures.handoversKept(), figures.handovers());
        command.print("summary.uncovered", figures.uncoveredDays(), figures.coverageDays());
        if (figures.announcedTours() > 0) {
            command.print("summary.announced", figures.announcedChanges(), figures.announcedTours());
        }
        printCost(figures);
        printGone();
        printCostliest();
        Duration searching = times.searched().minus(times.read());
        command.print(
                "summary.search",
                solved.moves(),
                seconds(searching),
                solved.moves() * 1000 / Math.max(1, searching.toMillis()),
                solved.isComplete() ? 0 : 1,
                seconds(solved.construction().minus(times.read())),
                settings.strategy().name(),
                Long.toString(settings.seed()));
        command.print(
                "summary.times",
                seconds(times.read()),
                seconds(times.judged().minus(times.searched())),
                seconds(times.written().minus(times.judged())));
        if (planFile == null) {
            command.print("summary.noFile");
        } else {
            command.print("summary.file", planFile);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private void printCost(KeyFigures figures) {
        Long budget = problem.policy().budget();
        if (figures.cost() != null) {
            if (budget == null) {
                command.print("summary.cost", figures.cost());
            } else {
                command.print("summary.budget", figures.cost(), budget);
            }
        }
    }

    private void printEmpty(Plan plan) {
        List<String> empty = plan.rows().stream()
                .filter(row -> row.officer() == null)
                .map(Plan.Row::tour)
                .toList();
        if (!empty.isEmpty()) {
            String shown = String.join(", ", empty.subList(0, Math.min(EMPTY_SHOWN, empty.size())));
            int more = empty.size() - EMPTY_SHOWN;
            command.print(more > 0 ? "summary.empty.more" : "summary.empty", shown, more);
        }
    }

    /** Prints how far from perfect the plan is at most; nothing where none is empty, or nothing is proven. */
    private void printBound(@Nullable MediumBound bound, KeyFigures figures) {
        if (bound != null && figures.filledTours() < figures.tours()) {
            int more = bound.mostFilled() - figures.filledTours();
            String medium = Long.toString(bound.points());
            if (more == 0) {
                command.print("summary.bound.reached", figures.filledTours(), figures.tours(), medium);
            } else {
                command.print("summary.bound", more, medium);
            }
        }
    }

    /** Prints the officers of published tours who are not on the roster: they have left, or the id is misspelt. */
    private void printGone() {
        for (Tour tour : problem.tours()) {
            Tour.Assignment told = tour.assignment();
            if (told != null && problem.officer(told.officer()) == null) {
                command.print("summary.gone", told.officer(), tour);
            }
        }
    }

    private void printCostliest() {
        List<Rule> costliest = Arrays.stream(Rule.values())
                .filter(rule -> !verdict.score(rule).isZero())
                .sorted(Comparator.comparing(verdict::score))
                .limit(RULES_SHOWN)
                .toList();
        if (!costliest.isEmpty()) {
            command.print("summary.costliest");
        }
        for (Rule rule : costliest) {
            command.out()
                    .println(messages.format(
                            "summary.rule",
                            "%13s".formatted(verdict.score(rule).negate().toShortString()),
                            rule.title(command.language()),
                            rule,
                            verdict.findings(rule).size()));
        }
    }
}
