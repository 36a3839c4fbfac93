package rotation.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.json.InputErrors;
import rotation.json.Place;
import rotation.sheet.Cell;
import rotation.text.Sentence;

/** Finds the cell from which something came that is wrong with the document. */
final class Locator {

    /** What a word means that is none of these can be said in a mapping file. */
    private static final Set<String> MAPPED =
            Set.of("reference.ranks", "reference.agencies", "reference.missions", "reference.courses");

    private final Draft draft;
    private final List<KnownSheet> sheets;
    private final String source;
    private final @Nullable String into;

    /**
     * @param source the path of what was read
     * @param into the path of the season into which was read; null: none
     */
    Locator(Draft draft, List<KnownSheet> sheets, String source, @Nullable String into) {
        this.draft = draft;
        this.sheets = sheets;
        this.source = source;
        this.into = into;
    }

    /**
     * A value's column.
     *
     * @param origin its row
     * @param layout the sheet that its object is in
     * @param column null: it is the object as a whole
     */
    private record Target(Origin origin, Layout layout, @Nullable Column column) {}

    /** What the reader of problems has found, told of cells. */
    CellError error(InputErrors.Fault fault) {
        List<String> steps = steps(fault.place());
        if (fault.missing() != null) {
            steps.add(fault.missing());
            return missing(fault, steps);
        }
        Spot spot = spot(steps, fault.expected().key().startsWith("reference."));
        Sentence expected = fault.expected();
        Place first = fault.first();
        if (first != null) {
            var arguments = new ArrayList<Object>(expected.arguments());
            Spot firstSpot = spot(steps(first), true);
            arguments.add(firstSpot == null ? place(first) : firstSpot.place());
            expected = new Sentence(expected.owner(), expected.key(), arguments);
        }
        if (spot == null) {
            return new CellError(null, place(fault.place()), fault.value(), expected, fault.hint());
        }
        boolean isMapped = MAPPED.contains(expected.key());
        boolean staysAsItIs = fault.hint().key().equals("hint.known") && !isMapped;
        return CellError.at(
                spot, fault.value(), OwnWords.of(expected), staysAsItIs ? fault.hint() : OwnWords.of(fault.hint()));
    }

    private CellError missing(InputErrors.Fault fault, List<String> steps) {
        Target target = target(steps);
        if (target != null && target.column() != null) {
            Column column = target.column();
            KnownSheet sheet = target.origin().sheet();
            Sentence hint = OwnWords.of(fault.hint());
            if (!sheet.columns().containsKey(column)) {
                return CellError.at(
                        new Spot(sheet.number(), sheet.sheet(), 0, 0),
                        null,
                        say("column.missing", column.heading()),
                        say("hint.column.missing"));
            }
            return CellError.at(target.origin().spot(column), null, say("cell.missing", column.heading()), hint);
        }
        Layout layout = layout(steps);
        KnownSheet sheet = layout == null
                ? null
                : sheets.stream()
                        .filter(known -> known.layout().equals(layout))
                        .findFirst()
                        .orElse(null);
        if (layout == null) {
            return new CellError(null, place(fault.place()), fault.value(), fault.expected(), fault.hint());
        }
        return sheet == null
                ? new CellError(null, source, null, say("sheet.missing", layout.name()), say("hint.sheet.missing"))
                : CellError.at(
                        new Spot(sheet.number(), sheet.sheet(), 0, 0),
                        null,
                        say("sheet.empty", layout.name()),
                        say("hint.sheet.empty"));
    }

    /** The sheet in which a value would stand; null: none. */
    private static @Nullable Layout layout(List<String> steps) {
        for (Layout layout : Sheets.ALL) {
            boolean isRoot =
                    layout.form() == Layout.Form.OBJECT && layout.path().isEmpty();
            boolean isHere = isRoot
                    ? layout.columns().stream()
                            .anyMatch(column -> column.path().get(0).equals(steps.get(0)))
                    : layout.list().equals(steps.get(0));
            if (isHere) {
                return layout;
            }
        }
        return null;
    }

    /** As in {@code season.json /officers/3/agency}. */
    private String place(Place place) {
        String file = into == null ? source : into;
        return place.parent() == null ? file : file + " " + place.pointer();
    }

    private @Nullable Spot spot(List<String> steps, boolean isName) {
        Target target = target(steps);
        if (target == null) {
            return null;
        }
        // Of an entry of a map, the key is wrong or the value.
        boolean isKey = isName && target.layout().form() == Layout.Form.MAP;
        return target.origin().spot(isKey ? target.layout().columns().get(0) : target.column());
    }

    /** The cell that steps lead to; null: they lead to what was there before. */
    private @Nullable Target target(List<String> steps) {
        if (steps.isEmpty()) {
            return null;
        }
        List<Draft.Entry> entries = draft.lists.get(steps.get(0));
        if (entries != null) {
            return steps.size() < 2 ? null : target(entries.get(Integer.parseInt(steps.get(1))), steps);
        }
        if (steps.get(0).equals("ranks")) {
            return steps.size() < 2 || draft.ranks.isEmpty()
                    ? null
                    : target(draft.ranks.get(Integer.parseInt(steps.get(1))), List.of());
        }
        if (steps.size() > 2 && steps.get(1).equals("weights")) {
            Origin origin = draft.weights.get(steps.get(2));
            return origin == null ? null : target(origin, List.of("value"));
        }
        boolean isPolicy = steps.get(0).equals("policy");
        Origin origin = draft.single.get(isPolicy ? "policy" : "season");
        return origin == null ? null : target(origin, isPolicy ? steps.subList(1, steps.size()) : steps);
    }

    private static @Nullable Target target(Draft.Entry entry, List<String> steps) {
        List<@Nullable Origin> inner = steps.size() < 4 ? null : entry.inner.get(steps.get(2));
        if (inner != null) {
            int index = Integer.parseInt(steps.get(3));
            Origin origin = index < inner.size() ? inner.get(index) : null;
            if (origin != null) {
                return target(origin, steps.subList(4, steps.size()));
            }
        }
        return entry.origin == null ? null : target(entry.origin, steps.subList(2, steps.size()));
    }

    private static Target target(Origin origin, List<String> path) {
        Layout layout = origin.sheet().layout();
        Column best = null;
        for (Column column : layout.columns()) {
            boolean isHere = column.path().equals(path)
                    || isWithin(path, column.path())
                    || (best == null && isWithin(column.path(), path));
            // Of languages, some have a column of their own, which may be blank.
            boolean isBlank = best != null && isBlank(origin, best);
            if (!column.isOwner() && isHere && !path.isEmpty() && (best == null || isBlank)) {
                best = column;
            }
        }
        return new Target(origin, layout, best);
    }

    private static boolean isBlank(Origin origin, Column column) {
        return origin.sheet().cell(origin.sheet().row(origin.row()), column) instanceof Cell.Blank;
    }

    private static boolean isWithin(List<String> inner, List<String> outer) {
        return !outer.isEmpty()
                && inner.size() > outer.size()
                && inner.subList(0, outer.size()).equals(outer);
    }

    private static List<String> steps(Place place) {
        var steps = new ArrayList<String>();
        for (Place at = place; at.parent() != null; at = at.parent()) {
            steps.add(0, at.step());
        }
        return steps;
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(Locator.class, key, arguments);
    }
}
