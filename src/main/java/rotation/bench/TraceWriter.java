package rotation.bench;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.json.AtomicFile;
import rotation.json.CsvText;
import rotation.json.InputException;

/** Writes how a search came to its plan, as CSV: a line for each better plan, and one for the end. */
public final class TraceWriter {

    private TraceWriter() {}

    /**
     * Writes the file.
     *
     * @throws InputException if it cannot be written there; then the place is as it was
     */
    public static void write(Trace trace, Path file) throws InputException {
        List<List<String>> rows =
                trace.points().stream().map(TraceWriter::cells).toList();
        AtomicFile.write(file, CsvText.of(Trace.COLUMNS, rows));
    }

    private static List<String> cells(Trace.Point point) {
        return List.of(
                Double.toString(point.millis() / 1000.0),
                cell(point.moves()),
                cell(point.score()),
                cell(point.bound()),
                cell(point.peakHeap()));
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
