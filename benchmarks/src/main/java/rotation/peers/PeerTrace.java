package rotation.peers;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.bench.Trace;

/** How a peer comes to its plan. Any thread may note something. */
public final class PeerTrace {

    /** What is found faster than this after something else replaces it; the first plan stays. */
    private static final long APART_MILLIS = 10;

    private final Instant started;
    private final List<Trace.Point> points = new ArrayList<>();
    private @Nullable HardMediumSoftLongScore best;
    private @Nullable HardMediumSoftLongScore bound;

    /** @param started since when the time counts */
    public PeerTrace(Instant started) {
        this.started = started;
    }

    /**
     * A plan was found. Only one that is better than all before is noted.
     *
     * @param score what it costs
     * @param moves tried until now; null: not known
     * @return whether it is better
     */
    public synchronized boolean found(HardMediumSoftLongScore score, @Nullable Long moves) {
        if (best != null && score.compareTo(best) <= 0) {
            return false;
        }
        best = score;
        note(moves, null);
        return true;
    }

    /**
     * It was proven that no plan is better than this. Only a tighter bound than all before is noted.
     *
     * @param score a score that no plan exceeds
     */
    public synchronized void proven(HardMediumSoftLongScore score) {
        if (bound == null || score.compareTo(bound) < 0) {
            bound = score;
            note(null, null);
        }
    }

    /** The score of the best plan so far; null: there is none yet. */
    public synchronized @Nullable HardMediumSoftLongScore best() {
        return best;
    }

    /** A score that no plan exceeds; null: none is proven. */
    public synchronized @Nullable HardMediumSoftLongScore bound() {
        return bound;
    }

    /** How long it has taken until now. */
    public Duration elapsed() {
        return Duration.between(started, Instant.now());
    }

    /**
     * The search has ended.
     *
     * @param moves tried in all
     */
    synchronized Trace end(long moves) {
        note(moves, peakHeap());
        return new Trace(points);
    }

    private void note(@Nullable Long moves, @Nullable Long heap) {
        long millis = elapsed().toMillis();
        var point = new Trace.Point(millis, moves, best, bound, heap);
        int last = points.size() - 1;
        if (last > 0 && heap == null && millis - points.get(last - 1).millis() < APART_MILLIS) {
            points.set(last, point);
        } else {
            points.add(point);
        }
    }

    /** The most memory that was used for objects so far, in megabytes; what the solver's own code takes is not among it. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / (1024 * 1024);
    }
}
