package rotation.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.io.ProblemWriter;
import rotation.json.Tree;
import rotation.model.Day;
import rotation.model.Problem;
import rotation.sheet.Cell;
import rotation.sheet.Table;
import rotation.text.Messages;

/** A season as a workbook: a sheet for each list, to be filled in, and to be read again. */
public final class Template {

    private final Locale language;
    private final Messages messages;
    private final Tree root;
    private final Words words;

    private final boolean isExample;

    /** @param isExample whether its objects are examples, which are passed over where they are read */
    private Template(Tree root, boolean isExample, Locale language) {
        this.root = root;
        this.isExample = isExample;
        this.language = language;
        messages = Messages.of(Template.class, language);
        words = new Words(new Mapping());
        new Assembly(new Draft(root), words, null, new ArrayList<>()).add(List.of());
    }

    /** A workbook that says what a season says; read again, it is the same season. */
    public static List<Table> of(Problem problem, Locale language) {
        return new Template(ProblemWriter.tree(problem), false, language).tables();
    }

    /** A workbook with an example in each sheet, which is passed over where it is read. */
    public static List<Table> empty(Locale language) {
        return new Template(Example.season(language), true, language).tables();
    }

    private List<Table> tables() {
        return Sheets.ALL.stream()
                .map(layout -> new Table(
                        layout.name().in(language),
                        layout.columns().stream().map(this::column).toList(),
                        rows(layout)))
                .toList();
    }

    private Table.Column column(Column column) {
        return new Table.Column(column.heading().in(language), remark(column), choices(column), listedIn(column));
    }

    /** What to write there, and how. */
    private String remark(Column column) {
        var remark = new StringBuilder(messages.format(column.key() + ".remark"));
        if (column.kind() != Kind.TEXT && column.kind() != Kind.WORD) {
            String example = CellReader.example(column);
            remark.append(' ').append(messages.format("remark." + column.kind(), example));
        }
        if (column.isRequired()) {
            remark.append(' ').append(messages.format("remark.required"));
        }
        return remark.toString().strip();
    }

    /** What alone may stand in a cell; a list of words in one cell has no choices. */
    private List<String> choices(Column column) {
        Vocabulary vocabulary = column.vocabulary();
        if (vocabulary == null || (column.kind() != Kind.WORD && column.kind() != Kind.FLAG)) {
            return List.of();
        }
        return vocabulary.words().stream()
                .map(word -> Words.shown(vocabulary, word, language))
                .toList();
    }

    /** The sheet whose first column has what may stand in a cell; null: none. */
    private @Nullable String listedIn(Column column) {
        Vocabulary vocabulary = column.vocabulary();
        String sheet = vocabulary == null || column.kind() != Kind.WORD ? null : vocabulary.sheet();
        return sheet == null ? null : Sheets.get(sheet).name().in(language);
    }

    private List<List<Cell>> rows(Layout layout) {
        return switch (layout.form()) {
            case OBJECT -> List.of(row(layout, null, layout.path().isEmpty() ? root : root.child(layout.list())));
            case WORDS ->
                root.child(layout.list()).elements().stream()
                        .map(word -> List.of(cell(layout.columns().get(0), word)))
                        .toList();
            case MAP -> {
                Tree map = root.child(layout.list()).child(layout.innerList());
                yield map.keys().stream()
                        .map(key -> List.of(
                                cell(layout.columns().get(0), Tree.of(key)),
                                cell(layout.columns().get(1), map.child(key))))
                        .toList();
            }
            case ROWS, PAIRS ->
                root.child(layout.list()).elements().stream()
                        .map(object -> row(layout, null, object))
                        .toList();
            case INNER -> innerRows(layout);
        };
    }

    private List<List<Cell>> innerRows(Layout layout) {
        // The first one may stand with its owner.
        boolean hasFirst = Sheets.get(layout.list()).columns().stream()
                .anyMatch(column -> layout.innerList().equals(column.firstOf()));
        var rows = new ArrayList<List<Cell>>();
        for (Tree owner : root.child(layout.list()).elements()) {
            List<Tree> objects = owner.child(layout.innerList()).elements();
            for (Tree object : objects.subList(hasFirst ? Math.min(1, objects.size()) : 0, objects.size())) {
                rows.add(row(layout, owner.child("id"), object));
            }
        }
        return rows;
    }

    private List<Cell> row(Layout layout, @Nullable Tree owner, Tree object) {
        var cells = new ArrayList<Cell>();
        int own = ownLevels(layout, object.child("languages"));
        for (Column column : layout.columns()) {
            Tree value = owner != null && column.isOwner() ? owner : Paths.get(object, column.path());
            if (isOfLanguages(column) && hasOwnLevels(layout)) {
                value = levels(column, value, own);
            }
            cells.add(value.isMissing() ? Cell.BLANK : cell(column, value));
        }
        return cells;
    }

    private static boolean isOfLanguages(Column column) {
        return !column.isOwner() && column.path().get(0).equals("languages");
    }

    private static boolean hasOwnLevels(Layout layout) {
        return layout.columns().stream().anyMatch(column -> column.vocabulary() == Vocabulary.LEVELS);
    }

    /**
     * How many languages stand in columns of their own: those at the beginning, in the order in which they are read again. None, if one
     * of these languages comes later.
     */
    private static int ownLevels(Layout layout, Tree languages) {
        List<String> keys = languages.keys();
        int own = 0;
        for (String language : Sheets.OWN_LANGUAGES) {
            own += own < keys.size() && keys.get(own).equals(language) ? 1 : 0;
        }
        boolean isLater = keys.subList(own, keys.size()).stream().anyMatch(Sheets.OWN_LANGUAGES::contains);
        return isLater || !hasOwnLevels(layout) ? 0 : own;
    }

    private Tree levels(Column column, Tree value, int own) {
        if (column.kind() == Kind.WORD) {
            return own == 0 ? Tree.object().child("none") : value;
        }
        Tree rest = Tree.object();
        List<String> keys = value.keys();
        keys.subList(Math.min(own, keys.size()), keys.size()).forEach(key -> rest.put(key, value.child(key)));
        return rest.size() == 0 ? Tree.object().child("none") : rest;
    }

    private Cell cell(Column column, Tree value) {
        return switch (column.kind()) {
            case TEXT -> new Cell.Text(InCell.cell(String.valueOf(value.text()), mustMeanItself(value)));
            case WORD -> word(column, String.valueOf(value.text()));
            case WHOLE, PERCENT -> new Cell.Numeric(value.whole());
            case DAY -> new Cell.Date(Day.parse(String.valueOf(value.text())));
            case FLAG -> new Cell.Text(Words.shown(Vocabulary.YES_NO, value.isTrue() ? "yes" : "no", language));
            case WORDS -> list(value, word -> entry(column, word.text(), null));
            case WHOLES -> list(value, number -> Long.toString(number.whole()));
            case COUNTED, DATED -> list(value, object -> entry(column, object));
            case LEVELS ->
                new Cell.Text(value.keys().stream()
                        .map(key -> entry(column, key, value.text(key)))
                        .collect(Collectors.joining("; ")));
        };
    }

    private Cell word(Column column, String word) {
        Vocabulary vocabulary = column.vocabulary();
        if (vocabulary != null && vocabulary.isFixed()) {
            return new Cell.Text(Words.shown(vocabulary, word, language));
        }
        boolean isLiteral = words.isTranslated(vocabulary, word) || mustMeanItself(Tree.of(word));
        return new Cell.Text(InCell.cell(word, isLiteral));
    }

    /** Whether somebody is called as the example of a template is, and must not be passed over for it. */
    private boolean mustMeanItself(Tree word) {
        return !isExample && Assembly.EXAMPLES.contains(String.valueOf(word.text()));
    }

    private static Cell list(Tree list, Function<Tree, String> entry) {
        return new Cell.Text(list.elements().stream().map(entry).collect(Collectors.joining("; ")));
    }

    private String entry(Column column, Tree object) {
        Tree more = object.child(column.inner().get(1));
        String after = more.isMissing() ? null : more.text() == null ? Long.toString(more.whole()) : more.text();
        return entry(column, object.text(column.inner().get(0)), after);
    }

    private String entry(Column column, @Nullable String word, @Nullable String after) {
        String said = String.valueOf(word);
        return InCell.entry(said, after, words.isTranslated(column.vocabulary(), said));
    }
}
