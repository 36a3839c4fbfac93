package rotation.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import rotation.json.Tree;
import rotation.text.Sentence;

/**
 * What an import has changed of a list of a season.
 *
 * @param sheet the name of the sheet
 * @param added the ids of new objects
 * @param changed of those that say something else
 * @param removed of those that are gone
 * @param same how many say the same
 */
public record Difference(Sentence sheet, List<String> added, List<String> changed, List<String> removed, int same) {

    /** Whether nothing has changed. */
    public boolean isNone() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** Of all lists whose objects have an identity, in the order of a template. */
    static List<Difference> between(Tree before, Tree after) {
        var differences = new ArrayList<Difference>();
        for (Layout layout : Sheets.ALL) {
            if (layout.form() == Layout.Form.ROWS || layout.form() == Layout.Form.PAIRS) {
                differences.add(of(layout, before.child(layout.list()), after.child(layout.list())));
            }
        }
        return differences;
    }

    private static Difference of(Layout layout, Tree before, Tree after) {
        Function<Tree, String> id =
                layout.form() == Layout.Form.PAIRS ? Assembly::pair : object -> String.valueOf(object.text("id"));
        Map<String, Tree> left = new LinkedHashMap<>();
        before.elements().forEach(object -> left.put(id.apply(object), object));
        var added = new ArrayList<String>();
        var changed = new ArrayList<String>();
        int same = 0;
        for (Tree object : after.elements()) {
            Tree old = left.remove(id.apply(object));
            if (old == null) {
                added.add(id.apply(object));
            } else if (old.isSame(object)) {
                same++;
            } else {
                changed.add(id.apply(object));
            }
        }
        return new Difference(layout.name(), added, changed, List.copyOf(left.keySet()), same);
    }
}
