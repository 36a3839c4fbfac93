package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.RandomProblems;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.solve.ReassignMove.Change;

/** Tours go back to where they belong, if that costs nothing. */
class RestorationTest {

    private final Given given = new Given();

    private static PlanningSeason season(Problem problem, Plan previous) {
        return RotationSolver.start(new Eligibility(problem), previous, Changes.NEEDED);
    }

    private static void give(
            PlanningTour tour, Officer officer, InnerScoreDirector<PlanningSeason, HardMediumSoftLongScore> director) {
        PlanningOfficer sent = Seasons.officer(director.getWorkingSolution().eligibility(), officer.id());
        new Change(tour, sent, tour.getWindow()).apply(director);
    }

    @Test
    void twoOfficersWhoWereExchangedForNothingGoBackTogether() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        var previous = Given.plan(
                Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"),
                Given.row("T-2", "O-2", "2025-06-02", "2025-07-01"));
        PlanningSeason season = season(given.problem(), previous);
        List<PlanningTour> tours = season.getTours();
        try (var director = Seasons.working(season)) {
            // Either alone is in the way of the other.
            give(tours.get(0), given.man(), director);
            give(tours.get(1), given.woman(), director);

            Restoration.restoreAll(director);

            assertThat(tours.get(0).officer().officer()).isEqualTo(given.woman());
            assertThat(tours.get(1).officer().officer()).isEqualTo(given.man());
            assertThat(season.getScore()).isEqualTo(director.calculateScore().raw());
        }
    }

    @Test
    void aTourThatWasEmptyStaysFilled() {
        given.tour("T-1", "2025-06-02", 30);
        PlanningSeason season = season(given.problem(), Given.plan());
        try (var director = Seasons.working(season)) {
            give(season.getTours().get(0), given.man(), director);

            Restoration.restoreAll(director);

            assertThat(season.getTours().get(0).officer().officer()).isEqualTo(given.man());
        }
    }

    @Test
    void noPlanIsWorseForIt() {
        int restored = 0;
        for (long seed = 0; seed < 200; seed++) {
            Problem problem = RandomProblems.problem(seed);
            PlanningSeason season = season(problem, RandomProblems.plan(problem, seed));
            var random = new Random(seed);
            var moves = new RotationMoves();
            try (var director = Seasons.working(season)) {
                moves.phaseStarted(director);
                for (int i = 0; i < 5; i++) {
                    var proposals = moves.createRandomMoveIterator(director, random);
                    if (proposals.hasNext()) {
                        proposals.next().doMoveOnly(director);
                    }
                }
                director.triggerVariableListeners();
                HardMediumSoftLongScore before = director.calculateScore().raw();
                long home = atHome(season);

                Restoration.restoreAll(director);

                assertThat(season.getScore()).as("seed %s", seed).isGreaterThanOrEqualTo(before);
                assertThat(atHome(season)).as("seed %s", seed).isGreaterThanOrEqualTo(home);
                restored += (int) (atHome(season) - home);
            }
        }
        assertThat(restored).isGreaterThan(50);
    }

    private static long atHome(PlanningSeason season) {
        return season.getTours().stream().filter(tour -> tour.isAs(tour.home())).count();
    }
}
