package rotation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares in percent. */
class PercentTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 7, 0",
        "7, 7, 100",
        "1, 3, 33",
        "1, 8, 13",
        "1, 1000, 1",
        "999, 1000, 99",
        "30177, 30200, 99",
        "199, 200, 99",
        "201, 200, 101",
        "3, 2, 150"
    })
    void noneAndAllAreSaidOnlyWhereTheyAreExact(long part, long whole, long percent) {
        assertThat(Percent.of(part, whole)).isEqualTo(percent);
    }
}
