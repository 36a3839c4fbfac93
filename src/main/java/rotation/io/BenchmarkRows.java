package rotation.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rotation.rule.Rule;
import rotation.text.Sentence;

/**
 * The list of the runs of a benchmark, in two forms. As JSON it is a list with a line for each run. As CSV (RFC 4180) it has the
 * same keys as columns; of a key that holds others, each is a column: {@code points.rank}.
 */
public final class BenchmarkRows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private BenchmarkRows() {}

    /**
     * Reads the list in its form as JSON.
     *
     * @throws InputException if the file cannot be read, or is no such list
     */
    public static List<BenchmarkRow> read(Path file) throws InputException {
        Document document = Document.read(file);
        var findings = new Findings(document);
        var rows = new ArrayList<BenchmarkRow>();
        JsonNode root = document.root();
        if (!root.isArray()) {
            findings.add(Place.ROOT, root, "runs.none", Sentence.of(InputError.class, "hint.runs"));
        }
        for (int i = 0; root.isArray() && i < root.size(); i++) {
            try {
                rows.add(JSON.treeToValue(root.get(i), BenchmarkRow.class));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                findings.add(Place.ROOT.index(i), root.get(i), "runs.row", Sentence.of(InputError.class, "hint.runs"));
            }
        }
        findings.throwIfAny();
        return rows;
    }

    /**
     * Writes the list as JSON.
     *
     * @throws InputException if it cannot be written
     */
    public static void writeJson(List<BenchmarkRow> rows, Path file) throws InputException {
        AtomicFile.write(file, out -> {
            String end = "";
            write(out, "[");
            for (BenchmarkRow row : rows) {
                write(out, end + "\n  " + JSON.writeValueAsString(row));
                end = ",";
            }
            write(out, "\n]\n");
        });
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the list as CSV.
     *
     * @param rows at least one
     * @throws InputException if it cannot be written
     */
    public static void writeCsv(List<BenchmarkRow> rows, Path file) throws InputException {
        List<String> columns = columns(JSON.valueToTree(rows.get(0)));
        var schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        columns.forEach(schema::addColumn);
        var text = new StringWriter();
        try (var lines = CSV.writer(schema.build()).writeValues(text)) {
            for (BenchmarkRow row : rows) {
                JsonNode tree = JSON.valueToTree(row);
                lines.write(columns.stream().map(column -> cell(tree, column)).toArray(String[]::new));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AtomicFile.write(file, out -> write(out, text.toString()));
    }

    /** The keys of a row; instead of one that holds what rules cost, one for each rule. */
    private static List<String> columns(JsonNode row) {
        var columns = new ArrayList<String>();
        row.properties().forEach(entry -> {
            if (entry.getValue().isObject()) {
                Arrays.stream(Rule.values())
                        .map(rule -> entry.getKey() + "." + rule)
                        .forEach(columns::add);
            } else {
                columns.add(entry.getKey());
            }
        });
        return columns;
    }

    private static String cell(JsonNode row, String column) {
        int dot = column.indexOf('.');
        JsonNode value =
                dot < 0 ? row.path(column) : row.path(column.substring(0, dot)).path(column.substring(dot + 1));
        return value.isTextual() ? CsvText.harmless(value.textValue()) : value.isNull() ? "" : value.asText();
    }
}
