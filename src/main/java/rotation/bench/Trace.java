package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search has told of itself while it was at work.
 *
 * @param points in the order of time, at least one; the last is the end of the search
 */
public record Trace(List<Point> points) {

    /** The columns of a trace as CSV; what is not told is empty there. */
    static final List<String> COLUMNS = List.of("seconds", "moves", "score", "bound", "peakHeap");

    /** Copies the points. */
    public Trace {
        points = List.copyOf(points);
    }

    /**
     * A moment of a search.
     *
     * @param millis since the program began
     * @param moves tried until then; null: it is not told
     * @param score of the best plan so far; null: the moment brings none
     * @param bound no plan has a better score than this, which is proven; null: the moment brings none
     * @param peakHeap the most memory that was used until then, in megabytes; null: it is not told
     */
    public record Point(
            long millis,
            @Nullable Long moves,
            @Nullable HardMediumSoftLongScore score,
            @Nullable HardMediumSoftLongScore bound,
            @Nullable Long peakHeap) {}
}
