package rotation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rotation.model.Period;

/** How many of some periods cover each day of a span. */
class StepsTest {

    private static final Period SPAN = new Period(10, 29);

    @Test
    void withoutPeriodsThereIsOneRunOfNothing() {
        assertThat(Steps.of(List.of(), SPAN).runs()).containsExactly(new Steps.Run(SPAN, 0));
    }

    @Test
    void bothEndsOfAPeriodCount() {
        assertThat(Steps.of(List.of(new Period(12, 14), new Period(14, 20)), SPAN)
                        .runs())
                .containsExactly(
                        new Steps.Run(new Period(10, 11), 0),
                        new Steps.Run(new Period(12, 13), 1),
                        new Steps.Run(new Period(14, 14), 2),
                        new Steps.Run(new Period(15, 20), 1),
                        new Steps.Run(new Period(21, 29), 0));
    }

    @Test
    void whatLiesOutsideIsCut() {
        Steps steps = Steps.of(List.of(new Period(0, 12), new Period(28, 90), new Period(40, 50)), SPAN);

        assertThat(steps.runs())
                .containsExactly(
                        new Steps.Run(new Period(10, 12), 1),
                        new Steps.Run(new Period(13, 27), 0),
                        new Steps.Run(new Period(28, 29), 1));
        assertThat(steps.daysWith(day -> steps.on(day) > 0)).isEqualTo(5);
        assertThat(steps.worstDay()).isEqualTo(10);
    }

    @Test
    void whereOnePeriodFollowsAnotherNothingChanges() {
        assertThat(Steps.of(List.of(new Period(10, 14), new Period(15, 29)), SPAN)
                        .runs())
                .containsExactly(new Steps.Run(SPAN, 1));
    }
}
