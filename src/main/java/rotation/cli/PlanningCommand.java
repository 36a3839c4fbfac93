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
import rotation.io.AtomicFile;
import rotation.io.InputException;
import rotation.io.PlanFile;
import rotation.io.PlanWriter;
import rotation.io.ProblemFile;
import rotation.io.TraceRow;
import rotation.io.TraceWriter;
import rotation.model.Plan;
import rotation.planner.DisagreementException;
import rotation.planner.JudgedPlan;
import rotation.planner.Planner;
import rotation.solve.Changes;
import rotation.solve.Improvement;
import rotation.solve.SolveSettings;
import rotation.solve.SolvedPlan;

/** Common base of the interactive commands that search and write a plan. */
abstract class PlanningCommand extends RotationCommand {

    private static final Duration DEFAULT_TIME = Duration.ofSeconds(30);

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SearchOptions search;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    @Option(names = "--trace", paramLabel = "FILE", descriptionKey = "trace")
    private @Nullable Path trace;

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
            keepApart(trace, planFile);
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
                printMore(plan);
            }
            return plan.verdict().isFeasible() ? ExitCode.OK : ExitCode.HARD_RULES_BROKEN;
        } catch (DisagreementException e) {
            return Main.disagreement(e, commandLine(), language());
        } catch (InputException e) {
            return Main.badInput(e, commandLine(), language());
        }
    }

    /** The rows of the trace. */
    private static List<TraceRow> traced(SolvedPlan solved) {
        var rows = new ArrayList<TraceRow>();
        for (Improvement better : solved.improvements()) {
            rows.add(new TraceRow(
                    seconds(better.after()), better.moves(), better.score().toString(), null, null));
        }
        rows.add(new TraceRow(
                seconds(solved.duration()), solved.moves(), solved.score().toString(), null, Main.peakHeap()));
        return rows;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
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
