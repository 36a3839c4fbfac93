package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.json.Unwrapped;

/**
 * One run of a benchmark, as it stands in the list of its runs. The keys of all parts stand side by side there; what is null is
 * not known, or there is none.
 *
 * @param task what was to be solved
 * @param who has solved it
 * @param seed of the random numbers
 * @param limit when the search had to end
 * @param outcome what became of it
 * @param score of the plan, as the judge counts it
 * @param search what the search tells of itself
 * @param wallSeconds how long the whole process lasted, measured from outside
 * @param load of the machine in its last minute: how many processors all programs together could have used; null: not known
 * @param started when it began, in UTC, as ISO 8601 has it
 * @param program who has started and judged it
 * @param machine where it ran
 * @param command how it was started
 * @param plan the file of the plan, in the directory of the benchmark
 * @param trace the file of the trace, in the directory of the benchmark
 * @param points of each rule, by its id, before its weight; empty: the plan was not judged
 * @param penalty what each rule takes at its level, by its id, 0 or more; empty: the plan was not judged
 */
public record BenchmarkRow(
        @Unwrapped Problem task,
        @Unwrapped Contender who,
        long seed,
        @Unwrapped Limit limit,
        @Unwrapped Outcome outcome,
        @Unwrapped Score score,
        @Unwrapped Search search,
        double wallSeconds,
        @Nullable Double load,
        String started,
        @Unwrapped Program program,
        @Unwrapped Machine machine,
        String command,
        String plan,
        String trace,
        Map<String, Long> points,
        Map<String, Long> penalty) {

    /** Copies the maps, in their order. */
    public BenchmarkRow {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        penalty = Collections.unmodifiableMap(new LinkedHashMap<>(penalty));
    }

    /**
     * What was to be solved.
     *
     * @param problem its name; in a sweep what was set
     * @param file as it was named
     * @param sha256 of the file's bytes, in a sweep of their SHA-256 and of what was set: two problems are the same if this is
     */
    public record Problem(String problem, String file, String sha256) {}

    /**
     * Who has solved it.
     *
     * @param contender its name
     * @param kind {@code strategy}, {@code file} or {@code peer}
     * @param definition by what it is known that it is the same again: the name of a strategy that comes with the program, the
     *     SHA-256 of a strategy file, the command of another program
     */
    public record Contender(String contender, String kind, String definition) {}

    /**
     * When a search had to end.
     *
     * @param timeLimit in seconds; null: there is another limit
     * @param moveLimit in moves; null: there is another limit
     * @param threads how many searches ran side by side
     */
    public record Limit(@Nullable Double timeLimit, @Nullable Long moveLimit, int threads) {}

    /**
     * What became of a run.
     *
     * @param verdict {@code ok}; {@code unfinished}: time ran out before every tour was tried; {@code failed}: it left no plan; {@code illegal}: it left a plan that this problem cannot have;
     *     {@code disagrees}: it said another score than the judge
     * @param reason why it is not ok, in the language that the benchmark was asked to speak
     * @param exitCode of its process; null: it had to be ended
     */
    public record Outcome(String verdict, @Nullable String reason, @Nullable Integer exitCode) {

        /** The verdict on a run that counts. */
        public static final String OK = "ok";

        /** The verdict on a run whose time ran out before every tour was tried. */
        public static final String UNFINISHED = "unfinished";

        /** Whether time ran out before every tour was tried: the run does not count, but nothing is at fault. */
        public boolean ranOut() {
            return verdict.equals(UNFINISHED);
        }

        /** Whether the run counts. */
        public boolean counts() {
            return verdict.equals(OK);
        }
    }

    /** The levels of a score; all null: there is none. */
    public record Score(@Nullable Long hard, @Nullable Long medium, @Nullable Long soft) {

        /** Of a plan that was not judged. */
        public static final Score NONE = new Score(null, null, null);

        /** The levels of a score. */
        public static Score of(HardMediumSoftLongScore score) {
            return new Score(score.hardScore(), score.mediumScore(), score.softScore());
        }

        /** The score; null: there is none. */
        public @Nullable HardMediumSoftLongScore whole() {
            return hard == null || medium == null || soft == null
                    ? null
                    : HardMediumSoftLongScore.of(hard, medium, soft);
        }
    }

    /**
     * What a search tells of itself. Seconds are counted from the start of the program.
     *
     * @param secondsToFirst until the first complete plan
     * @param movesToFirst the same in moves
     * @param secondsToBest until the plan that it has left
     * @param seconds until its end
     * @param moves that it tried
     * @param movesPerSecond of all its seconds
     * @param peakHeap the most memory that it used, in megabytes
     * @param bound the best score that it has proven no plan to exceed
     * @param secondsToProof until it had proven that its plan is the best; null: it has not
     */
    public record Search(
            @Nullable Double secondsToFirst,
            @Nullable Long movesToFirst,
            @Nullable Double secondsToBest,
            @Nullable Double seconds,
            @Nullable Long moves,
            @Nullable Long movesPerSecond,
            @Nullable Long peakHeap,
            @Nullable HardMediumSoftLongScore bound,
            @Nullable Double secondsToProof) {

        /** Of a run without a trace. */
        public static final Search NONE = new Search(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Who has started a run and judged it.
     *
     * @param version of this program
     * @param build by what it is known that it is the same program: the first digits of the SHA-256 of its jar
     */
    public record Program(String version, String build) {}

    /**
     * Where a run took place.
     *
     * @param cpus how many processors Java may use
     * @param cpu which kind they are
     * @param memory of the whole machine, in megabytes
     * @param os system, version and architecture
     * @param jvm name and version
     * @param jvmArguments with which this program was started, and every run of it
     */
    public record Machine(
            int cpus, @Nullable String cpu, @Nullable Long memory, String os, String jvm, String jvmArguments) {}
}
