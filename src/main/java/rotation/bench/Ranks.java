package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranks of scores, from 1 for the best. Equal scores share the mean of their ranks. */
final class Ranks {

    /** Best score first; null, a failed run, last. */
    static final Comparator<@Nullable HardMediumSoftLongScore> BEST_FIRST =
            Comparator.nullsLast(Comparator.<HardMediumSoftLongScore>reverseOrder());

    private Ranks() {}

    /**
     * The ranks of some scores.
     *
     * @param scores null: a failed run, which is worse than any score
     */
    static List<Double> of(List<@Nullable HardMediumSoftLongScore> scores) {
        return scores.stream()
                .map(score -> {
                    long better = scores.stream()
                            .filter(other -> BEST_FIRST.compare(other, score) < 0)
                            .count();
                    long equal = scores.stream()
                            .filter(other -> BEST_FIRST.compare(other, score) == 0)
                            .count();
                    return better + (equal + 1) / 2.0;
                })
                .toList();
    }
}
