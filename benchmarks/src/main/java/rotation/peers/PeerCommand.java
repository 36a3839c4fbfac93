package rotation.peers;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rotation.bench.Trace;
import rotation.bench.TraceWriter;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.json.AtomicFile;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.planner.PlanFile;
import rotation.planner.PlanWriter;

/**
 * A peer as a command. Options and exit codes are those of {@code rotation solve}, so that {@code rotation benchmark} can start
 * it.
 */
public abstract class PeerCommand implements Callable<Integer> {

    /** The best plan breaks no hard rule. */
    static final int OK = 0;

    /** The peer is at fault: it has found no plan, or the judge says something else of it. Nothing was written. */
    static final int AT_FAULT = 1;

    /** An input, or the place of an output, cannot be used. Nothing was written. */
    static final int BAD_INPUT = 3;

    /** The best plan breaks hard rules. */
    static final int HARD_RULES_BROKEN = 4;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PROBLEM", description = "the problem file")
    @SuppressWarnings("NullAway.Init")
    private Path problem;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PLAN",
            required = true,
            description = "where the plan is written")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--time",
            paramLabel = "DURATION",
            defaultValue = "30s",
            description = "how long it may take, from the start of the program to the end of the search;"
                    + " ${DEFAULT-VALUE} unless it is said")
    @SuppressWarnings("NullAway.Init")
    private TimeLimit time;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", description = "seed of the random numbers")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "so many searches side by side, if it can; ${DEFAULT-VALUE} unless it is said")
    private int threads;

    @Option(names = "--trace", paramLabel = "FILE", description = "writes how the search came to its plan, as CSV")
    private @Nullable Path trace;

    @Option(
            names = {"-q", "--quiet"},
            description = "prints nothing but errors")
    private boolean quiet;

    /** How many searches may run side by side; of no meaning to a peer that has one. */
    protected final int threads() {
        return threads;
    }

    /** Its name, as in plans and on the command line. */
    protected final String name() {
        return spec.name();
    }

    /**
     * Looks for a plan until the deadline, or until the best one is found.
     *
     * @return null: there was not time enough to find any
     * @throws InputException if an input of this peer alone cannot be used
     */
    protected abstract @Nullable PeerAnswer solve(PeerTask task) throws InputException;

    @Override
    public final Integer call() throws InputException {
        Instant started =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        ProblemFile input = ProblemReader.read(problem, List.of());
        AtomicFile.checkPlace(output);
        if (trace != null) {
            AtomicFile.checkPlace(trace);
        }
        var task = new PeerTask(input, started.plus(time.duration()), seed, new PeerTrace(started));
        PeerAnswer answer = solve(task);
        if (answer == null) {
            err().println("No plan was found in the time given.");
            return AT_FAULT;
        }
        task.trace().found(answer.score(), answer.moves());
        double seconds = task.trace().elapsed().toMillis() / 1000.0;
        Trace found = task.trace().end(answer.moves());
        Verdict verdict = new Judge(input.problem()).judge(answer.plan());
        if (!isConfirmed(answer, verdict)) {
            return AT_FAULT;
        }
        double first = found.points().stream()
                .filter(point -> point.score() != null)
                .mapToDouble(point -> point.millis() / 1000.0)
                .findFirst()
                .orElse(seconds);
        var run = new PlanFile.Run(version(), name(), seed, seconds, first, answer.moves(), true);
        PlanWriter.write(PlanDocument.of(input, answer.plan(), verdict, run), output);
        if (trace != null) {
            TraceWriter.write(found, trace);
        }
        if (!quiet) {
            print(answer, task, verdict);
        }
        return verdict.isFeasible() ? OK : HARD_RULES_BROKEN;
    }

    private boolean isConfirmed(PeerAnswer answer, Verdict verdict) {
        if (!verdict.isLegal()) {
            err().println("The plan is not legal:");
            verdict.irregularities().forEach(wrong -> err().println("  " + wrong.sentence(Locale.ENGLISH)));
            return false;
        }
        if (!verdict.score().equals(answer.score())) {
            err().println("The peer says " + answer.score() + " of its plan, the judge " + verdict.score() + ".");
            return false;
        }
        return true;
    }

    private void print(PeerAnswer answer, PeerTask task, Verdict verdict) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Score   " + verdict.score());
        var bound = task.trace().bound();
        if (bound != null) {
            out.println("Bound   " + bound + (bound.equals(verdict.score()) ? ": proven to be the best" : ""));
        }
        out.println("Search  " + name() + ", seed " + seed);
        answer.remarks().forEach(remark -> out.println("        " + remark));
        out.println("Plan    " + output);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private static String version() {
        String version = PeerCommand.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
