package rotation.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Estimates the remaining time of runs from the mean duration of those that have ended, or from their limit. */
final class TimeLeft {

    private final @Nullable Duration limit;
    private Duration sum = Duration.ZERO;
    private int ended;

    /** @param limit of the time of each run; null: none */
    TimeLeft(@Nullable Duration limit) {
        this.limit = limit;
    }

    /** Adds the duration of a run that has ended. */
    void ended(Duration wall) {
        sum = sum.plus(wall);
        ended++;
    }

    /**
     * The estimate.
     *
     * @param open number of runs that have not ended, including the current one
     * @param elapsed since the current run began
     * @return null: unknown, no run has ended and there is no limit
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
