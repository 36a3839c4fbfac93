package rotation.solve.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rotation.model.Agency.Cap;
import rotation.model.Period;

class DayLimitTest {

    private static final Period JUNE = Period.of("2025-06-01", "2025-06-30");
    private static final Period CENTURIES = Period.of("1900-01-01", "2200-12-31");

    private static long excess(DayLimit limit, Period... chosen) {
        DayCounts counts = limit.counts();
        if (counts == null) {
            return 0;
        }
        for (Period period : chosen) {
            counts.add(period);
        }
        return counts.settle();
    }

    @Test
    void aLowerCapForSomeDaysCountsOnThem() {
        var limit = new DayLimit(2, List.of(new Cap(Period.of("2025-06-11", "2025-06-20"), 1)), 9);

        // Two are away all of June; one may be on ten days.
        assertThat(excess(limit, JUNE, JUNE)).isEqualTo(10);
    }

    @Test
    void withoutACapOnOtherDaysAnybodyMayGo() {
        var limit = new DayLimit(null, List.of(new Cap(Period.of("2025-06-11", "2025-06-20"), 1)), 9);

        assertThat(excess(limit, JUNE, JUNE, JUNE)).isEqualTo(20);
    }

    @Test
    void whoIsThereAlreadyIsNeverTooMany() {
        var limit = new DayLimit(1, List.of(), 9);
        limit.addOwn(JUNE);
        limit.addOwn(JUNE);

        assertThat(excess(limit)).isZero();
        // One who comes for the last day of June and the first of July is too many on the one.
        assertThat(excess(limit, Period.of("2025-06-30", "2025-07-01"))).isEqualTo(1);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void aCapFarAboveAllCrowdsTakesNoLonger() {
        var limit = new DayLimit(1_000_000, List.of(new Cap(CENTURIES, 1)), 3);

        assertThat(excess(limit, JUNE, JUNE)).isEqualTo(30);
    }
}
