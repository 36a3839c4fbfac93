package rotation.sheet;

import java.util.List;

/** How wide the columns of a table are, so that what stands in them can be read. */
final class Widths {

    private static final int LEAST = 9;
    private static final int MOST = 60;

    private Widths() {}

    /** In characters: as many as the longest text has and two more, within bounds. */
    static int of(Table table, int column) {
        // Headings are bold, which takes a little more.
        int longest = table.columns().get(column).heading().length() * 11 / 10;
        for (List<Cell> row : table.rows()) {
            longest = Math.max(longest, length(row.get(column)));
        }
        return Math.max(LEAST, Math.min(longest + 2, MOST));
    }

    private static int length(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text().length();
        }
        // Dates have ten, and numbers hardly more.
        return cell instanceof Cell.Blank ? 0 : 10;
    }
}
