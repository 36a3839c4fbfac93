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
 * What the runs of a benchmark mean.
 *
 * @param rows all of them
 * @param problems each of them, in their order
 * @param overall each contender on all problems, in their order
 * @param failures the runs that do not count
 * @param contradictions scores that are better than what is proven
 */
public record Summary(
        List<BenchmarkRow> rows,
        List<ProblemSummary> problems,
        List<Overall> overall,
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
     * A contender on all problems.
     *
     * @param contender its name
     * @param runs that count
     * @param failed runs that do not count
     * @param meanRank over all problems and seeds on which all have run; null: there are none
     * @param wins on how many of these nobody was better
     * @param medianGap over all runs that count; null: there are none
     */
    public record Overall(
            String contender, int runs, int failed, @Nullable Double meanRank, int wins, @Nullable Gap medianGap) {}

    /** What runs mean, seen with what is known. */
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

    /** A problem's name; if another has the same, its file as well. */
    private static String label(BenchmarkRow.Problem problem, List<BenchmarkRow> rows) {
        boolean unique = rows.stream()
                .map(BenchmarkRow::task)
                .filter(other -> other.problem().equals(problem.problem()))
                .allMatch(other -> other.sha256().equals(problem.sha256()));
        return unique ? problem.problem() : problem.problem() + " (" + problem.file() + ")";
    }

    private static Overall overall(String name, List<ProblemSummary> problems) {
        List<ContenderSummary> own = problems.stream()
                .flatMap(problem -> problem.contenders().stream())
                .filter(contender -> contender.contender().equals(name))
                .toList();
        List<Double> ranks = own.stream().flatMap(one -> one.ranks().stream()).toList();
        return new Overall(
                name,
                own.stream().mapToInt(ContenderSummary::runs).sum(),
                own.stream().mapToInt(ContenderSummary::failed).sum(),
                ranks.isEmpty()
                        ? null
                        : ranks.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow(),
                own.stream().mapToInt(ContenderSummary::wins).sum(),
                Medians.of(own.stream().flatMap(one -> one.gaps().stream()).toList(), Comparator.<Gap>naturalOrder()));
    }

    /** The table of all contenders on all problems, line by line. */
    public List<String> overallLines(Locale language) {
        return MarkdownTable.lines(SummaryTables.overall(this), language);
    }

    /** What is wrong: runs that do not count, then scores that are better than what is proven. */
    public List<Sentence> faults() {
        return Stream.concat(
                        failures.stream().map(Protocol::failure),
                        contradictions.stream().map(Contradiction::sentence))
                .toList();
    }
}
