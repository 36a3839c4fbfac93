package rotation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CurveTest {

    private static HardMediumSoftLongScore soft(long soft) {
        return HardMediumSoftLongScore.ofSoft(soft);
    }

    /** Moments in milliseconds and soft points, in turn. */
    private static Curve curve(long... values) {
        var points = new ArrayList<Curve.Point>();
        for (int i = 0; i < values.length; i += 2) {
            points.add(new Curve.Point(values[i], soft(values[i + 1])));
        }
        return new Curve(points);
    }

    private static Trace.Point point(long millis, @Nullable Long score, @Nullable Long bound) {
        return new Trace.Point(
                millis, millis, score == null ? null : soft(score), bound == null ? null : soft(bound), millis / 100);
    }

    @Test
    void aScoreHoldsUntilTheNextOne() {
        Curve curve = curve(100, -9, 200, -7);

        assertThat(curve.at(99)).isNull();
        assertThat(curve.at(100)).isEqualTo(soft(-9));
        assertThat(curve.at(199)).isEqualTo(soft(-9));
        assertThat(curve.at(200)).isEqualTo(soft(-7));
        assertThat(curve.at(9999)).isEqualTo(soft(-7));
        assertThat(new Curve(List.of()).at(1)).isNull();
    }

    @Test
    void theMedianBeginsWhenMoreThanHalfHaveAPlan() {
        // At 100 one of three has a plan; at 200 two, of which the worse is in the middle; at 300 all.
        Curve median = Curve.median(List.of(curve(100, -5), curve(200, -9), curve(300, -7, 400, -1)));
        assertThat(median).isEqualTo(curve(200, -9, 300, -7, 400, -5));
    }

    @Test
    void ofTwoTheWorseIsTheMedian() {
        assertThat(Curve.median(List.of(curve(100, -5), curve(200, -9)))).isEqualTo(curve(200, -9));
        assertThat(Curve.median(List.of())).isEqualTo(new Curve(List.of()));
    }

    @Test
    void whatTheEyeCannotTellApartIsThinnedAndBothEndsStay() {
        var values = new long[2000];
        for (int i = 0; i < 1000; i++) {
            values[2 * i] = 10_000L + i;
            values[2 * i + 1] = i - 1000L;
        }
        Curve thin = curve(values).thinned();

        assertThat(thin.points()).hasSizeLessThan(10).startsWith(new Curve.Point(10_000, soft(-1000)));
        assertThat(thin.points().get(thin.points().size() - 1)).isEqualTo(new Curve.Point(10_999, soft(-1)));
    }

    @Test
    void aTraceIsACurveToTheEndOfTheSearch() {
        var trace = new Trace(
                List.of(point(50, null, -1L), point(100, -9L, null), point(200, -7L, null), point(900, null, null)));
        assertThat(Curve.of(trace)).isEqualTo(curve(100, -9, 200, -7, 900, -7));
    }

    @Test
    void aTraceInFigures() {
        var trace = new Trace(List.of(
                point(500, null, -1L),
                point(1000, -9L, null),
                point(2000, -7L, null),
                point(3000, -7L, -7L),
                point(4000, null, null)));

        SearchFigures figures = SearchFigures.of(trace);

        assertThat(figures.score()).isEqualTo(soft(-7));
        assertThat(figures.bound()).isEqualTo(soft(-7));
        // 4,000 moves in 4 seconds; the last plan after 2 seconds, its proof after 3.
        assertThat(figures.row())
                .isEqualTo(new BenchmarkRow.Search(1.0, 1000L, 2.0, 4.0, 4000L, 1000L, 40L, soft(-7), 3.0));
    }

    @Test
    void whatATraceDoesNotTellIsNotKnown() {
        var trace = new Trace(List.of(new Trace.Point(1000, null, null, null, null)));
        assertThat(SearchFigures.of(trace).row())
                .isEqualTo(new BenchmarkRow.Search(null, null, null, 1.0, null, null, null, null, null));
    }

    @Test
    void theBoundThatCountsIsTheTightest() {
        var trace = new Trace(List.of(point(100, -9L, -3L), point(200, null, -5L), point(300, null, -4L)));
        assertThat(SearchFigures.of(trace).bound()).isEqualTo(soft(-5));
        assertThat(SearchFigures.of(trace).row().secondsToProof()).isNull();
    }
}
