package rotation.speed;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Random;
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
import org.openjdk.jmh.annotations.Warmup;
import rotation.solve.plan.Change;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.space.PlannedTour;

/** How many moves are counted in a second: a random officer in a random window, the score, and all as it was. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoreBenchmark {

    /** More than stay in the processor's cache with what they need, as in a search. */
    private static final int MOVES = 1 << 16;

    /** The season. */
    @Param({"cpa", "un", "global"})
    public String preset = "";

    private WorkingPlan plan;
    private final Change[] moves = new Change[MOVES];
    private int next;

    /** For JMH. */
    @SuppressWarnings("NullAway.Init")
    public ScoreBenchmark() {}

    /** Makes the season, a plan and the moves. */
    @Setup
    public void prepare() {
        plan = GeneratedSeason.plan(preset);
        var random = new Random(1);
        for (int i = 0; i < MOVES; i++) {
            moves[i] = sending(random);
        }
    }

    private Change sending(Random random) {
        PlannedTour tour;
        do {
            tour = plan.tours().get(random.nextInt(plan.tours().size()));
        } while (tour.officers().isEmpty());
        return GeneratedSeason.sending(tour, random);
    }

    /** A move is made, counted, and taken back. */
    @Benchmark
    public HardMediumSoftLongScore move() {
        return plan.scoreWith(moves[next++ & (MOVES - 1)]);
    }
}
