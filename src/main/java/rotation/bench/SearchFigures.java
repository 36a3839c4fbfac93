package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a search, from its trace.
 *
 * @param row the figures as a part of a row
 * @param score of the last plan; null: the trace has none
 * @param bound the tightest proven bound; null: none
 */
record SearchFigures(
        BenchmarkRow.Search row, @Nullable HardMediumSoftLongScore score, @Nullable HardMediumSoftLongScore bound) {

    static SearchFigures of(Trace trace) {
        Trace.Point first = null;
        Trace.Point best = null;
        HardMediumSoftLongScore score = null;
        HardMediumSoftLongScore bound = null;
        Double proof = null;
        Long moves = null;
        Long heap = null;
        for (Trace.Point point : trace.points()) {
            HardMediumSoftLongScore reached = point.score();
            if (reached != null && (score == null || !reached.equals(score))) {
                first = first == null ? point : first;
                best = point;
                score = reached;
            }
            bound = tighter(bound, point.bound());
            if (proof == null && score != null && bound != null && score.equals(bound)) {
                proof = seconds(point.millis());
            }
            moves = point.moves() == null ? moves : point.moves();
            heap = point.peakHeap() == null ? heap : point.peakHeap();
        }
        long end = trace.points().get(trace.points().size() - 1).millis();
        var row = new BenchmarkRow.Search(
                first == null ? null : seconds(first.millis()),
                first == null ? null : first.moves(),
                best == null ? null : seconds(best.millis()),
                seconds(end),
                moves,
                moves == null ? null : moves * 1000 / Math.max(1, end),
                heap,
                bound,
                proof);
        return new SearchFigures(row, score, bound);
    }

    private static @Nullable HardMediumSoftLongScore tighter(
            @Nullable HardMediumSoftLongScore one, @Nullable HardMediumSoftLongScore other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) < 0 ? one : other;
    }

    static double seconds(long millis) {
        return millis / 1000.0;
    }

    /** Milliseconds as seconds without trailing zeros. */
    static String shown(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }
}
