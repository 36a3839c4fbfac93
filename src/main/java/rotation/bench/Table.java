package rotation.bench;

import java.util.List;
import rotation.text.Sentence;

/**
 * A table of results whose language is chosen later.
 *
 * @param headings of all columns; the first column contains the names of the rows
 */
public record Table(List<Sentence> headings, List<Row> rows) {

    /** Copies the lists. */
    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param name in the first column
     * @param cells of the other columns
     */
    public record Row(String name, List<Sentence> cells) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
