package rotation.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.text.Sentence;

/**
 * A sheet of ours: which keys of the format stand in its columns.
 *
 * @param id in mapping files and bundles
 * @param form how its rows become values of the document
 * @param path the keys that lead to the object, list or map; of an inner list, to that of its owners, and then the key in each
 * @param columns in the order of a template
 */
record Layout(String id, Form form, List<String> path, List<Column> columns) {

    /** How rows become values. */
    enum Form {
        /** The one row is an object. */
        OBJECT,
        /** Each row is a word of a list. */
        WORDS,
        /** Each row is an entry of a map. */
        MAP,
        /** Each row is an object with an id. */
        ROWS,
        /** Each row is a pair of two ids. */
        PAIRS,
        /** Each row is an object in a list of its owner, who stands in the first column. */
        INNER
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Layout layout && layout.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The name of the sheet. */
    Sentence name() {
        return Sentence.of(Layout.class, "sheet." + id);
    }

    /** The column of a name; null: there is none. */
    @Nullable
    Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The key of the list in the document, of an inner list that of its owners. */
    String list() {
        return path.isEmpty() ? "" : path.get(0);
    }

    /** The key of an inner list in its owner. */
    String innerList() {
        return path.get(1);
    }
}
