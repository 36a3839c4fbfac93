package rotation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Agency;
import rotation.model.Period;
import rotation.model.Posting;

class DayCountsTest {

    private static final NavigableSet<Integer> NO_CHANGES = new TreeSet<>();

    @Test
    void bothEndsOfAPeriodCount() {
        var counts = new DayCounts(List.of(new Period(1, 3), new Period(3, 3)));

        assertThat(counts.daysWith(count -> count == 1)).isEqualTo(2);
        assertThat(counts.daysWith(count -> count == 2)).isEqualTo(1);
        assertThat(List.of(counts.on(0), counts.on(1), counts.on(2), counts.on(3), counts.on(4)))
                .containsExactly(0, 1, 1, 2, 0);
        assertThat(counts.changes()).containsExactly(1, 3, 4);
    }

    @Test
    void daysOfNobodyAreNotCounted() {
        var counts = new DayCounts(List.of(new Period(1, 2), new Period(9, 9)));

        assertThat(counts.on(5)).isZero();
        assertThat(counts.daysWith(count -> count >= 0)).isEqualTo(3);
        // A limit below 0 is exceeded by one more, but only on the 3 days
        assertThat(counts.excess(day -> counts.on(day) + 1L, NO_CHANGES).points())
                .isEqualTo(6);
    }

    @Test
    void theWorstDayIsTheFirstWithTheLargestExcess() {
        var counts = new DayCounts(List.of(new Period(1, 9), new Period(3, 4), new Period(7, 8)));
        ExcessDays above = counts.excess(day -> counts.on(day) - 1L, NO_CHANGES);

        assertThat(above.days()).isEqualTo(4);
        assertThat(above.points()).isEqualTo(4);
        assertThat(above.worstDay()).isEqualTo(3);
    }

    @Test
    void whoIsThereOnNoneOfTheDaysIsNotConcerned() {
        var given = new Given();
        Posting june = posting(given, "T-1", Period.of("2025-06-02", "2025-07-01"));
        Posting july = posting(given, "T-2", Period.of("2025-07-01", "2025-07-30"));
        Posting autumn = posting(given, "T-3", Period.of("2025-09-01", "2025-09-30"));
        List<Posting> all = List.of(june, july, autumn);
        var counts = new DayCounts(all.stream().map(Posting::window).toList());

        assertThat(counts.excess(day -> counts.on(day) - 1L, NO_CHANGES).concerned(all, Posting::window))
                .containsExactly(june, july);
    }

    private static Posting posting(Given given, String tour, Period window) {
        return Posting.of(given.tour(tour, "2025-06-02", 30), given.woman(), window, null);
    }

    @Test
    void excessAboveALimitByDaysIsThatOfCountingDayByDay() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Period> there = periods(random);
            List<Period> already = periods(random);
            var caps = new ArrayList<Agency.Cap>();
            periods(random).forEach(days -> caps.add(new Agency.Cap(days, random.nextInt(4))));
            Agency agency = Agency.builder("A", 1)
                    .maxAway(random.nextBoolean() ? 2 : null)
                    .caps(caps)
                    .build();
            long excess = 0;
            long daysAbove = 0;
            for (int day = 0; day < 60; day++) {
                Integer cap = agency.cap(day);
                if (cap != null) {
                    int above = covering(there, day) - Math.max(cap, covering(already, day));
                    excess += Math.max(0, above);
                    daysAbove += above > 0 ? 1 : 0;
                }
            }

            var counts = new DayCounts(there);
            var limit = new DayLimit(
                    agency::cap, caps.stream().map(Agency.Cap::period).toList(), already);
            ExcessDays found = counts.excess(day -> (long) counts.on(day) - limit.on(day), limit.changes());
            assertThat(found.points()).as("round %s", round).isEqualTo(excess);
            assertThat(found.days()).as("round %s", round).isEqualTo(daysAbove);
        }
    }

    private static List<Period> periods(Random random) {
        var periods = new ArrayList<Period>();
        for (int i = random.nextInt(8); i > 0; i--) {
            periods.add(Period.ofDays(random.nextInt(40), 1 + random.nextInt(15)));
        }
        return periods;
    }

    private static int covering(List<Period> periods, int day) {
        return (int) periods.stream().filter(period -> period.contains(day)).count();
    }
}
