package rotation.explain.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Period;

class DayProfileTest {

    private static final Period SPRING = Period.of("2025-04-01", "2025-05-31");

    private static DayProfile profile(Agency agency, List<Period> away, List<Period> already) {
        return new DayProfile(
                away, already, agency.caps().stream().map(Agency.Cap::period).toList(), agency::cap);
    }

    private static Agency agency(@Nullable Integer maxAway, Agency.Cap... caps) {
        return Agency.builder("A", 100).maxAway(maxAway).caps(List.of(caps)).build();
    }

    @Test
    void withoutALimitNoDayIsFull() {
        DayProfile profile = profile(agency(null), List.of(SPRING, SPRING), List.of());

        assertThat(profile.isFullWithin(Period.UNBOUNDED)).isFalse();
        assertThat(profile.fullWithin(SPRING)).isEmpty();
    }

    @Test
    void aLimitOfNobodyIsReachedWhereNobodyIs() {
        DayProfile profile = profile(agency(0), List.of(), List.of());

        assertThat(profile.fullWithin(SPRING)).containsExactly(new FullDays(SPRING, 0));
    }

    @Test
    void theSmallestCapOfADayCounts() {
        var april = new Agency.Cap(Period.of("2025-04-10", "2025-04-20"), 1);
        DayProfile profile = profile(agency(2, april), List.of(SPRING), List.of());

        // One is away all spring: two may be, but for eleven days in April.
        assertThat(profile.fullWithin(SPRING)).containsExactly(new FullDays(april.period(), 1));
        assertThat(profile.isFullWithin(Period.of("2025-04-01", "2025-04-09"))).isFalse();
        assertThat(profile.isFullWithin(Period.of("2025-04-01", "2025-04-10"))).isTrue();
        assertThat(profile.isFullWithin(Period.of("2025-04-20", "2025-04-30"))).isTrue();
        assertThat(profile.isFullWithin(Period.of("2025-04-21", "2025-04-30"))).isFalse();
    }

    @Test
    void whoIsThereAlreadyRaisesTheLimitOfTheirDays() {
        Period agreed = Period.of("2025-04-01", "2025-04-30");
        // Of two who are there one is extended to the end of May; the cap is 1.
        DayProfile profile = profile(agency(1), List.of(agreed, SPRING), List.of(agreed, agreed));

        assertThat(profile.fullWithin(SPRING))
                .containsExactly(new FullDays(agreed, 2), new FullDays(Period.of("2025-05-01", "2025-05-31"), 1));
    }

    @Test
    void oneWhoIsThereAlreadyAndIsNotInThePlanLeavesRoom() {
        DayProfile profile = profile(agency(0), List.of(), List.of(SPRING));

        assertThat(profile.isFullWithin(SPRING)).isFalse();
        assertThat(profile.fullWithin(new Period(SPRING.from(), SPRING.to() + 1)))
                .containsExactly(new FullDays(new Period(SPRING.to() + 1, SPRING.to() + 1), 0));
    }

    @Test
    void daysAreCountedInRunsHoweverLongTheyAre() {
        var ages = new Period(Day.parse("0001-01-01"), Day.parse("9999-12-31"));
        DayProfile profile = profile(agency(1), List.of(ages), List.of());

        assertThat(profile.fullWithin(Period.UNBOUNDED)).containsExactly(new FullDays(ages, 1));
    }
}
