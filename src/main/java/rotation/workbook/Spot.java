package rotation.workbook;

import rotation.sheet.Sheet;

/**
 * A cell that was read.
 *
 * @param number of the sheet among all that were read, from 0 on
 * @param column from 0 on
 * @param row as people see it, from 1 on; 0: the sheet as a whole
 */
public record Spot(int number, Sheet sheet, int column, int row) {

    /** As people name it. */
    public String place() {
        return row == 0 ? sheet.name() : sheet.place(column, row);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spot spot && spot.number == number && spot.column == column && spot.row == row;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * number + column) + row;
    }
}
