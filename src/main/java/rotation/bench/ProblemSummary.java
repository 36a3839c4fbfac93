package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.text.Sentence;

/**
 * The results of all contenders on one problem, as numbers.
 *
 * @param label unique in the benchmark
 * @param problem its part of a row
 * @param best the best known score, from these runs or before; null: none
 * @param bound the tightest proven bound, from these runs or before; null: none
 * @param contenders in the order in which they first ran on any problem
 * @param contradictions scores better than the bound
 */
record ProblemSummary(
        String label,
        BenchmarkRow.Problem problem,
        @Nullable KnownScore best,
        @Nullable KnownScore bound,
        List<ContenderSummary> contenders,
        List<Contradiction> contradictions) {

    ProblemSummary {
        contenders = List.copyOf(contenders);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * A score or a bound and its origin.
     *
     * @param by the contender that found it
     * @param row of the run that found it; null: known before the benchmark
     */
    record KnownScore(HardMediumSoftLongScore score, Sentence by, @Nullable BenchmarkRow row) {

        static KnownScore of(HardMediumSoftLongScore score, BestKnown.Origin origin) {
            Long seed = origin.seed();
            return new KnownScore(score, seed == null ? text(origin.solver()) : seeded(origin.solver(), seed), null);
        }

        static KnownScore of(HardMediumSoftLongScore score, BenchmarkRow row) {
            return new KnownScore(score, seeded(row.who().contender(), row.seed()), row);
        }

        private static Sentence text(String name) {
            return Sentence.of(KnownScore.class, "text", name);
        }

        private static Sentence seeded(String name, long seed) {
            return Sentence.of(KnownScore.class, "by.seed", name, Long.toString(seed));
        }
    }

    /**
     * Summarises runs.
     *
     * @param rows of the problem's runs, at least one
     * @param order the names of all contenders
     * @param before the best known scores and bounds before the benchmark
     */
    static ProblemSummary of(String label, List<BenchmarkRow> rows, List<String> order, BestKnown before) {
        BenchmarkRow.Problem problem = rows.get(0).task();
        List<KnownScore> scores = new ArrayList<>();
        List<KnownScore> bounds = new ArrayList<>();
        before.problems().stream()
                .filter(entry -> entry.sha256().equals(problem.sha256()))
                .forEach(entry -> {
                    scores.add(KnownScore.of(entry.score(), entry.origin()));
                    if (entry.bound() != null && entry.boundOrigin() != null) {
                        bounds.add(KnownScore.of(entry.bound(), entry.boundOrigin()));
                    }
                });
        for (BenchmarkRow row : rows) {
            add(row, scores, bounds);
        }
        KnownScore best =
                scores.stream().max(Comparator.comparing(KnownScore::score)).orElse(null);
        KnownScore bound =
                bounds.stream().min(Comparator.comparing(KnownScore::score)).orElse(null);
        List<Contradiction> contradictions = bound == null
                ? List.of()
                : scores.stream()
                        .filter(known -> known.score().compareTo(bound.score()) > 0)
                        .map(known -> new Contradiction(label, known.score(), known.by(), bound.score(), bound.by()))
                        .toList();
        return new ProblemSummary(
                label,
                problem,
                best,
                bound,
                contenders(rows, order, best == null ? null : best.score()),
                contradictions);
    }

    private static void add(BenchmarkRow row, List<KnownScore> scores, List<KnownScore> bounds) {
        HardMediumSoftLongScore score = row.score().whole();
        if (row.outcome().counts() && score != null) {
            scores.add(KnownScore.of(score, row));
            HardMediumSoftLongScore bound = row.search().bound();
            if (bound != null) {
                bounds.add(KnownScore.of(bound, row));
            }
        }
    }

    private static List<ContenderSummary> contenders(
            List<BenchmarkRow> rows, List<String> order, @Nullable HardMediumSoftLongScore best) {
        Map<String, List<BenchmarkRow>> byContender =
                rows.stream().collect(Collectors.groupingBy(row -> row.who().contender()));
        Map<String, List<Double>> ranks = new HashMap<>();
        Map<String, Integer> wins = new HashMap<>();
        for (Map<String, BenchmarkRow> together : bySeed(rows).values()) {
            if (together.keySet().equals(byContender.keySet())) {
                rank(List.copyOf(together.values()), ranks, wins);
            }
        }
        return order.stream()
                .filter(byContender::containsKey)
                .map(name -> ContenderSummary.of(
                        name,
                        byContender.getOrDefault(name, List.of()),
                        best,
                        ranks.getOrDefault(name, List.of()),
                        wins.getOrDefault(name, 0)))
                .toList();
    }

    private static Map<Long, Map<String, BenchmarkRow>> bySeed(List<BenchmarkRow> rows) {
        var bySeed = new TreeMap<Long, Map<String, BenchmarkRow>>();
        rows.forEach(row -> bySeed.computeIfAbsent(row.seed(), seed -> new LinkedHashMap<>())
                .put(row.who().contender(), row));
        return bySeed;
    }

    /** Ranks the runs of one seed, one of each contender. */
    private static void rank(List<BenchmarkRow> together, Map<String, List<Double>> ranks, Map<String, Integer> wins) {
        List<@Nullable HardMediumSoftLongScore> scores = new ArrayList<>();
        together.forEach(row -> scores.add(row.outcome().counts() ? row.score().whole() : null));
        List<Double> ranked = Ranks.of(scores);
        for (int i = 0; i < ranked.size(); i++) {
            String name = together.get(i).who().contender();
            HardMediumSoftLongScore own = scores.get(i);
            ranks.computeIfAbsent(name, key -> new ArrayList<>()).add(ranked.get(i));
            if (own != null && scores.stream().noneMatch(other -> Ranks.BEST_FIRST.compare(other, own) < 0)) {
                wins.merge(name, 1, Integer::sum);
            }
        }
    }
}
