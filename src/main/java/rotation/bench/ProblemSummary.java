package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.io.BenchmarkRow;
import rotation.io.BestKnown;

/**
 * All contenders on one problem.
 *
 * @param label by which it is told from all others
 * @param problem as it stands in rows
 * @param best the best score that is known, by these runs or before; null: none is
 * @param bound the tightest that is proven; null: none is
 * @param contenders in the order in which they first ran
 * @param contradictions scores that are better than a bound
 */
record ProblemSummary(
        String label,
        BenchmarkRow.Problem problem,
        @Nullable Known best,
        @Nullable Known bound,
        List<ContenderSummary> contenders,
        List<Contradiction> contradictions) {

    ProblemSummary {
        contenders = List.copyOf(contenders);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * A score or a bound.
     *
     * @param by who has found it
     * @param row of the run that has found it; null: it was known before
     */
    record Known(HardMediumSoftLongScore score, String by, @Nullable BenchmarkRow row) {}

    static ProblemSummary of(String label, List<BenchmarkRow> rows, BestKnown before) {
        BenchmarkRow.Problem problem = rows.get(0).problem();
        List<Known> scores = new ArrayList<>();
        List<Known> bounds = new ArrayList<>();
        before.problems().stream()
                .filter(entry -> entry.sha256().equals(problem.sha256()))
                .forEach(entry -> {
                    scores.add(new Known(entry.score(), entry.origin().solver(), null));
                    if (entry.bound() != null && entry.boundOrigin() != null) {
                        bounds.add(new Known(entry.bound(), entry.boundOrigin().solver(), null));
                    }
                });
        for (BenchmarkRow row : rows) {
            add(row, scores, bounds);
        }
        Known best = scores.stream().max(Comparator.comparing(Known::score)).orElse(null);
        Known bound = bounds.stream().min(Comparator.comparing(Known::score)).orElse(null);
        List<Contradiction> contradictions = bound == null
                ? List.of()
                : scores.stream()
                        .filter(known -> known.score().compareTo(bound.score()) > 0)
                        .map(known -> new Contradiction(label, known.score(), known.by(), bound.score(), bound.by()))
                        .toList();
        return new ProblemSummary(
                label, problem, best, bound, contenders(rows, best == null ? null : best.score()), contradictions);
    }

    private static void add(BenchmarkRow row, List<Known> scores, List<Known> bounds) {
        HardMediumSoftLongScore score = row.score().whole();
        String by = row.contender().contender() + " (" + row.seed() + ")";
        if (row.outcome().counts() && score != null) {
            scores.add(new Known(score, by, row));
            if (row.search().bound() != null) {
                bounds.add(new Known(
                        HardMediumSoftLongScore.parseScore(row.search().bound()), by, row));
            }
        }
    }

    private static List<ContenderSummary> contenders(List<BenchmarkRow> rows, @Nullable HardMediumSoftLongScore best) {
        Map<String, List<BenchmarkRow>> byContender = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.contender().contender(), LinkedHashMap::new, Collectors.toList()));
        Set<String> names = new LinkedHashSet<>(byContender.keySet());
        Map<String, List<Double>> ranks = new LinkedHashMap<>();
        Map<String, Integer> wins = new LinkedHashMap<>();
        names.forEach(name -> ranks.put(name, new ArrayList<>()));
        for (Map<String, BenchmarkRow> together : bySeed(rows).values()) {
            if (together.keySet().equals(names)) {
                rank(List.copyOf(together.values()), ranks, wins);
            }
        }
        return byContender.entrySet().stream()
                .map(entry -> ContenderSummary.of(
                        entry.getKey(),
                        entry.getValue(),
                        best,
                        ranks.getOrDefault(entry.getKey(), List.of()),
                        wins.getOrDefault(entry.getKey(), 0)))
                .toList();
    }

    private static Map<Long, Map<String, BenchmarkRow>> bySeed(List<BenchmarkRow> rows) {
        var bySeed = new TreeMap<Long, Map<String, BenchmarkRow>>();
        rows.forEach(row -> bySeed.computeIfAbsent(row.seed(), seed -> new LinkedHashMap<>())
                .put(row.contender().contender(), row));
        return bySeed;
    }

    /** Ranks runs with one seed. */
    private static void rank(List<BenchmarkRow> together, Map<String, List<Double>> ranks, Map<String, Integer> wins) {
        List<@Nullable HardMediumSoftLongScore> scores = new ArrayList<>();
        together.forEach(row -> scores.add(row.outcome().counts() ? row.score().whole() : null));
        List<Double> ranked = Ranks.of(scores);
        for (int i = 0; i < ranked.size(); i++) {
            String name = together.get(i).contender().contender();
            HardMediumSoftLongScore own = scores.get(i);
            ranks.computeIfAbsent(name, key -> new ArrayList<>()).add(ranked.get(i));
            if (own != null && scores.stream().noneMatch(other -> Ranks.BEST_FIRST.compare(other, own) < 0)) {
                wins.merge(name, 1, Integer::sum);
            }
        }
    }
}
