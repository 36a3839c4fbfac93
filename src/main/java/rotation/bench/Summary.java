package rotation.bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.text.Sentence;

/**
 * The results of a benchmark.
 *
 * @param rows of all runs
 * @param problems in the order of their first runs
 * @param overall the contenders on all problems, in the order of their first runs
 * @param failures rows of runs that do not count, unfinished ones among them
 * @param contradictions scores better than a proven bound
 */
public record Summary(
        List<BenchmarkRow> rows,
        List<ProblemSummary> problems,
        List<ContenderTotal> overall,
        List<BenchmarkRow> failures,
        List<Contradiction> contradictions) {

    /** Copies the lists. */
    public Summary {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        overall = List.copyOf(overall);
        failures = List.copyOf(failures);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * The results of a contender on all problems.
     *
     * @param contender its name
     * @param runs number of valid runs
     * @param failed number of failed runs
     * @param unfinished number of runs whose time ran out before every tour was tried
     * @param meanRank over all pairs of problem and seed on which all contenders have run; null: there are none
     * @param wins number of these pairs on which no contender was better
     * @param medianGap over all valid runs; null: there are none
     */
    public record ContenderTotal(
            String contender,
            int runs,
            int failed,
            int unfinished,
            @Nullable Double meanRank,
            int wins,
            @Nullable Gap medianGap) {}

    /** Summarises runs, given the best known scores and bounds. */
    static Summary of(List<BenchmarkRow> rows, BestKnown known) {
        Map<String, List<BenchmarkRow>> byProblem = rows.stream()
                .collect(Collectors.groupingBy(row -> row.task().sha256(), LinkedHashMap::new, Collectors.toList()));
        List<String> contenders =
                rows.stream().map(row -> row.who().contender()).distinct().toList();
        List<ProblemSummary> problems = byProblem.values().stream()
                .map(own -> ProblemSummary.of(label(own.get(0).task(), rows), own, contenders, known))
                .toList();
        return new Summary(
                rows,
                problems,
                contenders.stream().map(name -> overall(name, problems)).toList(),
                rows.stream().filter(row -> !row.outcome().counts()).toList(),
                problems.stream()
                        .flatMap(problem -> problem.contradictions().stream())
                        .toList());
    }

    /** The problem's name, followed by its file if another problem has the same name. */
    private static String label(BenchmarkRow.Problem problem, List<BenchmarkRow> rows) {
        boolean unique = rows.stream()
                .map(BenchmarkRow::task)
                .filter(other -> other.problem().equals(problem.problem()))
                .allMatch(other -> other.sha256().equals(problem.sha256()));
        return unique ? problem.problem() : problem.problem() + " (" + problem.file() + ")";
    }

    private static ContenderTotal overall(String name, List<ProblemSummary> problems) {
        List<ContenderSummary> own = problems.stream()
                .flatMap(problem -> problem.contenders().stream())
                .filter(contender -> contender.contender().equals(name))
                .toList();
        List<Double> ranks = own.stream().flatMap(one -> one.ranks().stream()).toList();
        return new ContenderTotal(
                name,
                own.stream().mapToInt(ContenderSummary::runs).sum(),
                own.stream().mapToInt(ContenderSummary::failed).sum(),
                own.stream().mapToInt(ContenderSummary::unfinished).sum(),
                ranks.isEmpty()
                        ? null
                        : ranks.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow(),
                own.stream().mapToInt(ContenderSummary::wins).sum(),
                Medians.of(own.stream().flatMap(one -> one.gaps().stream()).toList(), Comparator.<Gap>naturalOrder()));
    }

    /** The lines of the table of all contenders on all problems, in Markdown. */
    public List<String> overallLines(Locale language) {
        return MarkdownTable.lines(SummaryTables.overall(this), language);
    }

    /** The sentences about runs that do not count, then those about contradictions. */
    public List<Sentence> faults() {
        return Stream.concat(
                        failures.stream().map(Protocol::failure),
                        contradictions.stream().map(Contradiction::sentence))
                .toList();
    }
}
