package rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rotation.Given;

/** What is asked of an officer. */
class OfficerTest {

    private static final Agency AGENCY = Given.agency("A", 1);

    @ParameterizedTest
    @CsvSource({
        "2020-06-02, 2025-06-01, 4",
        "2020-06-02, 2025-06-02, 5",
        "2020-02-29, 2025-02-28, 4",
        "2020-02-29, 2025-03-01, 5",
        "2020-02-29, 2024-02-28, 3",
        "2020-02-29, 2024-02-29, 4",
        "2019-03-01, 2024-02-29, 4",
        "2025-06-02, 2025-06-02, 0"
    })
    void yearsOfServiceAreWhole(String from, String on, int years) {
        assertThat(since(from).yearsOfService(Day.parse(on))).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-02, 2025-06-01",
        "2020-02-29, 2025-02-28",
        "2020-02-29, 2025-03-01",
        "2020-02-29, 2024-02-29",
        "2019-12-31, 2025-01-01"
    })
    void yearsOfServiceAreThoseOfTheCalendarOfJava(String from, String on) {
        int years = java.time.Period.between(java.time.LocalDate.parse(from), java.time.LocalDate.parse(on))
                .getYears();

        assertThat(since(from).yearsOfService(Day.parse(on))).isEqualTo(years);
    }

    @Test
    void beforeTheFirstDayOfServiceTheYearsAreNegative() {
        assertThat(since("2025-06-03").yearsOfService(Day.parse("2025-06-02"))).isNegative();
    }

    @Test
    void whoseServiceIsNotStatedHasServedLongEnough() {
        Officer officer = Given.officer("O", AGENCY, null);

        assertThat(officer.yearsOfService(Day.parse("2025-06-02"))).isGreaterThan(100);
    }

    @Test
    void aLevelIncludesThoseBeforeIt() {
        Officer officer = Officer.builder("O", AGENCY)
                .languages(Map.of("fr", LanguageLevel.B2))
                .build();

        assertThat(officer.speaks("fr", LanguageLevel.B1)).isTrue();
        assertThat(officer.speaks("fr", LanguageLevel.B2)).isTrue();
        assertThat(officer.speaks("fr", LanguageLevel.C1)).isFalse();
        assertThat(officer.speaks("en", LanguageLevel.A1)).isFalse();
    }

    @Test
    void releasesThatTouchAreOne() {
        Officer officer = Given.released(
                Given.officer("O", AGENCY, null),
                Period.of("2025-08-01", "2025-12-31"),
                Period.of("2025-06-01", "2025-07-31"));

        assertThat(officer.releases()).containsExactly(Period.of("2025-06-01", "2025-12-31"));
    }

    private static Officer since(String from) {
        return Given.officer("O", AGENCY, null, List.of(), Day.parse(from));
    }
}
