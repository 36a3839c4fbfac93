package rotation.solve.build;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.RandomProblems;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.solve.Season;
import rotation.solve.move.Mixes;

/** Tours go back to where they belong, if that costs nothing. */
class RestorationTest {

    private final Given given = new Given();

    private static Season season(Problem problem, Plan previous) {
        return Season.start(problem, previous, true);
    }

    @Test
    void twoOfficersWhoWereExchangedForNothingGoBackTogether() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        var previous = Given.plan(
                Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"),
                Given.row("T-2", "O-2", "2025-06-02", "2025-07-01"));
        // Either alone is in the way of the other.
        Season season = season(given.problem(), previous).give("T-1", "O-2").give("T-2", "O-1");

        Restoration.restoreAll(season.plan());

        assertThat(season.tour("T-1").officer().officer()).isEqualTo(given.woman());
        assertThat(season.tour("T-2").officer().officer()).isEqualTo(given.man());
        assertThat(season.plan().score()).isEqualTo(season.scoreFromScratch());
    }

    @Test
    void aTourThatWasEmptyStaysFilled() {
        given.tour("T-1", "2025-06-02", 30);
        Season season = season(given.problem(), Given.plan()).give("T-1", "O-2");

        Restoration.restoreAll(season.plan());

        assertThat(season.tour("T-1").officer().officer()).isEqualTo(given.man());
    }

    @Test
    void noPlanIsWorseForIt() {
        int restored = 0;
        for (long seed = 0; seed < 500; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Season season = season(problem, RandomProblems.plan(problem, seed));
            Mixes.makeMoves(season, 5, new Random(seed));
            HardMediumSoftLongScore before = season.plan().score();
            long home = atHome(season);

            Restoration.restoreAll(season.plan());

            assertThat(season.plan().score()).as("seed %s", seed).isGreaterThanOrEqualTo(before);
            assertThat(season.plan().score()).as("seed %s", seed).isEqualTo(season.scoreFromScratch());
            assertThat(atHome(season)).as("seed %s", seed).isGreaterThanOrEqualTo(home);
            restored += (int) (atHome(season) - home);
        }
        assertThat(restored).isGreaterThan(50);
    }

    private static long atHome(Season season) {
        return season.tours().stream().filter(tour -> tour.isAs(tour.home())).count();
    }
}
