package rotation.solve.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Period;
import rotation.model.Tour;
import rotation.solve.Season;

class RestoreTest {

    private static final Period WINDOW = Period.of("2025-06-02", "2025-07-01");

    private final Given given = new Given();

    private static Set<List<String>> drawn(Season season) {
        return Drawn.of(new Restore(season.plan().holdings()), season, "T-1");
    }

    @Test
    void aTourGoesBackToWhatPeopleWereTold() {
        given.assigned(
                "T-1", Tour.Status.PUBLISHED, given.woman(), WINDOW, Period.of("2025-06-02", "2025-06-09"), 7, 30);
        Season season = Season.start(given.problem()).give("T-1", "O-2", "2025-06-09");

        assertThat(drawn(season)).containsExactly(List.of("T-1:O-1@2025-06-02"));
    }

    @Test
    void aTourInItsWayGoesBackToo() {
        given.assigned("T-1", Tour.Status.PUBLISHED, given.woman(), WINDOW, WINDOW, 7, 30);
        given.assigned("T-2", Tour.Status.PUBLISHED, given.man(), WINDOW, WINDOW, 7, 30);
        Season season = Season.start(given.problem()).give("T-1", "O-2").give("T-2", "O-1");

        assertThat(drawn(season)).containsExactly(List.of("T-1:O-1@2025-06-02", "T-2:O-2@2025-06-02"));
    }

    @Test
    void aTourInItsWayThatBelongsNowhereIsGivenToSomebodyWhoIsFree() {
        given.assigned("T-1", Tour.Status.PUBLISHED, given.woman(), WINDOW, WINDOW, 7, 30);
        given.tour("T-2", "2025-06-02", 30);
        Season season = Season.start(given.problem()).give("T-1", "O-2").give("T-2", "O-1");

        // O-2 holds T-1, so that nobody is free.
        assertThat(drawn(season)).containsExactly(List.of("T-1:O-1@2025-06-02", "T-2:-"));

        given.with(Given.officer("O-3", given.agency, null));
        Season withAnother = Season.start(given.problem()).give("T-1", "O-2").give("T-2", "O-1");
        assertThat(drawn(withAnother)).contains(List.of("T-1:O-1@2025-06-02", "T-2:O-3@2025-06-02"));
    }

    @Test
    void nothingIsDrawnWhereATourThatKeepsItsOfficerIsInTheWay() {
        Period away = Period.of("2025-01-01", "2025-06-29");
        given.assigned("T-1", Tour.Status.PUBLISHED, given.woman(), WINDOW, WINDOW, 7, 30);
        given.assigned("T-2", Tour.Status.DEPLOYED, given.woman(), away, away, 1, 180);
        Season season = Season.start(given.problem()).give("T-1", "O-2");

        assertThat(drawn(season)).containsExactly(List.of());
    }
}
