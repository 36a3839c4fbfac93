package rotation.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.text.ControlCharacters;

/** Tables as CSV (RFC 4180), whose first line has the names of the columns. A spreadsheet may open them. */
public final class CsvText {

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private CsvText() {}

    /** A text in one line that no spreadsheet takes for a formula, control characters escaped; empty if there is none. */
    public static String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return ControlCharacters.escaped("=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
    }

    /**
     * A table in which only those cells are quoted that could not be read otherwise.
     *
     * @param rows as many cells as there are columns in each
     */
    public static String of(List<String> columns, List<List<String>> rows) {
        return text(MAPPER.writer().with(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING), columns, rows);
    }

    /** The same table with quotes also around cells that have a space or more than 24 characters. */
    public static String ofQuoted(List<String> columns, List<List<String>> rows) {
        return text(MAPPER.writer(), columns, rows);
    }

    private static String text(ObjectWriter writer, List<String> columns, List<List<String>> rows) {
        CsvSchema schema = CsvSchema.builder()
                .addColumns(columns, CsvSchema.ColumnType.STRING)
                .setUseHeader(true)
                .setLineSeparator("\r\n")
                .build();
        var text = new StringWriter();
        try (var lines = writer.with(schema).writeValues(text)) {
            lines.writeAll(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * A table that was read.
     *
     * @param rows the first has the names of the columns, if there is any
     * @param isWhole whether these are all; if not, the row after them is not CSV
     */
    public record Table(List<List<String>> rows, boolean isWhole) {}

    /** Reads a table. Nothing is known yet of how many cells a row has. */
    public static Table parse(String text) {
        return parse(text, CsvSchema.DEFAULT_COLUMN_SEPARATOR);
    }

    /** Reads a table in which another character stands between two cells. */
    public static Table parse(String text, char separator) {
        var rows = new ArrayList<List<String>>();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        try (MappingIterator<String[]> lines =
                MAPPER.readerFor(String[].class).with(schema).readValues(text)) {
            while (lines.hasNextValue()) {
                rows.add(List.of(lines.nextValue()));
            }
            return new Table(rows, true);
        } catch (JsonProcessingException e) {
            return new Table(rows, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
