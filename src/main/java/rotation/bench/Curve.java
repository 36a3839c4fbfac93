package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The best score of a search over time, as a step function.
 *
 * @param points where the score changes, and the end of the search; empty: no plan was found
 */
record Curve(List<Point> points) {

    /** The most points for each factor of ten in time when a curve is drawn; more could not be told apart. */
    private static final int POINTS_PER_DECADE = 40;

    Curve {
        points = List.copyOf(points);
    }

    /** The score from so many milliseconds after the start. */
    record Point(long millis, HardMediumSoftLongScore score) {}

    /** The curve of one run. */
    static Curve of(Trace trace) {
        var points = new ArrayList<Point>();
        HardMediumSoftLongScore reached = null;
        for (Trace.Point point : trace.points()) {
            reached = point.score() == null ? reached : point.score();
            if (reached != null) {
                points.add(new Point(point.millis(), reached));
            }
        }
        return new Curve(points);
    }

    /** The score after that many milliseconds; null: no plan yet. */
    @Nullable
    HardMediumSoftLongScore at(long millis) {
        int from = 0;
        int to = points.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (points.get(middle).millis <= millis) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? null : points.get(from - 1).score;
    }

    /** The median of curves at each moment; begins when more than half of them have a plan. */
    static Curve median(List<Curve> curves) {
        var moments = new TreeSet<Long>();
        curves.forEach(curve -> curve.points.forEach(point -> moments.add(point.millis)));
        var points = new ArrayList<Point>();
        for (long moment : moments) {
            List<@Nullable HardMediumSoftLongScore> scores = new ArrayList<>();
            curves.forEach(curve -> scores.add(curve.at(moment)));
            scores.sort(Ranks.BEST_FIRST);
            HardMediumSoftLongScore middle = scores.get(scores.size() / 2);
            if (middle != null) {
                points.add(new Point(moment, middle));
            }
        }
        return new Curve(points);
    }

    /** The curve with fewer points, which looks the same on a logarithmic time axis. */
    Curve thinned() {
        var thin = new ArrayList<Point>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            boolean isFirst = i == 0;
            boolean isLast = i == points.size() - 1;
            if (isFirst || isLast || bin(point) != bin(points.get(i + 1))) {
                thin.add(point);
            }
        }
        return new Curve(thin);
    }

    private static long bin(Point point) {
        return Math.round(POINTS_PER_DECADE * Math.log10((double) Math.max(1, point.millis)));
    }
}
