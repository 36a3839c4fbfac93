package rotation.io;

import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.nio.file.Path;
import java.util.List;

/** Writes how a search came to its plan, as CSV: a line for each better plan, and one for the end. */
public final class TraceWriter {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final CsvSchema COLUMNS =
            CSV.schemaFor(TraceRow.class).withHeader().withLineSeparator("\r\n");

    private TraceWriter() {}

    /**
     * Writes the file.
     *
     * @throws InputException if it cannot be written there; then the place is as it was
     */
    public static void write(List<TraceRow> rows, Path file) throws InputException {
        AtomicFile.write(file, out -> CSV.writer(COLUMNS).writeValues(out).writeAll(rows));
    }
}
