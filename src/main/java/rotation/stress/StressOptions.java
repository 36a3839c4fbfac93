package rotation.stress;

import rotation.generate.Disruption;

/**
 * What plans are put through.
 *
 * @param disruption what happens in each season; it adds no positions
 * @param runs how many seasons, at least 1
 * @param seed of the random draws
 * @param moves after how many moves each search ends, at least 1
 */
public record StressOptions(Disruption disruption, int runs, long seed, long moves) {

    /** So many runs, unless it is said. */
    public static final String RUNS = "200";

    /** So many moves, unless it is said. */
    public static final String MOVES = "10000";
}
