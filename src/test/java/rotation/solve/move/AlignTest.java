package rotation.solve.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.solve.Season;

class AlignTest {

    private final Given given = new Given();

    private static Set<List<String>> drawn(Season season, String tour) {
        return Drawn.of(
                new Align(
                        new OpenTours(season.space(), season.tours()),
                        new Shift(season.plan().holdings()),
                        season.plan().holdings()),
                season,
                tour);
    }

    @Test
    void neighboursInTheSeatFollowSoThatHandoverStays() {
        given.handoverDays = 2;
        given.tour("T-1", null, "2025-06-02", "2025-06-09", 7, 30);
        given.tour("T-2", "T-1", "2025-06-30", "2025-07-07", 7, 30);
        Season season =
                Season.start(given.problem()).give("T-1", "O-1", "2025-06-02").give("T-2", "O-2", "2025-06-30");

        // T-1 ends on 1 July, or a week later; T-2 starts a day before that, if it follows.
        assertThat(drawn(season, "T-1"))
                .containsExactlyInAnyOrder(
                        List.of(), List.of("T-1:O-1@2025-06-09"), List.of("T-1:O-1@2025-06-09", "T-2:O-2@2025-07-07"));
        assertThat(drawn(season, "T-2"))
                .containsExactlyInAnyOrder(
                        List.of(), List.of("T-2:O-2@2025-07-07"), List.of("T-2:O-2@2025-07-07", "T-1:O-1@2025-06-09"));
    }

    @Test
    void anEmptyNeighbourStaysAsItIs() {
        given.tour("T-1", null, "2025-06-02", "2025-06-09", 7, 30);
        given.tour("T-2", "T-1", "2025-06-30", "2025-07-07", 7, 30);
        Season season = Season.start(given.problem()).give("T-1", "O-1", "2025-06-02");

        assertThat(drawn(season, "T-1")).containsExactlyInAnyOrder(List.of(), List.of("T-1:O-1@2025-06-09"));
    }
}
