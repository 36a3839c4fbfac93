package rotation.solve.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Period;
import rotation.model.Tour;
import rotation.solve.Season;

class SwapTest {

    private final Given given = new Given();

    private static Set<List<String>> drawn(Season season) {
        return Drawn.of(
                new Swap(
                        new OpenTours(season.space(), season.tours()),
                        season.plan().holdings()),
                season,
                "T-1");
    }

    @Test
    void twoToursExchangeTheirOfficers() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        given.tour("T-3", "2025-06-02", 30);
        Season season = Season.start(given.problem()).give("T-1", "O-1").give("T-2", "O-2");

        // T-3 is empty: nothing is drawn where luck picks it, or the tour itself, every time.
        assertThat(drawn(season)).contains(List.of("T-1:O-2@2025-06-02", "T-2:O-1@2025-06-02"));
        assertThat(drawn(season)).allMatch(changes -> changes.isEmpty() || changes.size() == 2);
    }

    @Test
    void nothingIsDrawnWhereAnOfficerMayNotServeInTheOtherTour() {
        given.with(Given.released(Given.officer("O-3", given.agency, null), Period.of("2025-09-01", "2025-09-30")));
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-09-01", 30);
        Season season = Season.start(given.problem()).give("T-1", "O-1").give("T-2", "O-3");

        assertThat(drawn(season)).containsExactly(List.of());
    }

    @Test
    void nothingIsDrawnWhereTheOtherTourKeepsItsOfficer() {
        Period window = Period.of("2025-01-01", "2025-06-29");
        given.tour("T-1", "2025-09-01", 30);
        given.assigned("T-2", Tour.Status.DEPLOYED, given.man(), window, window, 1, 180);
        Season season = Season.start(given.problem()).give("T-1", "O-1");

        assertThat(drawn(season)).containsExactly(List.of());
    }
}
