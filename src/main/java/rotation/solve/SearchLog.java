package rotation.solve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.solve.timefold.RotationSolution;

/** The best plan that searches side by side have found so far, and how they came to it. */
final class SearchLog {

    /** Of better plans that follow each other faster, only the last is noted. */
    private static final Duration APART = Duration.ofMillis(10);

    private final Instant started;
    private final Clock clock;
    private final List<Improvement> improvements = new ArrayList<>();
    private @Nullable RotationSolution best;
    private int found;

    SearchLog(Instant started, Clock clock) {
        this.started = started;
        this.clock = clock;
    }

    /**
     * A search has found a plan that is better than its own before.
     *
     * @param solution nobody changes it any more
     * @param moves tried until now by all searches together
     */
    synchronized void found(RotationSolution solution, long moves) {
        if (best != null && solution.score().compareTo(best.score()) <= 0) {
            return;
        }
        best = solution;
        found++;
        var improvement = new Improvement(Duration.between(started, clock.instant()), moves, solution.ruleScore());
        int last = improvements.size() - 1;
        // The first one stays: it tells when there was a plan.
        if (last > 0 && isSoonAfter(improvements.get(last - 1), improvement)) {
            improvements.set(last, improvement);
        } else {
            improvements.add(improvement);
        }
    }

    private static boolean isSoonAfter(Improvement before, Improvement improvement) {
        return improvement.after().minus(before.after()).compareTo(APART) < 0;
    }

    /** How often a better plan was found. */
    synchronized int found() {
        return found;
    }

    /** The best plan so far; null: none yet. */
    synchronized @Nullable RotationSolution best() {
        return best;
    }

    /** The better plans in the order in which they were found. */
    synchronized List<Improvement> improvements() {
        return List.copyOf(improvements);
    }
}
