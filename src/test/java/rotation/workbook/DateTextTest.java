package rotation.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.model.Day;

/** Dates that are written as text. */
class DateTextTest {

    private static final int DAY = Day.parse("2025-04-01");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-04-01",
                "2025/4/1",
                "2025.04.01",
                "20250401",
                "2025-04-01T00:00:00",
                "2025-04-01 00:00",
                "1 April 2025",
                "1-Apr-2025",
                "April 1, 2025",
                "Apr. 1st 2025",
                "1er avril 2025",
                "1\u00a0avr. 2025",
                "01-AVR-2025"
            })
    void whatCanBeReadInOneWayAloneIsADate(String text) {
        assertThat(DateText.day(text, null)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({"01/04/2025, DMY", "04/01/2025, MDY", "1.4.2025, DMY", "4-1-2025, MDY", "'1 / 4 / 2025', DMY"})
    void theOrderThatIsSaidCounts(String text, DateOrder order) {
        assertThat(DateText.day(text, order)).isEqualTo(DAY);
        assertThat(DateText.day(text, null)).isNull();
        assertThat(DateText.lacksOrder(text)).isTrue();
    }

    /** Even where only one order makes a date: others in the same column may be taken for another day. */
    @Test
    void theOrderIsNotGuessedFromADayThatIsNoMonth() {
        assertThat(DateText.day("31/12/2025", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/04/2025",
                "13.13.2025",
                "2025-02-30",
                "01/04/25",
                "april",
                "1 ju 2025",
                "2025-04-01 12:30",
                "45748"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(DateText.day(text, DateOrder.DMY)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1 mai 2025, 2025-05-01", "1 may 2025, 2025-05-01", "2 juin 2025, 2025-06-02", "3 juillet 2025, 2025-07-03",
        "4 août 2025, 2025-08-04", "5 déc. 2025, 2025-12-05", "6 févr. 2025, 2025-02-06", "7 sept 2025, 2025-09-07",
        "8 July 2025, 2025-07-08", "9 mars 2025, 2025-03-09", "9 march 2025, 2025-03-09"
    })
    void monthsAreKnownInBothLanguages(String text, String date) {
        assertThat(DateText.day(text, null)).isEqualTo(Day.parse(date));
    }
}
