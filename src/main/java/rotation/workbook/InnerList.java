package rotation.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.json.Tree;

/** A list in objects of another list, such as the releases of officers, while the rows of its sheet are added. */
final class InnerList {

    private final Layout layout;
    private final Map<String, Draft.Entry> owners;
    private final Set<Draft.Entry> cleared = new HashSet<>();

    /** Whoever has a row in this import has what the sheet of the inner list says, and no more. */
    InnerList(Layout layout, Draft draft) {
        this.layout = layout;
        owners = draft.byId(layout.list());
        for (Draft.Entry entry : draft.list(layout.list())) {
            if (entry.origin != null) {
                clear(entry);
            }
        }
    }

    /** The ids of those who may have such a list. */
    Set<String> owners() {
        return owners.keySet();
    }

    private void clear(Draft.Entry entry) {
        boolean hasFirst = entry.origin != null
                && entry.origin.sheet().columns().keySet().stream()
                        .anyMatch(column -> layout.innerList().equals(column.firstOf()));
        if (cleared.add(entry) && !hasFirst) {
            entry.object.remove(layout.innerList());
        }
    }

    /** Adds an object to the list of its owner; whether there is such an owner. */
    boolean add(String id, Tree object, Origin origin) {
        Draft.Entry owner = owners.get(id);
        if (owner == null) {
            return false;
        }
        clear(owner);
        Tree list = owner.object.child(layout.innerList());
        if (list.isMissing()) {
            list = Tree.list();
            owner.object.put(layout.innerList(), list);
        }
        List<@Nullable Origin> origins = owner.inner.computeIfAbsent(layout.innerList(), key -> new ArrayList<>());
        while (origins.size() < list.size()) {
            origins.add(null);
        }
        list.add(object);
        origins.add(origin);
        return true;
    }
}
