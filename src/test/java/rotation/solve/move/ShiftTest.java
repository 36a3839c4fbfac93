package rotation.solve.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Period;
import rotation.solve.Season;

class ShiftTest {

    private final Given given = new Given();

    @Test
    void aTourTakesAnyWindowThatSuitsItsOfficer() {
        given.with(Given.released(Given.officer("O-3", given.agency, null), Period.of("2025-06-01", "2025-07-15")));
        given.tour("T-1", null, "2025-06-02", "2025-06-30", 7, 30);
        given.tour("T-2", "2025-09-01", 30);
        Season season = Season.start(given.problem()).give("T-1", "O-3");

        // The release ends on 15 July: 30 days from 16 June on.
        assertThat(Drawn.of(new Shift(season.plan().holdings()), season, "T-1"))
                .containsExactlyInAnyOrder(List.of(), List.of("T-1:O-3@2025-06-09"), List.of("T-1:O-3@2025-06-16"));
    }

    @Test
    void aTourOfOneWindowStays() {
        given.tour("T-1", "2025-06-02", 30);
        Season season = Season.start(given.problem()).give("T-1", "O-1");

        assertThat(Drawn.of(new Shift(season.plan().holdings()), season, "T-1")).containsExactly(List.of());
    }
}
