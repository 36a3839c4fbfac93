package rotation.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written: a sheet of a workbook, or a CSV file. The first row holds the headings and stays in sight.
 *
 * @param name becomes the name of the sheet, made safe for spreadsheets
 * @param rows as many cells as there are columns in each
 */
public record Table(String name, List<Column> columns, List<List<Cell>> rows) {

    /**
     * A column.
     *
     * @param heading stands in the first row
     * @param remark what to write in it, a remark on the heading; null: none
     * @param choices what alone may stand in it, offered by the spreadsheet; empty: anything
     */
    public record Column(String heading, @Nullable String remark, List<String> choices) {}
}
