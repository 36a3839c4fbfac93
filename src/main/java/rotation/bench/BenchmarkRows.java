package rotation.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import rotation.json.InputException;
import rotation.json.RowFile;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** The list of the runs of a benchmark, in two forms: as JSON and as CSV, where each rule has a column for its points. */
public final class BenchmarkRows {

    private BenchmarkRows() {}

    /**
     * Reads the list in its form as JSON.
     *
     * @throws InputException if the file cannot be read, or is no such list
     */
    public static List<BenchmarkRow> read(Path file) throws InputException {
        return RowFile.read(file, BenchmarkRow.class, say("runs.none"), say("runs.row"), say("hint.runs"));
    }

    private static Sentence say(String key) {
        return Sentence.of(BenchmarkRows.class, key);
    }

    /**
     * Writes the list as JSON.
     *
     * @throws InputException if it cannot be written
     */
    public static void writeJson(List<BenchmarkRow> rows, Path file) throws InputException {
        RowFile.writeJson(rows, file);
    }

    /**
     * Writes the list as CSV.
     *
     * @param rows at least one
     * @throws InputException if it cannot be written
     */
    public static void writeCsv(List<BenchmarkRow> rows, Path file) throws InputException {
        List<String> rules = Arrays.stream(Rule.values()).map(Rule::id).toList();
        RowFile.writeCsv(rows, rules, file);
    }
}
