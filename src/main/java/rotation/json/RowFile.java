package rotation.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rotation.text.Sentence;

/**
 * A list of records of one type, in two forms. As JSON it is a list with a line for each record. As CSV it has the same keys as
 * columns; of a key that holds a map, each key of the map is a column: {@code points.rank}.
 */
public final class RowFile {

    private static final JsonMapper MAPPER = Mappers.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private RowFile() {}

    /**
     * Reads the list in its form as JSON.
     *
     * @param noList what is said of something else; the value becomes the first argument
     * @param noRow what is said of an element that is no such record; the value becomes the first argument
     * @throws InputException if the file cannot be read, or is no such list
     */
    public static <T extends Record> List<T> read(
            Path file, Class<T> type, Sentence noList, Sentence noRow, Sentence hint) throws InputException {
        Document document = Document.read(file);
        var errors = new InputErrors(document);
        JsonNode root = document.node();
        if (!root.isArray()) {
            errors.add(Place.ROOT, root, noList, hint);
        }
        var rows = new ArrayList<T>();
        for (int i = 0; root.isArray() && i < root.size(); i++) {
            try {
                rows.add(MAPPER.treeToValue(root.get(i), type));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                errors.add(Place.ROOT.index(i), root.get(i), noRow, hint);
            }
        }
        errors.throwIfAny();
        return rows;
    }

    /**
     * Writes the list as JSON.
     *
     * @throws InputException if it cannot be written
     */
    public static void writeJson(List<? extends Record> rows, Path file) throws InputException {
        String lines =
                rows.stream().map(row -> "\n  " + JsonText.compact(row)).collect(Collectors.joining(",", "[", "\n]\n"));
        AtomicFile.write(file, lines);
    }

    /**
     * Writes the list as CSV.
     *
     * @param rows at least one
     * @param mapKeys the keys of all maps
     * @throws InputException if it cannot be written
     */
    public static void writeCsv(List<? extends Record> rows, List<String> mapKeys, Path file) throws InputException {
        List<JsonNode> trees = rows.stream().<JsonNode>map(MAPPER::valueToTree).toList();
        List<String> columns = columns(trees.get(0), mapKeys);
        String table = CsvText.of(
                columns,
                trees.stream()
                        .map(row -> columns.stream()
                                .map(column -> cell(row, column))
                                .toList())
                        .toList());
        AtomicFile.write(file, table);
    }

    private static List<String> columns(JsonNode row, List<String> mapKeys) {
        var columns = new ArrayList<String>();
        row.properties().forEach(entry -> {
            if (entry.getValue().isObject()) {
                mapKeys.forEach(key -> columns.add(entry.getKey() + "." + key));
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
