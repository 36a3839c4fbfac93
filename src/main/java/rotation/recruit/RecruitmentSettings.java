package rotation.recruit;

import java.util.List;
import java.util.stream.LongStream;

/**
 * How hard is searched, and how much is told. With the same, the same is told.
 *
 * @param top so many are told, at least 1
 * @param moves that each search tries
 * @param seed of the first search of a problem; those after it have the next ones
 */
public record RecruitmentSettings(int top, long moves, long seed) {

    /** The searches of one problem, each with a seed of its own: the best counts. */
    public static final int SEARCHES = 3;

    /** Those of the searches of one problem. */
    List<Long> seeds() {
        return LongStream.range(seed, seed + SEARCHES).boxed().toList();
    }
}
