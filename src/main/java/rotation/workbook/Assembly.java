package rotation.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import rotation.io.ProblemReader;
import rotation.json.Json;
import rotation.json.Nearest;
import rotation.json.Tree;
import rotation.sheet.Cell;
import rotation.sheet.Sheet;
import rotation.text.Sentence;

/** Puts the rows of sheets into a draft, one sheet after the other. */
final class Assembly {

    /** Who stands in the rows of templates that show how to fill them in. */
    static final Set<String> EXAMPLES = Set.of("EXAMPLE", "EXEMPLE");

    private final Draft draft;
    private final Words words;
    private final CellReader cells;
    private final List<CellError> errors;
    private final Nearest nearest = new Nearest();
    private int examples;

    private final FurtherEntries further = new FurtherEntries();

    /** @param errors what is wrong is added to them */
    Assembly(Draft draft, Words words, @Nullable DateOrder order, List<CellError> errors) {
        this.draft = draft;
        this.words = words;
        this.errors = errors;
        cells = new CellReader(words, order, errors::add);
    }

    /** How many rows were passed over because they are those of a template. */
    int examples() {
        return examples;
    }

    /** The ids of those whose first release has changed, and who keep further ones. */
    List<String> withFurther() {
        return further.ids();
    }

    /** Puts all sheets into the draft; what is referred to comes first, so that its words are known. */
    void add(List<KnownSheet> sheets) {
        further.know(sheets);
        for (Layout layout : Sheets.ALL) {
            List<KnownSheet> same = sheets.stream()
                    .filter(sheet -> sheet.layout().equals(layout))
                    .toList();
            if (!same.isEmpty()) {
                add(layout, same);
            }
            Learning.learn(layout, draft, words);
        }
    }

    private void add(Layout layout, List<KnownSheet> sheets) {
        BiConsumer<Origin, Sheet.Row> adding = adding(layout);
        for (KnownSheet sheet : sheets) {
            for (Sheet.Row row : sheet.rows()) {
                boolean isExample = isExample(sheet, row);
                if (!isExample) {
                    errors.addAll(sheet.strays(row));
                }
                if (!isExample && !isEmpty(sheet, row)) {
                    adding.accept(new Origin(sheet, row.number()), row);
                }
            }
        }
    }

    /** What is done with each row of a sheet, which may have no rows. */
    private BiConsumer<Origin, Sheet.Row> adding(Layout layout) {
        return switch (layout.form()) {
            case OBJECT -> this::addObject;
            case WORDS -> {
                draft.root.put(layout.list(), Tree.list());
                yield this::addWord;
            }
            case MAP -> {
                clearMap(layout);
                yield this::addToMap;
            }
            case ROWS -> {
                makeList(layout);
                Map<String, Draft.Entry> known = draft.byId(layout.list());
                yield (origin, row) -> addRow(origin, row, known);
            }
            case PAIRS -> {
                makeList(layout);
                Map<String, Draft.Entry> known = pairs();
                yield (origin, row) -> addPair(origin, row, known);
            }
            case INNER -> {
                var list = new InnerList(layout, draft);
                yield (origin, row) -> addInner(origin, row, list);
            }
        };
    }

    private void makeList(Layout layout) {
        if (draft.root.child(layout.list()).isMissing()) {
            draft.root.put(layout.list(), Tree.list());
        }
    }

    private static boolean isEmpty(KnownSheet sheet, Sheet.Row row) {
        return sheet.columns().values().stream().allMatch(column -> row.cell(column) instanceof Cell.Blank);
    }

    private boolean isExample(KnownSheet sheet, Sheet.Row row) {
        Cell first = sheet.cell(row, sheet.layout().columns().get(0));
        boolean isExample = first instanceof Cell.Text text && EXAMPLES.contains(text.text());
        examples += isExample ? 1 : 0;
        return isExample;
    }

    private void addObject(Origin origin, Sheet.Row row) {
        Layout layout = origin.sheet().layout();
        Origin first = draft.single.putIfAbsent(layout.id(), origin);
        if (first != null) {
            errors.add(CellError.at(
                    origin.spot(null),
                    null,
                    say("row.second", layout.name(), first.row()),
                    say("hint.row.second", layout.name())));
            return;
        }
        Tree object = layout.path().isEmpty() ? draft.root : draft.root.child(layout.list());
        fill(object.isMissing() ? draft.root.putObject(layout.list()) : object, origin, row);
    }

    private void addWord(Origin origin, Sheet.Row row) {
        Tree word = value(origin, row, origin.sheet().layout().columns().get(0));
        if (word != null) {
            draft.root.child(origin.sheet().layout().list()).add(word);
            draft.ranks.add(origin);
        }
    }

    private void clearMap(Layout layout) {
        Tree policy = draft.root.child(layout.list());
        (policy.isMissing() ? draft.root.putObject(layout.list()) : policy).putObject(layout.innerList());
    }

    private void addToMap(Origin origin, Sheet.Row row) {
        Layout layout = origin.sheet().layout();
        String key = owner(origin, row);
        Column column = layout.columns().get(1);
        Tree value = value(origin, row, column);
        if (key == null) {
            return;
        }
        Origin first = draft.weights.putIfAbsent(key, origin);
        if (first != null) {
            String shown = Json.text(key);
            errors.add(CellError.at(
                    origin.spot(layout.columns().get(0)),
                    shown,
                    say("row.twice", shown, first.spot(layout.columns().get(0)).place()),
                    say("hint.row.twice")));
        } else if (value == null) {
            missing(origin, column);
        } else {
            draft.root.child(layout.list()).child(layout.innerList()).put(key, value);
        }
    }

    private void addRow(Origin origin, Sheet.Row row, Map<String, Draft.Entry> known) {
        Tree id = value(origin, row, origin.sheet().layout().columns().get(0));
        // A second row of the same id is another object: that there are two is an error of the document.
        Draft.Entry entry = id == null || id.text() == null ? null : known.remove(id.text());
        if (entry == null) {
            entry = new Draft.Entry(Tree.object(), origin);
            draft.list(origin.sheet().layout().list()).add(entry);
        }
        entry.origin = origin;
        fill(entry.object, origin, row);
    }

    private void addPair(Origin origin, Sheet.Row row, Map<String, Draft.Entry> known) {
        var pair = new Draft.Entry(Tree.object(), origin);
        fill(pair.object, origin, row);
        Draft.Entry before = known.remove(pair(pair.object));
        List<Draft.Entry> pairs = draft.list("pairs");
        if (before == null) {
            pairs.add(pair);
        } else {
            pairs.set(pairs.indexOf(before), pair);
        }
    }

    private Map<String, Draft.Entry> pairs() {
        var pairs = new HashMap<String, Draft.Entry>();
        draft.list("pairs").forEach(entry -> pairs.put(pair(entry.object), entry));
        return pairs;
    }

    /** The two officers of a pair in an order of their own. */
    static String pair(Tree pair) {
        return pair.child("officers").elements().stream()
                .map(officer -> Json.quoted(String.valueOf(officer.text())))
                .sorted()
                .toList()
                .toString();
    }

    private void addInner(Origin origin, Sheet.Row row, InnerList list) {
        String id = owner(origin, row);
        Tree object = Tree.object();
        fill(object, origin, row);
        if (id != null && !list.add(id, object, origin)) {
            refuseOwner(origin, id, list.owners());
        }
    }

    private void refuseOwner(Origin origin, String id, Set<String> owners) {
        String list = origin.sheet().layout().list();
        String meant = nearest.to(id, owners);
        errors.add(CellError.at(
                origin.spot(origin.sheet().layout().columns().get(0)),
                Json.text(id),
                Sentence.of(ProblemReader.class, "reference." + list, Json.text(id)),
                meant == null ? say("in.hint.add." + list) : Sentence.of(Json.class, "hint.meant", Json.text(meant))));
    }

    /** Whom or what a row is about; null: nobody, which was reported. */
    private @Nullable String owner(Origin origin, Sheet.Row row) {
        Column column = origin.sheet().layout().columns().get(0);
        boolean isBlank = origin.sheet().cell(row, column) instanceof Cell.Blank;
        Tree owner = value(origin, row, column);
        if (isBlank) {
            missing(origin, column);
        }
        return owner == null ? null : owner.text();
    }

    private void missing(Origin origin, Column column) {
        errors.add(CellError.at(
                origin.spot(column), null, say("cell.missing", column.heading()), say("hint.cell.missing")));
    }

    private @Nullable Tree value(Origin origin, Sheet.Row row, Column column) {
        return cells.value(column, origin.sheet().cell(row, column), origin.spot(column));
    }

    /** What the row says in the columns of its sheet; what it does not say there is taken away. */
    private void fill(Tree object, Origin origin, Sheet.Row row) {
        Map<String, List<Tree>> before = new HashMap<>();
        for (Column column : origin.sheet().columns().keySet()) {
            String list = column.firstOf();
            if (list != null) {
                before.putIfAbsent(list, object.child(list).elements());
                object.remove(list);
            } else if (!column.isOwner()) {
                Paths.remove(object, column.path());
            }
        }
        for (Column column : origin.sheet().columns().keySet()) {
            Tree value = column.isOwner() ? null : value(origin, row, column);
            if (value == null) {
                continue;
            }
            if (column.kind() == Kind.LEVELS) {
                Tree levels = object.child("languages");
                value.keys().forEach(language -> addLevel(object, language, value.child(language), levels, origin));
            } else {
                Paths.put(object, column.path(), value);
            }
        }
        further.keep(object, before);
    }

    /** Refuses a level that stands in a column of its own, too. */
    private void addLevel(Tree object, String language, Tree level, Tree before, Origin origin) {
        if (!before.child(language).isMissing()) {
            String shown = Json.text(language);
            errors.add(CellError.at(
                    origin.spot(origin.sheet().layout().column("languages")),
                    shown,
                    say("cell.languageTwice", shown),
                    say("hint.cell.languageTwice", "")));
            return;
        }
        Paths.put(object, List.of("languages", language), level);
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(Assembly.class, key, arguments);
    }
}
