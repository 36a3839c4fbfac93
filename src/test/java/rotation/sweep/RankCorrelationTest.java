package rotation.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

    @Test
    void whatGrowsWithTheOtherIsOneAndWhatFallsIsMinusOneWhateverTheUnits() {
        assertThat(RankCorrelation.of(List.of(1L, 2L, 3L), List.of(10L, 20L, 9_000L)))
                .isEqualTo(1);
        assertThat(RankCorrelation.of(List.of(1L, 2L, 3L), List.of(7L, 5L, -100L)))
                .isEqualTo(-1);
    }

    @Test
    void itIsThatOfTheRanks() {
        // Ranks 1 2 3 4 5 and 2 1 4 3 5: 1 - 6 * (1 + 1 + 1 + 1 + 0) / (5 * 24) = 0.8
        assertThat(RankCorrelation.of(List.of(1L, 2L, 3L, 4L, 5L), List.of(20L, 10L, 40L, 30L, 50L)))
                .isCloseTo(0.8, within(1e-12));
    }

    @Test
    void equalNumbersShareTheirMeanRank() {
        // Ranks 1.5 1.5 3 4, from the mean -1 -1 0.5 1.5, and 4 3 2 1, from the mean 1.5 0.5 -0.5 -1.5:
        // products -1.5 - 0.5 - 0.25 - 2.25 = -4.5, squares 4.5 and 5, -4.5 / sqrt(22.5) = -0.9487
        assertThat(RankCorrelation.of(List.of(1L, 1L, 2L, 3L), List.of(9L, 8L, 7L, 6L)))
                .isCloseTo(-0.9487, within(1e-4));
    }
}
