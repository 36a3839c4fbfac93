package rotation.solve.move;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.model.Plan;
import rotation.solve.Season;
import rotation.solve.build.ScarcityConstruction;
import rotation.solve.plan.Change;
import rotation.solve.space.PlannedTour;

class RuinTest {

    private static Ruin ruin(Season season) {
        return new Ruin(season.plan(), new OpenTours(season.space(), season.tours()));
    }

    @Test
    void upToSixToursAreFilledAgainAndThePlanIsAsBefore() {
        Season season = Season.start(ProblemGenerator.generate(Preset.CPA, 1));
        new ScarcityConstruction(0).fill(season.plan(), () -> false);
        List<PlannedTour> filled = season.tours().stream()
                .filter(tour -> tour.isFilled() && !tour.options().isOfficerFixed())
                .toList();
        List<Plan.Row> rows = season.toPlan().rows();
        HardMediumSoftLongScore score = season.plan().score();
        var random = new Random(1);
        int better = 0;
        int large = 0;
        for (int i = 0; i < 200; i++) {
            List<Change> changes = ruin(season).draw(filled.get(i % filled.size()), random);

            assertThat(changes).as("draw %s", i).hasSizeBetween(1, 6);
            assertThat(changes.get(0).tour()).isSameAs(filled.get(i % filled.size()));
            assertThat(season.toPlan().rows()).as("draw %s", i).isEqualTo(rows);
            assertThat(season.plan().score()).as("draw %s", i).isEqualTo(score);
            large += changes.size() > 4 ? 1 : 0;
            better += season.plan().scoreWith(changes).compareTo(score) > 0 ? 1 : 0;
        }
        assertThat(better).isPositive();
        assertThat(large).isGreaterThan(50);
        assertThat(season.scoreFromScratch()).isEqualTo(score);
    }

    @Test
    void officersWhoAreFreeTakeTheTours() {
        var given = new Given();
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        Season season = Season.start(given.problem()).give("T-1", "O-1");

        // T-2 was empty; both are filled again, by both officers, either way.
        assertThat(Drawn.of(ruin(season), season, "T-1"))
                .contains(List.of("T-2:O-2@2025-06-02"), List.of("T-1:O-2@2025-06-02", "T-2:O-1@2025-06-02"));
    }
}
