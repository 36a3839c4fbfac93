package rotation.workbook;

import org.jspecify.annotations.Nullable;

/**
 * Where an object of the document came from.
 *
 * @param row as people see it, from 1 on
 */
record Origin(KnownSheet sheet, int row) {

    /** The cell in a column; the first one of the row stands for a column that the sheet lacks. */
    Spot spot(@Nullable Column column) {
        return sheet.spot(row, column);
    }
}
