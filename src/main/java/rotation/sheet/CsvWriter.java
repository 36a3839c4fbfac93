package rotation.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rotation.json.CsvText;
import rotation.model.Day;
import rotation.sheet.Table.Column;

/** Writes a table as CSV, as Excel opens it with a double click. */
final class CsvWriter {

    /** Without it, Excel does not know that it is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Where a program that takes the other separator sees the beginning of a cell, and of a formula. */
    private static final Pattern FORMULA_WITHIN = Pattern.compile("([,;]\\s*)(?=[=+@-])");

    private CsvWriter() {}

    static byte[] bytes(Table table, Locale language) {
        boolean isFrench = language.getLanguage().equals(Locale.FRENCH.getLanguage());
        String separator = isFrench ? ";" : ",";
        Stream<List<String>> headings = Stream.of(table.columns().stream()
                .map(Column::heading)
                .map(CsvWriter::harmless)
                .toList());
        Stream<List<String>> rows = table.rows().stream()
                .map(row -> row.stream().map(CsvWriter::text).toList());
        String text = Stream.concat(headings, rows)
                .map(row -> row.stream().map(CsvWriter::quoted).collect(Collectors.joining(separator)) + "\r\n")
                .collect(Collectors.joining());
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    /** In quotes wherever any program might see a separator; libraries quote what has their own separator alone. */
    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> ",;\t\"\r\n".indexOf(c) >= 0) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Quotes that do not begin a cell count for nothing, so within a text, too, there is nothing that could be a formula. */
    private static String harmless(String text) {
        return FORMULA_WITHIN.matcher(CsvText.harmless(text)).replaceAll("$1'");
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return harmless(text.text());
        }
        if (cell instanceof Cell.Date date) {
            return Day.format(date.day());
        }
        if (cell instanceof Cell.Numeric number) {
            return Workbooks.number(number.value()).toString();
        }
        return cell instanceof Cell.Truth truth ? "" + truth.value() : "";
    }
}
