package rotation.solve.timefold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import ai.timefold.solver.core.impl.solver.DefaultSolverFactory;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rotation.RandomProblems;
import rotation.solve.Season;
import rotation.solve.plan.Change;

/** Moves as the engine draws and makes them. */
class RotationMovesTest {

    private static final int SEEDS = 50;
    private static final int STEPS = 30;

    private static final DefaultSolverFactory<RotationSolution> FACTORY =
            new DefaultSolverFactory<>(Phases.baseConfig(EnvironmentMode.NO_ASSERT));

    private static InnerScoreDirector<RotationSolution, HardMediumSoftLongScore> director(RotationSolution solution) {
        var director = FACTORY.<HardMediumSoftLongScore>getScoreDirectorFactory()
                .createScoreDirectorBuilder()
                .withLookUpEnabled(false)
                .build();
        director.setWorkingSolution(solution);
        return director;
    }

    private static RotationMoves movesOfAllKinds() {
        var moves = new RotationMoves();
        moves.setEmptyPercent(10);
        moves.setDropPercent(1);
        moves.setShiftPercent(20);
        moves.setAlignPercent(20);
        moves.setSwapPercent(20);
        moves.setRoomPercent(40);
        moves.setRestorePercent(5);
        moves.setUnsettledPercent(10);
        moves.setPairPercent(10);
        moves.setRuinPercent(5);
        return moves;
    }

    private interface Check {
        void after(ReassignMove move, RotationSolution solution, HardMediumSoftLongScore score, String where);
    }

    /** Walks along the moves that are proposed: every second one is made, good or bad. */
    private static void walk(Check check) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Season season = Season.start(RandomProblems.problem(seed));
            var solution = new RotationSolution(season.objective(), season.tours());
            var random = new Random(seed);
            try (var director = director(solution)) {
                var moves = movesOfAllKinds();
                moves.phaseStarted(director);
                for (int step = 0; step < STEPS; step++) {
                    var proposals = moves.createRandomMoveIterator(director, random);
                    if (!proposals.hasNext()) {
                        break;
                    }
                    proposals.next();
                    ReassignMove move = proposals.next();
                    if (!move.isMoveDoable(director)) {
                        break;
                    }
                    move.doMoveOnly(director);
                    director.triggerVariableListeners();
                    check.after(
                            move, solution, director.calculateScore().raw(), "seed %s, step %s".formatted(seed, step));
                }
            }
        }
    }

    @Test
    void aMoveChangesThePlanAsItSaysAndTheScoreFollows() {
        walk((move, solution, score, where) -> {
            assertThat(move.changes()).as(where).noneMatch(Change::changesAnything);
            assertThat(move.getPlanningEntities()).as(where).doesNotHaveDuplicates();
            var fromScratch = new RotationScoreCalculator();
            fromScratch.resetWorkingSolution(solution);
            assertThat(score).as(where).isEqualTo(fromScratch.calculateScore());
        });
    }

    @Test
    void noMoveLeavesARange() {
        walk((move, solution, score, where) -> assertThat(solution.getTours())
                .as(where)
                .allMatch(tour ->
                        tour.getOfficer() == null || tour.getOfficerRange().contains(tour.getOfficer()))
                .allMatch(tour -> tour.getWindowRange().contains(tour.getWindow())));
    }

    @Test
    void movesOfEverySizeOccur() {
        Map<String, Integer> sizes = new TreeMap<>();
        walk((move, solution, score, where) -> {
            boolean empties = move.changes().get(0).officer() == null;
            sizes.merge(empties ? "drop" : "change of " + move.changes().size(), 1, Integer::sum);
        });
        assertThat(sizes).containsOnlyKeys("drop", "change of 1", "change of 2", "change of 3", "change of 4");
    }

    @Test
    void aMixThatCannotBeIsRefused() {
        var moves = new RotationMoves();
        moves.setShiftPercent(60);

        assertThatThrownBy(() -> moves.setAlignPercent(60)).hasMessageContaining("make 120 of 100 moves");
        assertThatThrownBy(() -> moves.setEmptyPercent(101)).hasMessageContaining("101 of 100");
        assertThatThrownBy(() -> moves.setDropPercent(-1)).hasMessageContaining("-1 of 100");
    }

    @Test
    void noMovesAreDrawnBeforeAPhaseStartsOrInAnOrder() {
        Season season = Season.start(RandomProblems.problem(0));
        try (var director = director(new RotationSolution(season.objective(), season.tours()))) {
            var moves = new RotationMoves();

            assertThatThrownBy(() -> moves.createRandomMoveIterator(director, new Random(0)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> moves.createOriginalMoveIterator(director)).hasMessageContaining("selectionOrder");
        }
    }
}
