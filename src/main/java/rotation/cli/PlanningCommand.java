package rotation.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import rotation.bench.Trace;
import rotation.bench.TraceWriter;
import rotation.io.ProblemFile;
import rotation.json.AtomicFile;
import rotation.json.InputException;
import rotation.model.Plan;
import rotation.planner.DisagreementException;
import rotation.planner.JudgedPlan;
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
    private static final int ATTENTION_SHOWN = 20;

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
     * Searches, writes the plan and prints its summary.
     *
     * @param previous the plan to start from; null: none
     * @return the exit code
     */
    int plan(ProblemFile input, SolveSettings settings, @Nullable Plan previous, Path planFile) {
        var planner = new Planner(input, settings, previous, Version.current(), Main.started());
        try (var stop = StopSignal.stopping(planner.solver()::stop)) {
            return stop.ending(plan(planner, input, settings, planFile));
        }
    }

    private int plan(Planner planner, ProblemFile input, SolveSettings settings, Path planFile) {
        try {
            JudgedPlan plan = watched(planner, input, settings);
            PlanWriter.write(document(plan), planFile);
            if (trace != null) {
                TraceWriter.write(traced(plan.solved()), trace);
            }
            if (!quiet) {
                new PlanSummary(this, input.problem(), plan.verdict()).print(plan.solved(), settings, planFile);
                if (!plan.attention().isEmpty()) {
                    out().println();
                    new AttentionLines(this, plan.attention()).print(ATTENTION_SHOWN);
                }
                printMore(plan);
            }
            return plan.verdict().isFeasible() ? ExitCode.OK : ExitCode.HARD_RULES_BROKEN;
        } catch (DisagreementException e) {
            return Main.disagreement(e, commandLine(), language());
        } catch (InputException e) {
            return Main.badInput(e, commandLine(), language());
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
            throws DisagreementException {
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
