package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Comparator;
import rotation.text.Sentence;

/**
 * The difference between the best known score and a score. It is shown in points of the first level at which they differ, or in
 * percent if that is the soft level.
 *
 * @param hard difference in hard points
 * @param medium difference in medium points
 * @param soft difference in soft points
 * @param best the soft score of the best known score
 */
record Gap(long hard, long medium, long soft, long best) implements Comparable<Gap> {

    private static final Comparator<Gap> SMALLEST_FIRST =
            Comparator.comparingLong(Gap::hard).thenComparingLong(Gap::medium).thenComparingDouble(Gap::percent);

    static Gap between(HardMediumSoftLongScore score, HardMediumSoftLongScore best) {
        return new Gap(
                best.hardScore() - score.hardScore(),
                best.mediumScore() - score.mediumScore(),
                best.softScore() - score.softScore(),
                best.softScore());
    }

    /** The soft difference in percent of the best known soft score; if that is 0, in points. */
    double percent() {
        return best == 0 ? soft : 100.0 * soft / Math.abs(best);
    }

    @Override
    public int compareTo(Gap other) {
        return SMALLEST_FIRST.compare(this, other);
    }

    /** The gap as a sentence for users. */
    Sentence sentence() {
        if (hard != 0) {
            return Sentence.of(Gap.class, "gap.hard", hard);
        }
        if (medium != 0) {
            return Sentence.of(Gap.class, "gap.medium", medium);
        }
        return best == 0 ? Sentence.of(Gap.class, "gap.soft", soft) : Sentence.of(Gap.class, "gap.percent", percent());
    }
}
