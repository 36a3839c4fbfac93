package rotation.solve.timefold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartingTemperatureTest {

    private static final MoveSample SAMPLE = new MoveSample(7, 3, 14);

    @ParameterizedTest
    @CsvSource({
        "0hard/100%medium/400%soft, 0, 3, 56",
        "0hard/2medium/400%soft, 0, 2, 56",
        "100%hard/67%medium/60soft, 7, 2, 60",
        "0%hard/0%medium/50%soft, 0, 0, 7",
        "' 0hard/0medium/60%soft ', 0, 0, 8"
    })
    void percentAreOfASmallLossOfTheLevel(String text, long hard, long medium, long soft) {
        assertThat(StartingTemperature.parse(text).points(SAMPLE))
                .isEqualTo(HardMediumSoftLongScore.of(hard, medium, soft));
    }

    @Test
    void whatIsNotNoneIsAtLeastAPoint() {
        var temperature = StartingTemperature.parse("0%hard/1%medium/50%soft");

        assertThat(temperature.points(new MoveSample(1, 1, 0))).isEqualTo(HardMediumSoftLongScore.of(0, 1, 1));
    }

    @Test
    void largeWeightsAreNotTooMuch() {
        var temperature = StartingTemperature.parse("0hard/0medium/999999999%soft");

        assertThat(temperature.points(new MoveSample(0, 0, Long.MAX_VALUE)).softScore())
                .isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "50%",
                "0hard/100%medium",
                "0hard/100%medium/-4%soft",
                "0hard/100%medium/4.5%soft",
                "0hard/100 %medium/400%soft",
                "0hard/100%medium/9999999999%soft"
            })
    void whatIsNoTemperatureIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> StartingTemperature.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("simulatedAnnealingStartingTemperature is " + text + ", ")
                .hasMessageContaining("0hard/100%medium/400%soft");
    }
}
