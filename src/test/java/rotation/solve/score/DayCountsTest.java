package rotation.solve.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import rotation.model.Period;

/** Days that are counted in blocks cost what they cost counted one by one. */
class DayCountsTest {

    private static final int STEPS = 3_000;

    @Test
    void daysAboveACap() {
        walk(DayCounts.above(3), count -> Math.max(0, count - 3));
    }

    /** Of a skill that fewer officers have than should stay at home: one who is away is more than one day short. */
    @Test
    void daysAboveACapBelowZero() {
        walk(DayCounts.above(-2), count -> count + 2);
    }

    @Test
    void daysThatOnePeriodCovers() {
        walk(DayCounts.alone(), count -> count == 1 ? 1 : 0);
    }

    @Test
    void whatComesAndGoesAgainCostsNothing() {
        DayCounts counts = DayCounts.above(0);
        counts.add(new Period(10, 300));
        assertThat(counts.settle()).isEqualTo(291);
        counts.remove(new Period(10, 300));
        assertThat(counts.settle()).isEqualTo(-291);
        counts.add(new Period(10, 300));
        assertThat(counts.settle()).isEqualTo(291);
    }

    /** Periods come and go at random; now and then the cost is compared with one counted day by day. */
    private static void walk(DayCounts counts, IntUnaryOperator costOfDay) {
        var random = new Random(1);
        var present = new ArrayList<Period>();
        long cost = 0;
        long highest = 0;
        for (int step = 0; step < STEPS; step++) {
            boolean comes = present.isEmpty() || (present.size() < 12 && random.nextBoolean());
            if (comes) {
                // Now and then far away, and before all days so far.
                int from = random.nextInt(20) == 0 ? random.nextInt(4_000) - 2_000 : random.nextInt(200);
                Period period = Period.ofDays(from, 1 + random.nextInt(120));
                present.add(period);
                counts.add(period);
            } else {
                counts.remove(present.remove(random.nextInt(present.size())));
            }
            if (random.nextInt(3) > 0) {
                cost += counts.settle();
                assertThat(cost).as("step %s", step).isEqualTo(dayByDay(present, costOfDay));
                highest = Math.max(highest, cost);
            }
        }
        assertThat(highest).isPositive();
    }

    private static long dayByDay(List<Period> periods, IntUnaryOperator costOfDay) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Period period : periods) {
            for (int day = period.from(); day <= period.to(); day++) {
                counts.merge(day, 1, Integer::sum);
            }
        }
        return counts.values().stream().mapToLong(costOfDay::applyAsInt).sum();
    }
}
