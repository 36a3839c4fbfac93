package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.junit.jupiter.api.Test;
import rotation.RandomProblems;
import rotation.judge.Judge;
import rotation.model.Problem;

/** Empty tours are filled by officers who leave others. */
class ChainConstructionTest {

    @Test
    void chainsFillToursThatConstructionLeavesEmptyAndMakeNoPlanWorse() {
        int byChains = 0;
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = RandomProblems.problem(seed);
            PlanningSeason season = RotationSolver.start(new Eligibility(problem), null, Changes.NEEDED);
            try (var director = Seasons.working(season)) {
                new ScarcityConstruction(seed).changeWorkingSolution(director, () -> false);
                HardMediumSoftLongScore before = director.calculateScore().raw();
                long filled = filled(season);
                new ChainConstruction(seed).changeWorkingSolution(director, () -> false);

                HardMediumSoftLongScore after = director.calculateScore().raw();
                assertThat(after).as("seed %s", seed).isGreaterThanOrEqualTo(before);
                assertThat(new Judge(problem).judge(Seasons.plan(season)).irregularities())
                        .as("seed %s", seed)
                        .isEmpty();
                byChains += (int) (filled(season) - filled);
            }
        }
        assertThat(byChains).isGreaterThan(10);
    }

    private static long filled(PlanningSeason season) {
        return season.getTours().stream().filter(PlanningTour::isFilled).count();
    }

    @Test
    void aSearchThatIsOverFillsNothing() {
        PlanningSeason season = RotationSolver.start(new Eligibility(RandomProblems.problem(1)), null, Changes.NEEDED);
        try (var director = Seasons.working(season)) {
            long filled = filled(season);
            new ChainConstruction(0).changeWorkingSolution(director, () -> true);

            assertThat(filled(season)).isEqualTo(filled);
        }
    }
}
