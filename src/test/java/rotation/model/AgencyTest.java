package rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How many officers of an agency may be absent on a day. */
class AgencyTest {

    private static final Period JUNE = Period.of("2025-06-01", "2025-06-30");
    private static final int MAY_31 = JUNE.from() - 1;

    @Test
    void theSmallestCapThatCoversADayCounts() {
        Agency agency = Agency.builder("A", 1)
                .maxAway(3)
                .caps(List.of(new Agency.Cap(JUNE, 2), new Agency.Cap(new Period(JUNE.to(), JUNE.to()), 5)))
                .build();

        assertThat(agency.cap(MAY_31)).isEqualTo(3);
        assertThat(agency.cap(JUNE.from())).isEqualTo(2);
        assertThat(agency.cap(JUNE.to())).isEqualTo(2);
        assertThat(agency.cap(JUNE.to() + 1)).isEqualTo(3);
    }

    @Test
    void aDayThatNoCapCoversHasNone() {
        Agency agency =
                Agency.builder("A", 1).caps(List.of(new Agency.Cap(JUNE, 0))).build();

        assertThat(agency.hasCap()).isTrue();
        assertThat(agency.cap(JUNE.from())).isZero();
        assertThat(agency.cap(MAY_31)).isNull();
        assertThat(Agency.builder("A", 1).build().hasCap()).isFalse();
    }
}
