package rotation.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Guesses how long runs will take from the limit and from those that have ended. */
final class TimeLeft {

    private final @Nullable Duration limit;
    private Duration sum = Duration.ZERO;
    private int ended;

    /** @param limit of each run; null: there is none in time */
    TimeLeft(@Nullable Duration limit) {
        this.limit = limit;
    }

    /** A run has ended after so long. */
    void ended(Duration wall) {
        sum = sum.plus(wall);
        ended++;
    }

    /**
     * How much longer it takes.
     *
     * @param open runs that have not ended
     * @param elapsed since the one that is at work began
     * @return null: nobody knows yet
     */
    @Nullable
    Duration left(int open, Duration elapsed) {
        Duration each = ended > 0 ? sum.dividedBy(ended) : limit;
        if (each == null) {
            return null;
        }
        Duration current = each.minus(elapsed);
        return each.multipliedBy(Math.max(0, open - 1L)).plus(current.isNegative() ? Duration.ZERO : current);
    }
}
