package rotation.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.text.Sentence;

/**
 * The limit of a search: either a time or a number of moves.
 *
 * @param time null: {@code moves} is the limit
 * @param moves null: {@code time} is the limit
 * @param threads number of parallel searches
 */
public record SearchLimit(@Nullable Duration time, @Nullable Long moves, int threads) {

    private static final Duration LEAST_GRACE = Duration.ofMinutes(2);

    /** The limit as options of {@code solve}. */
    List<String> arguments() {
        var arguments = new ArrayList<String>();
        if (time != null) {
            arguments.addAll(List.of("--time", text(time)));
        }
        if (moves != null) {
            arguments.addAll(List.of("--moves", moves.toString()));
        }
        arguments.addAll(List.of("--threads", Integer.toString(threads)));
        return arguments;
    }

    private static String text(Duration time) {
        return time.toMillisPart() == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }

    /** How long to wait for the end of a process before it is killed; null: without limit. */
    @Nullable
    Duration patience() {
        return time == null ? null : time.plus(time.compareTo(LEAST_GRACE) > 0 ? time : LEAST_GRACE);
    }

    /** The limit as a part of a row. */
    public BenchmarkRow.Limit row() {
        return new BenchmarkRow.Limit(time == null ? null : time.toMillis() / 1000.0, moves, threads);
    }

    /** A limit as a sentence for users. */
    static Sentence sentence(BenchmarkRow.Limit limit) {
        Sentence threads = Sentence.of(SearchLimit.class, "limit.threads", limit.threads());
        return limit.moveLimit() == null
                ? Sentence.of(
                        SearchLimit.class, "limit.time", limit.timeLimit() == null ? 0.0 : limit.timeLimit(), threads)
                : Sentence.of(SearchLimit.class, "limit.moves", limit.moveLimit(), threads);
    }
}
