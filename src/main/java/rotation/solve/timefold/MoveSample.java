package rotation.solve.timefold;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Random;
import java.util.stream.LongStream;
import rotation.solve.move.MoveDraw;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.score.Objective;

/**
 * What a small loss is at each level, whatever the weights: of twenty-five moves that make the level worse and change nothing above
 * it, one costs no more.
 *
 * <p>A small loss and not a middling one: the losses of a season are of many sizes, and the search settles by the smallest. And a
 * rule that weighs much more than all others does not show in it. It is a loss that occurs, and no mean of several, so that it is
 * as many times larger as the weights are, to the point.
 *
 * @param hard in points; 0: no move makes the level worse
 * @param medium the same of moves that change nothing hard
 * @param soft the same of moves that change nothing hard or medium, without what broken words weigh
 */
record MoveSample(long hard, long medium, long soft) {

    /** How many moves are drawn: so many are scored in some milliseconds, and more say little more. */
    private static final int DRAWS = 1000;

    /** Of so many losses, the smallest is exceeded by all others. */
    private static final int LOSSES = 25;

    /** Where there are no moves. */
    static final MoveSample NONE = new MoveSample(0, 0, 0);

    /**
     * Draws moves at random, and makes none.
     *
     * @param start the plan that they would change, which stays as it is
     * @param moves how often each kind is drawn
     */
    static MoveSample of(RotationSolution start, RotationMoves moves, long seed) {
        Objective objective = start.objective();
        var plan = new WorkingPlan(objective, start.copy().getTours());
        MoveDraw draw = moves.draw(objective.space(), plan);
        if (draw.isEmpty()) {
            return NONE;
        }
        var random = new Random(seed);
        var hard = LongStream.builder();
        var medium = LongStream.builder();
        var soft = LongStream.builder();
        HardMediumSoftLongScore now = plan.score();
        for (int i = 0; i < DRAWS; i++) {
            HardMediumSoftLongScore loss = now.subtract(plan.scoreWith(draw.next(random)));
            if (loss.hardScore() != 0) {
                hard.add(loss.hardScore());
            } else if (loss.mediumScore() != 0) {
                medium.add(loss.mediumScore());
            } else {
                soft.add(withoutWord(loss.softScore(), objective.keptWord()));
            }
        }
        return new MoveSample(small(hard.build()), small(medium.build()), small(soft.build()));
    }

    /** A soft change by the rules alone: words that are broken or kept again weigh more than all soft goals. */
    private static long withoutWord(long softChange, long keptWord) {
        return keptWord == 0 ? softChange : softChange - Math.round((double) softChange / keptWord) * keptWord;
    }

    private static long small(LongStream changes) {
        long[] losses = changes.filter(change -> change > 0).sorted().toArray();
        return losses.length == 0 ? 0 : losses[losses.length / LOSSES];
    }
}
