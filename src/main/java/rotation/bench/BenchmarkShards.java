package rotation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rotation.json.AtomicFile;
import rotation.json.InputException;
import rotation.model.Level;
import rotation.rule.Rule;
import rotation.shard.DirectoryBusyException;
import rotation.shard.Merge;
import rotation.shard.ShardRows;
import rotation.text.Sentence;

/**
 * Puts the runs of shards together: their rows, plans, traces, and the logs of those that failed.
 *
 * @param output what is made of the runs, in a language
 */
public record BenchmarkShards(Function<Locale, BenchmarkOutput> output) implements ShardRows<BenchmarkRow> {

    private static final Pattern PLAN = Pattern.compile("plans/([A-Za-z0-9._-]+)\\.plan\\.json");

    /** The shards of a benchmark, given the best known scores and bounds. */
    public static BenchmarkShards of(BestKnown known) {
        return new BenchmarkShards(language -> new Results(known, null, BenchmarkShards::levels, language));
    }

    /** The levels of all rules in a problem; the default levels if its file is not here. */
    private static Map<Rule, Level> levels(BenchmarkRow.Problem problem) {
        try {
            BenchProblem read = BenchProblem.read(Path.of(problem.file()));
            return read.row().sha256().equals(problem.sha256()) ? read.levels() : BenchmarkSetup.defaultLevels();
        } catch (InputException e) {
            return BenchmarkSetup.defaultLevels();
        }
    }

    @Override
    public List<BenchmarkRow> read(Path directory) throws InputException {
        return BenchmarkRows.read(directory.resolve(BenchDirectory.ROWS));
    }

    /** The name of its files. */
    @Override
    public String unit(BenchmarkRow row) {
        Matcher plan = PLAN.matcher(row.plan());
        return plan.matches() ? plan.group(1) : "?";
    }

    @Override
    public Object result(BenchmarkRow row) {
        return List.of(
                row.task().sha256(),
                row.who(),
                row.seed(),
                row.limit(),
                row.outcome().verdict(),
                row.score(),
                row.points(),
                row.penalty());
    }

    @Override
    public Sentence origin(BenchmarkRow row) {
        return Sentence.of(
                BenchmarkShards.class,
                "origin",
                ResumeCheck.program(row.program()),
                ResumeCheck.machine(row.machine()));
    }

    @Override
    public boolean isFault(BenchmarkRow row) {
        return Benchmark.isOpen(row);
    }

    @Override
    public void write(Merge<BenchmarkRow> merge, Path out, Locale language)
            throws InputException, DirectoryBusyException {
        try (BenchDirectory directory = BenchDirectory.open(out)) {
            merge.requireAll(directory.rows(), this, out);
            List<BenchmarkRow> rows =
                    merge.rows().stream().map(Merge.Source::row).toList();
            for (Merge.Source<BenchmarkRow> source : merge.rows()) {
                String unit = unit(source.row());
                for (String file :
                        List.of("plans/" + unit + ".plan.json", "traces/" + unit + ".csv", "logs/" + unit + ".txt")) {
                    copy(source.directory().resolve(file), directory.file(file));
                }
            }
            directory.replaceBy(rows);
            output.apply(language).write(out, rows, merge.planned());
        }
    }

    private static void copy(Path from, Path to) throws InputException {
        if (!Files.exists(from)) {
            AtomicFile.delete(to);
            return;
        }
        try {
            byte[] content = Files.readAllBytes(from);
            AtomicFile.write(to, out -> out.write(content));
        } catch (IOException e) {
            throw InputException.notReadable(from, e);
        }
    }
}
