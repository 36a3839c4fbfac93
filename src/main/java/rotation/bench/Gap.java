package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Comparator;
import rotation.text.Sentence;

/**
 * By how much a score misses the best known one: in points of the first level at which they differ; if that is the soft one, in
 * percent.
 *
 * @param hard points
 * @param medium points
 * @param soft points
 * @param best the soft points of the best known score
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

    /** The soft points as a share of the best known ones; where those are 0, each point counts as a percent. */
    double percent() {
        return best == 0 ? soft : 100.0 * soft / Math.abs(best);
    }

    @Override
    public int compareTo(Gap other) {
        return SMALLEST_FIRST.compare(this, other);
    }

    /** In words. */
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
