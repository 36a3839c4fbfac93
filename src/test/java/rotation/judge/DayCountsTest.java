package rotation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rotation.model.Period;

class DayCountsTest {

    @Test
    void bothEndsOfAPeriodCount() {
        var counts = new DayCounts(List.of(new Period(1, 3), new Period(3, 3)));

        assertThat(counts.daysWith(count -> count == 1)).isEqualTo(2);
        assertThat(counts.daysWith(count -> count == 2)).isEqualTo(1);
        assertThat(counts.worstDay()).isEqualTo(3);
        assertThat(counts.most()).isEqualTo(2);
        assertThat(counts.daysAbove(1)).containsExactly(new Period(3, 3));
    }

    @Test
    void daysOfNobodyAreNotCounted() {
        var counts = new DayCounts(List.of(new Period(1, 2), new Period(9, 9)));

        assertThat(counts.daysWith(count -> count >= 0)).isEqualTo(3);
        // A limit below 0 is exceeded by one more, but only on the 3 days
        assertThat(counts.excess(-1)).isEqualTo(6);
    }

    @Test
    void excessIsThatOfCountingDayByDay() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var periods = new ArrayList<Period>();
            int[] perDay = new int[60];
            for (int i = random.nextInt(8); i > 0; i--) {
                Period period = Period.ofDays(random.nextInt(40), 1 + random.nextInt(15));
                periods.add(period);
                for (int day = period.from(); day <= period.to(); day++) {
                    perDay[day]++;
                }
            }
            int limit = random.nextInt(4);
            long excess = 0;
            for (int count : perDay) {
                excess += Math.max(0, count - limit);
            }

            assertThat(new DayCounts(periods).excess(limit))
                    .as("round %s", round)
                    .isEqualTo(excess);
        }
    }
}
