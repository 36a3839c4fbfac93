package rotation.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rotation.json.AtomicFile;
import rotation.json.InputException;
import rotation.model.Level;
import rotation.rule.Rule;

/**
 * The results of a benchmark: tables, a page and, if wanted, the best known scores and bounds.
 *
 * @param known the best known scores and bounds before the benchmark
 * @param update the file into which better ones are written; null: none
 * @param levels of all rules in a problem
 * @param language of the tables, and that which the page shows first
 */
record Results(
        BestKnown known,
        @Nullable Path update,
        Function<BenchmarkRow.Problem, Map<Rule, Level>> levels,
        Locale language)
        implements BenchmarkOutput {

    static Results of(BenchmarkSetup setup) {
        return new Results(
                setup.known(), setup.updatesKnown() ? setup.knownFile() : null, setup::levels, setup.language());
    }

    @Override
    public void begin(Path directory, List<BenchmarkRow> rows, int planned) {
        // Tables of some of the runs would say less than those that are there.
    }

    /** Without any runs, writes nothing. */
    @Override
    public void write(Path directory, List<BenchmarkRow> rows, int planned) throws InputException {
        if (rows.isEmpty()) {
            return;
        }
        Summary summary = Summary.of(rows, known);
        List<ProblemResult> problems = new ArrayList<>();
        for (ProblemSummary problem : summary.problems()) {
            problems.add(
                    new ProblemResult(problem, Curves.read(problem, rows, directory), levels.apply(problem.problem())));
        }
        byte[] tables = new TablesText(summary, language).text().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(directory.resolve("table.md"), out -> out.write(tables));
        byte[] page = new BenchPage(summary, problems, language).page().bytes();
        AtomicFile.write(directory.resolve("index.html"), out -> out.write(page));
        if (update != null) {
            // Read again: another benchmark may have written it since.
            BestKnown before = Files.exists(update) ? BestKnownFile.read(update) : new BestKnown(List.of());
            BestKnown after =
                    BestKnownUpdate.of(before, Summary.of(rows, before).problems());
            if (!after.equals(before)) {
                BestKnownFile.write(after, update);
            }
        }
    }
}
