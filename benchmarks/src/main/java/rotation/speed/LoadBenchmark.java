package rotation.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.json.InputException;
import rotation.model.Problem;
import rotation.solve.plan.WorkingPlan;

/** How long it takes from a problem file to the plan that a search begins with, when the compiler has seen it a few times. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class LoadBenchmark {

    /** The season. */
    @Param({"cpa", "un"})
    public String preset = "";

    private Path file;
    private Problem problem;

    /** For JMH. */
    @SuppressWarnings("NullAway.Init")
    public LoadBenchmark() {}

    /** Makes the season and its file. */
    @Setup
    public void prepare() throws IOException, InputException {
        problem = GeneratedSeason.problem(preset);
        file = Files.createTempFile("season", ".json");
        ProblemWriter.write(problem, file);
    }

    /** Leaves nothing behind. */
    @TearDown
    public void cleanUp() throws IOException {
        Files.delete(file);
    }

    /** From JSON to a problem that was found to be without error. */
    @Benchmark
    public Problem read() throws InputException {
        return ProblemReader.read(file).problem();
    }

    /** From a problem to what a search begins with: who may serve where, the facts that rules need, and all counts. */
    @Benchmark
    public WorkingPlan index() {
        WorkingPlan plan = GeneratedSeason.start(problem);
        plan.score();
        return plan;
    }
}
