package rotation.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rotation.json.AtomicFile;
import rotation.json.InputException;

/** Writes the results of a benchmark. */
final class Results {

    private final BenchmarkSetup setup;
    private final BenchDirectory directory;
    private final Summary summary;

    Results(BenchmarkSetup setup, BenchDirectory directory, Summary summary) {
        this.setup = setup;
        this.directory = directory;
        this.summary = summary;
    }

    /**
     * Writes the tables, the page and, if wanted, the best known scores and bounds. Without any runs, writes nothing.
     *
     * @throws InputException if a file cannot be written
     */
    void write() throws InputException {
        if (summary.rows().isEmpty()) {
            return;
        }
        List<ProblemResult> problems = new ArrayList<>();
        for (ProblemSummary problem : summary.problems()) {
            problems.add(new ProblemResult(
                    problem, Curves.read(problem, summary.rows(), directory), setup.levels(problem.problem())));
        }
        byte[] tables = new TablesText(summary, setup.language()).text().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(directory.file("table.md"), out -> out.write(tables));
        byte[] page = new BenchPage(summary, problems, setup.language()).page().bytes();
        AtomicFile.write(directory.file("index.html"), out -> out.write(page));
        Path known = setup.knownFile();
        if (known != null && setup.updatesKnown()) {
            // Read again: another benchmark may have written it since.
            BestKnown before = Files.exists(known) ? BestKnownFile.read(known) : new BestKnown(List.of());
            BestKnown after = BestKnownUpdate.of(
                    before, Summary.of(summary.rows(), before).problems());
            if (!after.equals(before)) {
                BestKnownFile.write(after, known);
            }
        }
    }
}
