package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as they could have been measured; only what matters to a test is said. */
final class Rows {

    static final BenchmarkRow.Program PROGRAM = new BenchmarkRow.Program("0.1.0", "abc123");

    static final BenchmarkRow.Machine MACHINE =
            new BenchmarkRow.Machine(2, "a processor", 8000L, "Linux 6 amd64", "OpenJDK 17", "");

    static final BenchmarkRow.Limit LIMIT = new BenchmarkRow.Limit(30.0, null, 1);

    private BenchmarkRow.Problem problem = problem("tiny");
    private BenchmarkRow.Contender contender = new BenchmarkRow.Contender("annealing", "strategy", "annealing");
    private long seed = 1;
    private BenchmarkRow.Outcome outcome = new BenchmarkRow.Outcome(BenchmarkRow.Outcome.OK, null, 0);
    private BenchmarkRow.Score score = BenchmarkRow.Score.of(HardMediumSoftLongScore.ofSoft(-100));
    private double secondsToFirst = 1;
    private @Nullable HardMediumSoftLongScore bound;
    private final Map<String, Long> penalty = new HashMap<>();

    private Rows() {}

    static BenchmarkRow.Problem problem(String name) {
        return new BenchmarkRow.Problem(name, "problems/" + name + ".json", "sha256-of-" + name);
    }

    static Rows row() {
        return new Rows();
    }

    Rows on(String name) {
        problem = problem(name);
        return this;
    }

    Rows on(BenchmarkRow.Problem other) {
        problem = other;
        return this;
    }

    Rows by(String name) {
        contender = new BenchmarkRow.Contender(name, "strategy", name);
        return this;
    }

    Rows byPeer(String name, String command) {
        contender = new BenchmarkRow.Contender(name, "peer", command);
        return this;
    }

    Rows seed(long other) {
        seed = other;
        return this;
    }

    Rows score(long hard, long medium, long soft) {
        score = BenchmarkRow.Score.of(HardMediumSoftLongScore.of(hard, medium, soft));
        return this;
    }

    Rows soft(long soft) {
        return score(0, 0, soft);
    }

    Rows first(double seconds) {
        secondsToFirst = seconds;
        return this;
    }

    Rows bound(String other) {
        bound = HardMediumSoftLongScore.parseScore(other);
        return this;
    }

    Rows penalty(String rule, long points) {
        penalty.put(rule, points);
        return this;
    }

    Rows failed(String reason) {
        outcome = new BenchmarkRow.Outcome("failed", reason, 1);
        score = BenchmarkRow.Score.NONE;
        return this;
    }

    Rows unfinished() {
        outcome = new BenchmarkRow.Outcome("unfinished", "Its time ran out before every tour was tried.", 4);
        return this;
    }

    BenchmarkRow made() {
        String file = problem.problem() + "." + contender.contender() + ".seed-" + seed;
        boolean counts = outcome.counts();
        return new BenchmarkRow(
                problem,
                contender,
                seed,
                LIMIT,
                outcome,
                score,
                counts
                        ? new BenchmarkRow.Search(secondsToFirst, 0L, 20.0, 30.0, 3000L, 100L, 50L, bound, null)
                        : BenchmarkRow.Search.NONE,
                31.5,
                1.25,
                "2026-01-05T23:59:59Z",
                PROGRAM,
                MACHINE,
                "java",
                "plans/" + file + ".plan.json",
                "traces/" + file + ".csv",
                penalty,
                penalty);
    }
}
