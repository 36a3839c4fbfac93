package rotation.solve.build;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.junit.jupiter.api.Test;
import rotation.RandomProblems;
import rotation.judge.Judge;
import rotation.model.Problem;
import rotation.solve.Season;
import rotation.solve.space.PlannedTour;

/** Empty tours are filled by officers who leave others. */
class ChainConstructionTest {

    @Test
    void chainsFillToursThatConstructionLeavesEmptyAndMakeNoPlanWorse() {
        int byChains = 0;
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Season season = Season.start(problem, null, true);
            new ScarcityConstruction(seed).fill(season.plan(), () -> false);
            HardMediumSoftLongScore before = season.plan().score();
            long filled = filled(season);
            new ChainConstruction(seed).fill(season.plan(), () -> false);

            HardMediumSoftLongScore after = season.plan().score();
            assertThat(after).as("seed %s", seed).isGreaterThanOrEqualTo(before);
            assertThat(after).as("seed %s", seed).isEqualTo(season.scoreFromScratch());
            assertThat(new Judge(problem).judge(season.toPlan()).irregularities())
                    .as("seed %s", seed)
                    .isEmpty();
            byChains += (int) (filled(season) - filled);
        }
        assertThat(byChains).isGreaterThan(10);
    }

    private static long filled(Season season) {
        return season.tours().stream().filter(PlannedTour::isFilled).count();
    }

    @Test
    void aSearchThatIsOverFillsNothing() {
        Season season = Season.start(RandomProblems.problem(1), null, true);
        long filled = filled(season);
        new ScarcityConstruction(0).fill(season.plan(), () -> true);
        new ChainConstruction(0).fill(season.plan(), () -> true);

        assertThat(filled(season)).isEqualTo(filled);
    }
}
