package rotation.solve;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to search, and how. With a limit on moves alone, the same settings give the same plan.
 *
 * @param time the most time it may take, construction included; null: any
 * @param unimproved the most time that a phase goes on without a better plan; null: any
 * @param moves the most moves that one search may try after construction; null: any
 * @param seed of the random numbers
 * @param threads how many searches run side by side, each with a seed of its own; the best plan counts
 * @param strategy how to search
 * @param changes which changes are made to what people were told
 */
public record SolveSettings(
        @Nullable Duration time,
        @Nullable Duration unimproved,
        @Nullable Long moves,
        long seed,
        int threads,
        Strategy strategy,
        Changes changes) {

    /** The same with another limit of time; null: any. */
    public SolveSettings with(@Nullable Duration other) {
        return new SolveSettings(other, unimproved, moves, seed, threads, strategy, changes);
    }

    /** The same with another strategy. */
    public SolveSettings with(Strategy other) {
        return new SolveSettings(time, unimproved, moves, seed, threads, other, changes);
    }
}
