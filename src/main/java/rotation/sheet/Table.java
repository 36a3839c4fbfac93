package rotation.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written: a sheet of a workbook, or a CSV file. The first row holds the headings and stays in sight.
 *
 * @param name becomes the name of the sheet, made safe for spreadsheets
 * @param rows as many cells as there are columns in each
 * @param marks cells that are coloured and have a remark; of two marks of one cell the first counts
 */
public record Table(String name, List<Column> columns, List<List<Cell>> rows, List<Mark> marks) {

    /** A table in which nothing is marked. */
    public Table(String name, List<Column> columns, List<List<Cell>> rows) {
        this(name, columns, rows, List.of());
    }

    /**
     * A column.
     *
     * @param heading stands in the first row
     * @param remark what to write in it, a remark on the heading; null: none
     * @param choices what alone may stand in it, offered by the spreadsheet; empty: anything
     * @param listedIn the name of the table in whose first column stands what alone may stand in it, also what is added there later;
     *     null: anything, or the choices
     */
    public record Column(String heading, @Nullable String remark, List<String> choices, @Nullable String listedIn) {

        /** A column in which anything may stand, or one of a few choices. */
        public Column(String heading, @Nullable String remark, List<String> choices) {
            this(heading, remark, choices, null);
        }
    }

    /**
     * A cell that is coloured, with a remark that says why.
     *
     * @param row an index of the rows; -1: the heading
     * @param column an index of the columns
     */
    public record Mark(int row, int column, String remark) {}
}
