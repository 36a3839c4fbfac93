package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.rule.Rule;

/**
 * The results of a contender on one problem.
 *
 * @param contender its name
 * @param runs number of valid runs
 * @param failed number of failed runs
 * @param unfinished number of runs whose time ran out before every tour was tried
 * @param feasible number of valid runs without broken hard rules
 * @param median score; null: no valid run. The same holds for all that follows
 * @param best score
 * @param worst score
 * @param gaps of all valid runs
 * @param ranks one for each seed on which all contenders have run
 * @param wins number of these seeds on which no contender was better
 * @param secondsToFirst seconds to the first plan, median
 * @param secondsToBest seconds to the best plan, median
 * @param movesPerSecond median
 * @param peakHeap in megabytes, median
 * @param penalty of each rule, by id; the median of each rule is taken separately
 */
record ContenderSummary(
        String contender,
        int runs,
        int failed,
        int unfinished,
        int feasible,
        @Nullable HardMediumSoftLongScore median,
        @Nullable HardMediumSoftLongScore best,
        @Nullable HardMediumSoftLongScore worst,
        List<Gap> gaps,
        List<Double> ranks,
        int wins,
        @Nullable Double secondsToFirst,
        @Nullable Double secondsToBest,
        @Nullable Long movesPerSecond,
        @Nullable Long peakHeap,
        Map<String, Long> penalty) {

    ContenderSummary {
        gaps = List.copyOf(gaps);
        ranks = List.copyOf(ranks);
        penalty = Collections.unmodifiableMap(new LinkedHashMap<>(penalty));
    }

    /**
     * Summarises runs.
     *
     * @param all runs of the contender on the problem
     * @param bestKnown score of the problem; null: no valid run of any contender
     * @param ranks one for each seed on which all contenders have run
     * @param wins number of these seeds on which no contender was better
     */
    static ContenderSummary of(
            String contender,
            List<BenchmarkRow> all,
            @Nullable HardMediumSoftLongScore bestKnown,
            List<Double> ranks,
            int wins) {
        List<BenchmarkRow> counting =
                all.stream().filter(row -> row.outcome().counts()).toList();
        int unfinished =
                (int) all.stream().filter(row -> row.outcome().ranOut()).count();
        List<HardMediumSoftLongScore> scores = counting.stream()
                .map(row -> Objects.requireNonNull(row.score().whole()))
                .sorted(Comparator.reverseOrder())
                .toList();
        return new ContenderSummary(
                contender,
                counting.size(),
                all.size() - counting.size() - unfinished,
                unfinished,
                (int) scores.stream()
                        .filter(HardMediumSoftLongScore::isFeasible)
                        .count(),
                Medians.of(scores, Comparator.<HardMediumSoftLongScore>reverseOrder()),
                scores.isEmpty() ? null : scores.get(0),
                scores.isEmpty() ? null : scores.get(scores.size() - 1),
                bestKnown == null
                        ? List.of()
                        : scores.stream()
                                .map(score -> Gap.between(score, bestKnown))
                                .toList(),
                ranks,
                wins,
                Medians.least(counting, row -> row.search().secondsToFirst()),
                Medians.least(counting, row -> row.search().secondsToBest()),
                Medians.most(counting, row -> row.search().movesPerSecond()),
                Medians.least(counting, row -> row.search().peakHeap()),
                penalty(counting));
    }

    private static Map<String, Long> penalty(List<BenchmarkRow> counting) {
        var penalty = new LinkedHashMap<String, Long>();
        for (Rule rule : Rule.values()) {
            Long median = Medians.least(counting, row -> row.penalty().get(rule.id()));
            penalty.put(rule.id(), median == null ? 0 : median);
        }
        return penalty;
    }

    /** The gap of the median score; null: no valid run. */
    @Nullable
    Gap medianGap() {
        return Medians.of(gaps, Comparator.<Gap>naturalOrder());
    }

    /** The median of the ranks; null: there are none. */
    @Nullable
    Double medianRank() {
        return Medians.of(ranks, Comparator.<Double>naturalOrder());
    }
}
