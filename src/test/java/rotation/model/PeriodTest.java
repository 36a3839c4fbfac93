package rotation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Periods include both of their ends. */
class PeriodTest {

    private static final Period MARCH = Period.of("2025-03-01", "2025-03-31");

    @Test
    void bothEndsAreCounted() {
        assertThat(MARCH.days()).isEqualTo(31);
        assertThat(Period.ofDays(MARCH.from(), 31)).isEqualTo(MARCH);
        assertThat(MARCH.contains(MARCH.from())).isTrue();
        assertThat(MARCH.contains(MARCH.to())).isTrue();
        assertThat(MARCH.contains(MARCH.to() + 1)).isFalse();
    }

    @Test
    void periodsTouchIfOneDayIsInBoth() {
        assertThat(MARCH.touches(Period.of("2025-03-31", "2025-04-30"))).isTrue();
        assertThat(MARCH.overlap(Period.of("2025-03-31", "2025-04-30"))).isEqualTo(1);
        assertThat(MARCH.touches(Period.of("2025-04-01", "2025-04-30"))).isFalse();
        assertThat(MARCH.overlap(Period.of("2025-05-01", "2025-05-31"))).isZero();
    }

    @Test
    void theDistanceAddsUpWhatBothEndsMove() {
        // The first day is 2 days earlier, the last one 3 days later.
        assertThat(MARCH.distance(Period.of("2025-02-27", "2025-04-03"))).isEqualTo(5);
        assertThat(MARCH.distance(MARCH)).isZero();
    }

    @Test
    void theOneThatStartsFirstComesFirstThenTheShorterOne() {
        assertThat(MARCH).isLessThan(Period.of("2025-03-02", "2025-03-03"));
        assertThat(MARCH).isGreaterThan(Period.of("2025-03-01", "2025-03-30"));
    }

    @Test
    void anOpenEndIsNotWritten() {
        assertThat(MARCH).hasToString("2025-03-01..2025-03-31");
        assertThat(Period.UNBOUNDED).hasToString("..");
    }

    @Test
    void theIntersectionHasTheDaysInBoth() {
        Period spring = Period.of("2025-03-20", "2025-06-20");

        assertThat(MARCH.intersection(spring)).isEqualTo(Period.of("2025-03-20", "2025-03-31"));
        assertThat(spring.intersection(MARCH)).isEqualTo(Period.of("2025-03-20", "2025-03-31"));
        assertThat(MARCH.intersection(Period.of("2025-04-01", "2025-04-30"))).isNull();
        assertThat(Period.UNBOUNDED.intersection(MARCH)).isEqualTo(MARCH);
    }

    @Test
    void periodsThatOverlapOrTouchAreJoined() {
        Period april = Period.of("2025-04-01", "2025-04-30");
        Period fromMay2 = Period.of("2025-05-02", "2025-05-31");

        assertThat(Period.joined(List.of(fromMay2, april, MARCH)))
                .containsExactly(Period.of("2025-03-01", "2025-04-30"), fromMay2);
        assertThat(Period.joined(List.of(MARCH, Period.of("2025-03-10", "2025-03-20"), MARCH)))
                .containsExactly(MARCH);
        assertThat(Period.joined(List.of(Period.UNBOUNDED, MARCH))).containsExactly(Period.UNBOUNDED);
        assertThat(Period.joined(List.of())).isEmpty();
    }

    @Test
    void nothingEndsBeforeItStarts() {
        assertThatThrownBy(() -> new Period(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
