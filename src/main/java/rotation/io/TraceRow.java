package rotation.io;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * What is known at one moment of a search.
 *
 * @param seconds since the program began
 * @param moves tried until then; null: not known
 * @param score of the best plan so far; null: there is none, or it is the same as before
 * @param bound a score than which no plan is better; null: none is proven
 * @param peakHeap the most memory that was used for objects until then, in megabytes; null: not known
 */
@JsonPropertyOrder({"seconds", "moves", "score", "bound", "peakHeap"})
public record TraceRow(
        double seconds,
        @Nullable Long moves,
        @Nullable String score,
        @Nullable String bound,
        @Nullable Long peakHeap) {}
