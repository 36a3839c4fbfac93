package rotation.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.io.Formats;
import rotation.json.Tree;

/** The document of a season that is put together, and from which row each of its objects came. */
final class Draft {

    /** An object of a list. */
    static final class Entry {

        final Tree object;

        /** The row that it came from; null: it stands in the season into which is read. */
        @Nullable
        Origin origin;

        /** By the key of a list in it, where the elements came from; null where they were there before. */
        final Map<String, List<@Nullable Origin>> inner = new HashMap<>(2);

        Entry(Tree object, @Nullable Origin origin) {
            this.object = object;
            this.origin = origin;
        }

        @Nullable
        String id() {
            return object.text("id");
        }
    }

    final Tree root;

    /** By the key of the list, all objects of all lists. */
    final Map<String, List<Entry>> lists = new LinkedHashMap<>();

    /** By the id of the sheet, the one row. */
    final Map<String, Origin> single = new HashMap<>();

    final List<Origin> ranks = new ArrayList<>();
    final Map<String, Origin> weights = new HashMap<>();

    /** @param into the season into which is read; null: none, all of it is new */
    Draft(@Nullable Tree into) {
        root = into == null ? Tree.object() : into.copy();
        root.put("format", Tree.of(Formats.PROBLEM));
        for (Layout layout : Sheets.ALL) {
            if (layout.form() == Layout.Form.ROWS || layout.form() == Layout.Form.PAIRS) {
                var entries = new ArrayList<Entry>();
                root.child(layout.list()).elements().forEach(object -> entries.add(new Entry(object, null)));
                lists.put(layout.list(), entries);
            }
        }
    }

    List<Entry> list(String key) {
        List<Entry> entries = lists.get(key);
        if (entries == null) {
            throw new IllegalArgumentException("no list " + key);
        }
        return entries;
    }

    /** The first object of each id. */
    Map<String, Entry> byId(String key) {
        var byId = new HashMap<String, Entry>();
        for (Entry entry : list(key)) {
            String id = entry.id();
            if (id != null) {
                byId.putIfAbsent(id, entry);
            }
        }
        return byId;
    }

    /** The whole document. */
    Tree document() {
        lists.forEach((key, entries) -> {
            if (!entries.isEmpty() || !root.child(key).isMissing()) {
                Tree list = Tree.list();
                entries.forEach(entry -> list.add(entry.object));
                root.put(key, list);
            }
        });
        return root;
    }
}
