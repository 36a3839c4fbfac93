package rotation.solve.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Period;
import rotation.model.Tour;
import rotation.solve.Season;

class SendTest {

    private final Given given = new Given();

    private static Send send(Season season) {
        var open = new OpenTours(season.space(), season.tours());
        return new Send(
                season.plan().holdings(),
                new MakeRoom(
                        season.plan().holdings(), open, new Shift(season.plan().holdings())),
                0);
    }

    private static Set<List<String>> drawn(Season season, String tour) {
        return Drawn.of(send(season), season, tour);
    }

    @Test
    void anyOfficerWhoIsFreeIsSent() {
        given.tour("T-1", "2025-06-02", 30);
        Season season = Season.start(given.problem());

        assertThat(drawn(season, "T-1"))
                .containsExactlyInAnyOrder(List.of("T-1:O-1@2025-06-02"), List.of("T-1:O-2@2025-06-02"));
    }

    @Test
    void twoOfficersExchangeWhereEachCanTakeTheOthersTour() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        Season season = Season.start(given.problem()).give("T-1", "O-1").give("T-2", "O-2");

        // O-1 is there already.
        assertThat(drawn(season, "T-1"))
                .containsExactlyInAnyOrder(List.of(), List.of("T-1:O-2@2025-06-02", "T-2:O-1@2025-06-02"));
    }

    @Test
    void aThirdOfficerTakesTheTourThatIsLeft() {
        given.with(Given.officer("O-3", given.agency, null));
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        Season season = Season.start(given.problem()).give("T-2", "O-2");

        assertThat(drawn(season, "T-1"))
                .contains(
                        List.of("T-1:O-2@2025-06-02", "T-2:O-1@2025-06-02"),
                        List.of("T-1:O-2@2025-06-02", "T-2:O-3@2025-06-02"),
                        // No less urgent, the tour that is left may stay empty too.
                        List.of("T-1:O-2@2025-06-02", "T-2:-"));
    }

    @Test
    void aChainEndsAfterThreeToursWithAnEmptyOne() {
        given.with(Given.officer("O-3", given.agency, null));
        for (String tour : List.of("T-1", "T-2", "T-3", "T-4")) {
            given.tour(tour, "2025-06-02", 30);
        }
        Season season = Season.start(given.problem())
                .give("T-2", "O-1")
                .give("T-3", "O-2")
                .give("T-4", "O-3");

        // Nobody is free: an officer leaves a tour for T-1, perhaps another theirs for that one, and the last is empty.
        assertThat(drawn(season, "T-1")).allSatisfy(changes -> assertThat(changes.get(changes.size() - 1))
                .endsWith(":-"));
        assertThat(drawn(season, "T-1")).extracting(List::size).contains(2, 3).allMatch(size -> size <= 4);
    }

    @Test
    void nothingIsDrawnWhereTheOfficerMustStayElsewhere() {
        Period window = Period.of("2025-01-01", "2025-06-29");
        given.assigned("T-1", Tour.Status.DEPLOYED, given.woman(), window, window, 1, 180);
        given.assigned("T-2", Tour.Status.DEPLOYED, given.man(), window, window, 1, 180);
        given.tour("T-3", "2025-02-03", 180);

        Season season = Season.start(given.problem());
        for (int officer = 0; officer < 2; officer++) {
            assertThat(season.plan()
                            .holdings()
                            .of(season.space().facts().roster().get(officer)))
                    .hasSize(1);
        }
        assertThat(drawn(season, "T-3")).containsExactly(List.of());
    }
}
