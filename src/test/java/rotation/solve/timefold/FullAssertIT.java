package rotation.solve.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import rotation.RandomProblems;
import rotation.judge.Judge;
import rotation.model.Problem;
import rotation.solve.Season;
import rotation.solve.Strategy;
import rotation.solve.build.ChainConstruction;
import rotation.solve.build.ScarcityConstruction;
import rotation.solve.score.Objective;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.Stint;

/**
 * The engine compares the score of every move, and of its undoing, with what the judge takes of the plan; it fails if they
 * differ.
 */
class FullAssertIT {

    private static final int SEEDS = 8;
    private static final long MOVES = 100;
    private static final long MANY_MOVES = 3000;

    static final List<String> STRATEGIES = Strategy.NAMES;

    /** What the judge takes, and what the search weighs beside the rules. */
    public static final class JudgedScore implements EasyScoreCalculator<RotationSolution, HardMediumSoftLongScore> {

        /** Called by the engine. */
        public JudgedScore() {}

        @Override
        public HardMediumSoftLongScore calculateScore(RotationSolution solution) {
            Objective objective = solution.objective();
            HardMediumSoftLongScore byRules = new Judge(objective.space().problem())
                    .judge(Season.plan(solution.getTours()))
                    .score();
            long offWord =
                    solution.getTours().stream().filter(FullAssertIT::isOffWord).count();
            return byRules.subtract(HardMediumSoftLongScore.ofSoft(objective.keptWord() * offWord));
        }
    }

    /** An announced tour that is neither as people were told, if that may still be, nor as it was. */
    private static boolean isOffWord(PlannedTour tour) {
        var before = tour.before();
        var told = tour.options().told();
        return tour.tour().isAnnounced() && !isAs(before, tour) && !isAs(told, tour);
    }

    private static boolean isAs(@Nullable Stint stint, PlannedTour tour) {
        return stint != null
                && stint.officer().equals(tour.holder())
                && stint.window().period().equals(tour.window().period())
                && (stint.anyIntake()
                        || Objects.equals(stint.window().intake(), tour.window().intake()));
    }

    @ParameterizedTest
    @FieldSource("STRATEGIES")
    void everyMoveCostsWhatTheJudgeSays(String strategy) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);

            assertThat(search(strategy, EnvironmentMode.FULL_ASSERT, MOVES, seed, start(Season.start(problem), seed))
                            .getScore())
                    .as("seed %s", seed)
                    .isNotNull();
        }
    }

    @Test
    void everyMoveCostsWhatTheJudgeSaysWhereOnlyNeededChangesAreMade() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            RotationSolution start = start(Season.start(problem, RandomProblems.plan(problem, seed), true), seed);

            RotationSolution found = search(Strategy.DEFAULT_REPAIR, EnvironmentMode.FULL_ASSERT, MOVES, seed, start);

            // What is weighed beside the rules can be taken off again, to the last point.
            assertThat(found.ruleScore())
                    .as("seed %s", seed)
                    .isEqualTo(new Judge(problem)
                            .judge(Season.plan(found.getTours()))
                            .score());
        }
    }

    /** The engine looks at all ranges when it takes a plan, and each phase begins with what the one before has found. */
    @ParameterizedTest
    @FieldSource("STRATEGIES")
    void noMoveLeavesARange(String strategy) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            RotationSolution start = start(Season.start(problem), seed);

            RotationSolution found = search(strategy, EnvironmentMode.PHASE_ASSERT, MANY_MOVES, seed, start);
            RotationSolution again = search(strategy, EnvironmentMode.PHASE_ASSERT, MOVES, seed, found);

            assertThat(again.getTours()).as("seed %s", seed).allMatch(FullAssertIT::isInItsRanges);
        }
    }

    private static boolean isInItsRanges(TourEntity tour) {
        return (tour.getOfficer() == null || tour.getOfficerRange().contains(tour.getOfficer()))
                && tour.getWindowRange().contains(tour.getWindow());
    }

    private static RotationSolution start(Season season, long seed) {
        new ScarcityConstruction(seed).fill(season.plan(), () -> false);
        new ChainConstruction(seed).fill(season.plan(), () -> false);
        return new RotationSolution(season.objective(), season.tours());
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // The solver's configuration knows no type parameters.
    private static RotationSolution search(
            String strategy, EnvironmentMode mode, long moves, long seed, RotationSolution start) {
        var phases = new ArrayList<PhaseConfig>();
        Phases searches = Strategy.of(strategy).phases();
        for (int i = 0; i < searches.count(); i++) {
            PhaseConfig phase = searches.prepared(i, start, seed).config();
            if (i < searches.count() - 1) {
                // The engine counts the moves of the phases before, too.
                phase.setTerminationConfig(
                        new TerminationConfig().withMoveCountLimit(moves * (i + 1) / searches.count()));
            }
            phases.add(phase);
        }
        if (phases.isEmpty()) {
            start.setScore(new JudgedScore().calculateScore(start));
            return start;
        }
        SolverConfig config = Phases.baseConfig(mode)
                .withRandomSeed(seed)
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves));
        if (mode == EnvironmentMode.FULL_ASSERT) {
            Objects.requireNonNull(config.getScoreDirectorFactoryConfig())
                    .withAssertionScoreDirectorFactory(
                            new ScoreDirectorFactoryConfig().withEasyScoreCalculatorClass(JudgedScore.class));
        }
        config.setPhaseConfigList(phases);
        Solver<RotationSolution> solver =
                SolverFactory.<RotationSolution>create(config).buildSolver();
        return solver.solve(start);
    }
}
