package rotation.solve.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.solve.Season;
import rotation.solve.build.ScarcityConstruction;
import rotation.solve.plan.Change;
import rotation.solve.space.PlannedTour;

class PairTest {

    private static Pair pair(Season season) {
        var open = new OpenTours(season.space(), season.tours());
        var room = new MakeRoom(
                season.plan().holdings(), open, new Shift(season.plan().holdings()));
        return new Pair(open, new Send(season.plan().holdings(), room, 0));
    }

    @Test
    void twoToursAtOneSiteAreHeldByWomenOrByOthers() {
        Season season = Season.start(ProblemGenerator.generate(Preset.CPA, 1));
        new ScarcityConstruction(0).fill(season.plan(), () -> false);
        List<PlannedTour> atPairSites = season.tours().stream()
                .filter(tour -> tour.isFilled()
                        && tour.options().isOpen()
                        && !tour.options().isOfficerFixed()
                        && tour.mission().pairWomen()
                        && tour.options().site() >= 0)
                .toList();
        var random = new Random(1);
        int drawn = 0;
        int women = 0;
        int others = 0;
        for (int i = 0; i < 1000; i++) {
            PlannedTour tour = atPairSites.get(i % atPairSites.size());
            List<Change> changes = pair(season).draw(tour, random);
            if (changes.isEmpty()) {
                continue;
            }
            drawn++;
            List<Change> back = changes.stream()
                    .map(change -> Change.toPresent(change.tour()))
                    .toList();
            season.plan().make(changes);
            if (hasCompany(tour, atPairSites)) {
                women += tour.officer().isWoman() ? 1 : 0;
                others += tour.officer().isWoman() ? 0 : 1;
            }
            season.plan().make(back);
        }
        assertThat(women).isGreaterThan(50);
        assertThat(others).isGreaterThan(50);
        // Now and then the officer who is sent to the other tour is the one who was to stay.
        assertThat(women + others).isGreaterThan(drawn * 9 / 10);
    }

    /** Whether a tour is held, and another at its site too, both by women or both by others. */
    private static boolean hasCompany(PlannedTour tour, List<PlannedTour> among) {
        return tour.isFilled()
                && among.stream()
                        .anyMatch(other -> other != tour
                                && other.options().site() == tour.options().site()
                                && other.isFilled()
                                && other.officer().isWoman() == tour.officer().isWoman());
    }

    @Test
    void nothingIsDrawnWhereWomenDoNotServeInPairs() {
        var given = new Given();
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        Season season = Season.start(given.problem()).give("T-1", "O-1").give("T-2", "O-2");

        assertThat(Drawn.of(pair(season), season, "T-1")).containsExactly(List.of());
    }
}
