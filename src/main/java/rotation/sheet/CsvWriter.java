package rotation.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import rotation.json.CsvText;
import rotation.model.Day;
import rotation.sheet.Table.Column;

/** Writes a table as CSV, as Excel opens it with a double click. */
final class CsvWriter {

    /** Without it, Excel does not know that it is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private CsvWriter() {}

    static byte[] bytes(Table table, Locale language) {
        boolean isFrench = language.getLanguage().equals(Locale.FRENCH.getLanguage());
        String text = CsvText.of(
                isFrench ? ';' : ',',
                table.columns().stream()
                        .map(Column::heading)
                        .map(CsvText::harmless)
                        .toList(),
                table.rows().stream()
                        .map(row -> row.stream().map(CsvWriter::text).toList())
                        .toList());
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return CsvText.harmless(text.text());
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
