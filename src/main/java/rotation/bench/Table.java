package rotation.bench;

import java.util.List;
import rotation.text.Sentence;

/**
 * Numbers in rows, in no language yet.
 *
 * @param headings of all columns, the first one is of the names
 * @param rows in their order
 */
record Table(List<Sentence> headings, List<Row> rows) {

    Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param name of what it is about
     * @param cells of all columns but the first
     */
    record Row(String name, List<Sentence> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }
}
