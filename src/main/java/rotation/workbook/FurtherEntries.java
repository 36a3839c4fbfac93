package rotation.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rotation.json.Tree;

/** Entries of lists of which a row says the first alone: further ones stay, unless a sheet of their own says them. */
final class FurtherEntries {

    /** The keys of lists that have a sheet of their own in this import. */
    private final Set<String> lists = new HashSet<>();

    private final List<String> ids = new ArrayList<>();

    void know(List<KnownSheet> sheets) {
        for (KnownSheet sheet : sheets) {
            if (sheet.layout().form() == Layout.Form.INNER) {
                lists.add(sheet.layout().innerList());
            }
        }
    }

    /** The ids of objects whose first entry has changed, and which keep further ones. */
    List<String> ids() {
        return ids;
    }

    /** @param before by the key of a list, its entries before the row was read */
    void keep(Tree object, Map<String, List<Tree>> before) {
        before.forEach((list, entries) -> {
            if (entries.size() > 1 && !lists.contains(list)) {
                keep(object, list, entries);
            }
        });
    }

    private void keep(Tree object, String list, List<Tree> before) {
        Tree first = object.child(list).elements().stream().findFirst().orElse(null);
        Tree after = Tree.list();
        if (first != null) {
            after.add(first);
        }
        before.stream()
                .skip(1)
                .filter(entry -> first == null || !entry.isSame(first))
                .forEach(after::add);
        object.put(list, after);
        if (first == null || !first.isSame(before.get(0))) {
            ids.add(String.valueOf(object.text("id")));
        }
    }
}
