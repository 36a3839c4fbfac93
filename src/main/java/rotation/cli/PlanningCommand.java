package rotation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import rotation.bench.Trace;
import rotation.bench.TraceWriter;
import rotation.io.PlanReader;
import rotation.io.ProblemFile;
import rotation.json.AtomicFile;
import rotation.json.InputException;
import rotation.model.Plan;
import rotation.planner.DisagreementException;
import rotation.planner.JudgedPlan;
import rotation.planner.NoPlanException;
import rotation.planner.PlanFile;
import rotation.planner.PlanWriter;
import rotation.planner.Planner;
import rotation.solve.Changes;
import rotation.solve.Improvement;
import rotation.solve.SolveSettings;
import rotation.solve.SolvedPlan;

/** Common base of the interactive commands that search and write a plan. */
abstract class PlanningCommand extends RotationCommand {

    private static final Duration DEFAULT_TIME = Duration.ofSeconds(30);

    /** For seasons of at most {@link #FEW_TOURS}, in which a search finds nothing more soon. */
    private static final Duration DEFAULT_TIME_FEW = Duration.ofSeconds(5);

    private static final int FEW_TOURS = 20;

    private static final int ATTENTION_SHOWN = 20;

    /** How the name of a plan ends. */
    private static final Pattern PLAN_NAME = Pattern.compile("(\\.plan)?\\.json$", Pattern.CASE_INSENSITIVE);

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SearchOptions search;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    @Option(names = "--trace", paramLabel = "FILE", descriptionKey = "trace")
    private @Nullable Path trace;

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.HARD_RULES_BROKEN);
    }

    /**
     * The settings from the command line.
     *
     * @param defaultStrategy the strategy without an option
     * @param changes which changes to announced tours the search makes
     */
    SolveSettings settings(String defaultStrategy, Changes changes) {
        return search.settings(DEFAULT_TIME, defaultStrategy, changes, messages());
    }

    /**
     * Checks that all outputs differ from the inputs and from each other.
     *
     * @throws ParameterException if two are the same file
     */
    void keepOutputsApart(Path planFile, Path... inputs) {
        keepApart(planFile, inputs);
        if (trace != null) {
            keepApart(trace, inputs);
            if (isSameFile(trace, planFile)) {
                throw usageError("usage.sameOutput", trace);
            }
        }
    }

    /**
     * Checks before the search that the outputs can be written.
     *
     * @throws InputException if one cannot be written
     */
    void checkPlaces(Path planFile) throws InputException {
        AtomicFile.checkPlace(planFile);
        if (trace != null) {
            AtomicFile.checkPlace(trace);
        }
    }

    /**
     * Searches, writes the plan and prints its summary. An unfinished plan goes beside a finished one, not over it; one that
     * cannot be written goes to the standard output, and the summary to the standard error.
     *
     * @param wanted its limit of time counts only if the command line has one, or one of moves
     * @param previous the plan to start from; null: what was announced
     * @return the exit code
     * @throws InputException if there is no space for the plan; nothing was searched
     */
    int plan(ProblemFile input, SolveSettings wanted, @Nullable Plan previous, Path planFile) throws InputException {
        int tours = input.problem().tours().size();
        SolveSettings settings = search.areLimiting() || tours > FEW_TOURS ? wanted : wanted.with(DEFAULT_TIME_FEW);
        var planner = new Planner(input, settings, previous, Version.current(), Main.started());
        try (var space = AtomicFile.reserve(planFile, PlanWriter.space(tours));
                var stop = StopSignal.stopping(planner::stop)) {
            return stop.ending(plan(planner, input, settings, planFile, space));
        }
    }

    private int plan(
            Planner planner, ProblemFile input, SolveSettings settings, Path planFile, AtomicFile.Reserve space) {
        Duration read = sinceStart();
        boolean stopped;
        JudgedPlan plan;
        try {
            plan = watched(planner, input, settings);
            stopped = planner.solver().isStopped();
        } catch (NoPlanException e) {
            err().println(messages()
                    .format("unfinished.nothing", planner.solver().isStopped() ? 1 : 0));
            return ExitCode.HARD_RULES_BROKEN;
        } catch (DisagreementException e) {
            return Main.disagreement(e, commandLine(), language());
        }
        Duration judged = sinceStart();
        space.close();
        boolean isComplete = plan.solved().isComplete();
        Path place = isComplete ? planFile : placeOfUnfinished(planFile);
        int exitCode = isComplete && plan.verdict().isFeasible() ? ExitCode.OK : ExitCode.HARD_RULES_BROKEN;
        if (!write(document(plan), place)) {
            place = null;
            exitCode = ExitCode.BAD_INPUT;
        }
        try {
            if (trace != null) {
                TraceWriter.write(traced(plan.solved()), trace);
            }
        } catch (InputException e) {
            exitCode = Main.badInput(e, commandLine(), language());
        }
        if (!quiet) {
            var times = new PlanSummary.Times(read, plan.solved().duration(), judged, sinceStart());
            new PlanSummary(this, input.problem(), plan.verdict())
                    .print(plan.solved(), settings, place, times, stopped);
            if (plan.file().attention() == null) {
                out().println();
                print("attention.leftOut");
            } else if (!plan.attention().isEmpty()) {
                out().println();
                new AttentionLines(this, plan.attention()).print(ATTENTION_SHOWN);
            }
            printMore(plan);
        } else if (!isComplete) {
            err().println(unfinished(plan.solved(), stopped));
        }
        return exitCode;
    }

    private static Duration sinceStart() {
        return Duration.between(Main.started(), Instant.now());
    }

    /** That a plan is unfinished, and what to do. */
    String unfinished(SolvedPlan solved, boolean stopped) {
        return messages()
                .format(
                        "unfinished",
                        stopped ? 1 : 0,
                        solved.untried(),
                        solved.plan().rows().size());
    }

    /** Where an unfinished plan goes: to the output, unless that has something else already than an unfinished plan. */
    private static Path placeOfUnfinished(Path planFile) {
        if (!Files.isRegularFile(planFile) || isUnfinished(planFile)) {
            return planFile;
        }
        String name = String.valueOf(planFile.getFileName());
        return planFile.resolveSibling(PLAN_NAME.matcher(name).replaceFirst("") + ".unfinished.plan.json");
    }

    private static boolean isUnfinished(Path planFile) {
        try {
            return !PlanReader.readStored(planFile).isComplete();
        } catch (InputException e) {
            return false;
        }
    }

    /** Writes a plan to its place or, if that fails, to the standard output; from then on all else goes to the standard error. */
    private boolean write(PlanFile plan, Path place) {
        try {
            PlanWriter.write(plan, place);
            return true;
        } catch (InputException e) {
            Main.badInput(e, commandLine(), language());
            err().println(messages().format("output.instead"));
            out().print(PlanWriter.text(plan));
            out().flush();
            commandLine().setOut(err());
            return false;
        }
    }

    /** The trace. */
    private static Trace traced(SolvedPlan solved) {
        var points = new ArrayList<Trace.Point>();
        for (Improvement better : solved.improvements()) {
            points.add(new Trace.Point(better.after().toMillis(), better.moves(), better.score(), null, null));
        }
        points.add(
                new Trace.Point(solved.duration().toMillis(), solved.moves(), solved.score(), null, Main.peakHeap()));
        return new Trace(points);
    }

    private JudgedPlan watched(Planner planner, ProblemFile input, SolveSettings settings)
            throws NoPlanException, DisagreementException {
        if (quiet || !CommandLine.Help.Ansi.AUTO.enabled()) {
            return planner.plan();
        }
        var progress = new ProgressLine(this, planner.solver(), settings, input.problem());
        try {
            return planner.plan();
        } finally {
            progress.close();
        }
    }

    /** The document to write for a plan. */
    PlanFile document(JudgedPlan plan) {
        return plan.file();
    }

    /** Prints more after the summary of a plan; nothing by default. */
    void printMore(JudgedPlan plan) {}
}
