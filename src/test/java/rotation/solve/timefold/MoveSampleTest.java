package rotation.solve.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rotation.RandomProblems;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.model.Level;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.solve.Season;
import rotation.solve.Weights;
import rotation.solve.build.ScarcityConstruction;

class MoveSampleTest {

    private static final Problem CPA = ProblemGenerator.generate(Preset.CPA, 1);

    private static RotationMoves moves() {
        var moves = new RotationMoves();
        moves.setEmptyPercent(10);
        moves.setDropPercent(1);
        moves.setShiftPercent(20);
        moves.setAlignPercent(20);
        moves.setSwapPercent(20);
        moves.setRoomPercent(40);
        return moves;
    }

    private static RotationSolution filled(Season season) {
        new ScarcityConstruction(1).fill(season.plan(), () -> false);
        return new RotationSolution(season.objective(), season.tours());
    }

    private static MoveSample sample(Problem problem) {
        return MoveSample.of(filled(Season.start(problem)), moves(), 1);
    }

    @Test
    void aSmallLossOfEachLevelIsFound() {
        MoveSample sample = sample(CPA);

        assertThat(sample.hard()).isPositive();
        // Priorities are 1 to 5.
        assertThat(sample.medium()).isBetween(1L, 3L);
        // A week costs 7 at the least, and a woman who is missing in command 300.
        assertThat(sample.soft()).isBetween(7L, 100L);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void itIsAsManyTimesLargerAsTheWeightsOfItsLevelAre(Level level) {
        MoveSample sample = sample(CPA);

        MoveSample larger = sample(Weights.times(CPA, level, 1000));

        assertThat(larger)
                .isEqualTo(new MoveSample(
                        sample.hard() * (level == Level.HARD ? 1000 : 1),
                        sample.medium() * (level == Level.MEDIUM ? 1000 : 1),
                        sample.soft() * (level == Level.SOFT ? 1000 : 1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"MISSION_WOMEN", "AGENCY_FAIR_SHARE", "HANDOVER", "PREFERENCE"})
    void aRuleThatIsMuchHeavierThanAllOthersDoesNotShowInIt(Rule rule) {
        MoveSample heavy = sample(Weights.times(CPA, rule, 100));

        assertThat(heavy.medium()).isBetween(1L, 3L);
        assertThat(heavy.soft()).isBetween(7L, 100L);
    }

    @Test
    void whatAWordWeighsDoesNotShowInIt() {
        int changing = 0;
        for (long seed = 0; seed < 20; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Season season = Season.start(problem, RandomProblems.plan(problem, seed), true);

            long soft = MoveSample.of(filled(season), moves(), seed).soft();

            assertThat(soft).as("seed %s", seed).isLessThan(season.objective().keptWord() / 2);
            changing += soft > 0 ? 1 : 0;
        }
        assertThat(changing).isGreaterThan(2);
    }

    @Test
    void thePlanStaysAsItIs() {
        RotationSolution start = filled(Season.start(CPA));
        var rows = Season.plan(start.getTours()).rows();

        MoveSample.of(start, moves(), 1);

        assertThat(Season.plan(start.getTours()).rows()).isEqualTo(rows);
    }
}
