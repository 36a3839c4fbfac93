package rotation.sheet;

import java.util.List;

/**
 * A sheet that was read.
 *
 * @param name as people see it; of a CSV file, the name of the file without its extension
 * @param rows from the top, without those in which nothing stands
 */
public record Sheet(String name, List<Row> rows) {

    /**
     * A row in which something stands.
     *
     * @param number as people see it, from 1 on
     * @param cells from the first column on; what lies beyond the last one is blank
     */
    public record Row(int number, List<Cell> cells) {

        /**
         * What stands in a column.
         *
         * @param column from 0 on, may lie beyond the last cell
         */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.BLANK;
        }
    }

    /**
     * The place of a cell as people name it, as in {@code Officers!F12}.
     *
     * @param column from 0 on
     * @param row as people see it, from 1 on
     */
    public String place(int column, int row) {
        return name + "!" + letters(column) + row;
    }

    /** The letters of a column, from 0 on: A, B, ... Z, AA, AB. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
