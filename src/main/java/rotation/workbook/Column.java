package rotation.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.text.Sentence;

/**
 * A column of a sheet of ours.
 *
 * @param sheet the id of the sheet
 * @param name its own, in mapping files and bundles
 * @param path the keys that lead to its value in the object of a row; empty: it names the row
 * @param kind what stands in it
 * @param vocabulary whose words these are; null: any words, or none
 * @param inner the keys of the objects of a list in one cell; empty: there are none
 * @param isRequired whether something must stand there in every row
 */
record Column(
        String sheet,
        String name,
        List<String> path,
        Kind kind,
        @Nullable Vocabulary vocabulary,
        List<String> inner,
        boolean isRequired) {

    /** There is one of a name in a sheet. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Column column && column.name.equals(name) && column.sheet.equals(sheet);
    }

    @Override
    public int hashCode() {
        return 31 * sheet.hashCode() + name.hashCode();
    }

    /** The key of its sentences in the bundle. */
    String key() {
        return sheet + "." + name;
    }

    /** Its heading. */
    Sentence heading() {
        return Sentence.of(Column.class, key());
    }

    /** Whether it says which row it is: the id, or whom the row is about. */
    boolean isOwner() {
        return path.isEmpty();
    }

    /** The key of the list of which the column has the first entry alone; null: it has not. */
    @Nullable
    String firstOf() {
        return path.size() > 2 && path.get(1).equals("0") ? path.get(0) : null;
    }

    Column required() {
        return new Column(sheet, name, path, kind, vocabulary, inner, true);
    }

    Column named(String otherName) {
        return new Column(sheet, otherName, path, kind, vocabulary, inner, isRequired);
    }
}
