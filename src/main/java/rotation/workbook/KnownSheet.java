package rotation.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.json.Json;
import rotation.sheet.Cell;
import rotation.sheet.Sheet;
import rotation.text.Sentence;

/**
 * A sheet that was read, of which is known what it is.
 *
 * @param number its own among all sheets that were read, from 0 on
 * @param layout what it is
 * @param headings where they stand among its rows
 * @param columns where each known column stands, from 0 on, in the order of the layout
 * @param unknown the headings that are not known, by their columns
 * @param headed the columns that have a heading, known or not
 * @param given where given names stand beside the family names; null: names stand in one column
 * @param errors what is wrong with the headings
 */
record KnownSheet(
        int number,
        Sheet sheet,
        Layout layout,
        int headings,
        Map<Column, Integer> columns,
        Map<Integer, String> unknown,
        Set<Integer> headed,
        @Nullable Integer given,
        List<CellError> errors) {

    /** Titles above the headings are no more rows than these. */
    private static final int MOST_TITLES = 30;

    /** The rows below the headings. */
    List<Sheet.Row> rows() {
        return sheet.rows().subList(headings + 1, sheet.rows().size());
    }

    /** The row of a number, which is there. */
    Sheet.Row row(int number) {
        List<Sheet.Row> rows = sheet.rows();
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (rows.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return rows.get(low);
    }

    /** What stands in a column; blank if the sheet lacks it. */
    Cell cell(Sheet.Row row, Column column) {
        Integer at = columns.get(column);
        if (at == null) {
            return Cell.BLANK;
        }
        Cell cell = row.cell(at);
        return given != null && column.equals(layout.column("name")) ? fullName(row.cell(given), cell) : cell;
    }

    private static Cell fullName(Cell given, Cell family) {
        if (given instanceof Cell.Unreadable || family instanceof Cell.Blank) {
            return given;
        }
        return given instanceof Cell.Blank || family instanceof Cell.Unreadable
                ? family
                : new Cell.Text(CellReader.text(given) + " " + CellReader.text(family));
    }

    /** What stands below no heading would be lost without a word. */
    List<CellError> strays(Sheet.Row row) {
        var strays = new ArrayList<CellError>();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cell(i);
            boolean isPartOfOther =
                    cell instanceof Cell.Unreadable unreadable && unreadable.fault() == Cell.Fault.MERGED;
            if (!(cell instanceof Cell.Blank) && !isPartOfOther && !headed.contains(i)) {
                String value = Json.text(CellReader.text(cell));
                strays.add(CellError.at(
                        new Spot(number, sheet, i, row.number()),
                        value,
                        Sentence.of(KnownSheet.class, "cell.noHeading", value),
                        Sentence.of(KnownSheet.class, "hint.cell.noHeading")));
            }
        }
        return strays;
    }

    /** A cell; the first known column stands for one that the sheet lacks. */
    Spot spot(int row, @Nullable Column column) {
        Integer at = column == null ? null : columns.get(column);
        return new Spot(
                number,
                sheet,
                at == null ? columns.values().stream().mapToInt(i -> i).min().orElse(0) : at,
                row);
    }

    /**
     * What a sheet is, by what the mapping says or by its name; a list of officers also by its headings. Null: nobody knows. Other lists
     * are not known by headings: two such as "Id" and "Note" stand in many.
     */
    static @Nullable KnownSheet of(int number, Sheet sheet, Mapping mapping) {
        String mapped = mapping.sheet(sheet.name());
        if (mapped == null && mapping.knowsSheet(sheet.name())) {
            return null;
        }
        Layout named = mapped == null ? Headings.sheet(sheet.name()) : Sheets.of(mapped);
        if (named != null) {
            return best(number, sheet, named, mapping);
        }
        KnownSheet officers = best(number, sheet, Sheets.get("officers"), mapping);
        return officers != null && officers.columns.size() > 1 && officers.isOfPeople() ? officers : null;
    }

    private boolean isOfPeople() {
        return columns.keySet().stream()
                .anyMatch(column ->
                        column.name().equals("agency") || column.name().equals("rank"));
    }

    /** The row with most known headings as those of the sheet; null: none is known. */
    private static @Nullable KnownSheet best(int number, Sheet sheet, Layout layout, Mapping mapping) {
        KnownSheet best = null;
        for (int i = 0; i < Math.min(MOST_TITLES, sheet.rows().size()); i++) {
            KnownSheet known = at(number, sheet, layout, mapping, i);
            boolean isBetter = best == null || known.columns.size() > best.columns.size();
            if (isBetter && known.isOfHeadings(mapping)) {
                best = known;
            }
        }
        return best;
    }

    /** Whether the row has headings: two that are known, or most. Otherwise it may be a row of data, with names of people. */
    private boolean isOfHeadings(Mapping mapping) {
        long passedOver = unknown.values().stream()
                .filter(heading -> mapping.knowsHeading(layout.id(), heading))
                .count();
        long known = columns.size() + passedOver;
        return !columns.isEmpty() && (known > 1 || 2 * known > columns.size() + unknown.size());
    }

    private static KnownSheet at(int number, Sheet sheet, Layout layout, Mapping mapping, int index) {
        Sheet.Row row = sheet.rows().get(index);
        var columns = new LinkedHashMap<Column, Integer>();
        var unknown = new LinkedHashMap<Integer, String>();
        var headed = new HashSet<Integer>();
        var errors = new ArrayList<CellError>();
        int width = Math.max(
                row.cells().size(),
                index == 0 ? 0 : sheet.rows().get(index - 1).cells().size());
        for (int i = 0; i < width; i++) {
            String own = text(row.cell(i));
            String above = above(sheet, index, i);
            Column column = column(layout, mapping, own, above);
            Spot spot = new Spot(number, sheet, i, row.number());
            String heading = own.isEmpty() && mapping.knowsHeading(layout.id(), above) ? above : own;
            if (column != null || !heading.isEmpty()) {
                headed.add(i);
            }
            if (column == null) {
                if (!heading.isEmpty()) {
                    unknown.put(i, heading);
                }
            } else if (columns.containsKey(column)) {
                errors.add(CellError.at(
                        spot,
                        Json.text(own),
                        Sentence.of(
                                KnownSheet.class,
                                "heading.twice",
                                Json.text(own),
                                sheet.place(columns.get(column), row.number())),
                        Sentence.of(KnownSheet.class, "hint.heading.twice")));
            } else {
                columns.put(column, i);
            }
        }
        Integer given = given(sheet.rows().get(index), layout, mapping, columns, unknown);
        unknown.remove(given);
        var inOrder = new LinkedHashMap<Column, Integer>();
        layout.columns().forEach(column -> {
            Integer at = columns.get(column);
            if (at != null) {
                inOrder.put(column, at);
            }
        });
        return new KnownSheet(number, sheet, layout, index, inOrder, unknown, headed, given, errors);
    }

    /** The column of given names, beside one of family names. */
    private static @Nullable Integer given(
            Sheet.Row row, Layout layout, Mapping mapping, Map<Column, Integer> columns, Map<Integer, String> unknown) {
        Column name = layout.column("name");
        Integer family = name == null ? null : columns.get(name);
        boolean isBeside =
                layout.id().equals("officers") && family != null && Headings.isFamilyName(text(row.cell(family)));
        return unknown.entrySet().stream()
                .filter(heading -> isBeside
                        && Headings.isGivenName(heading.getValue())
                        && !mapping.knowsHeading(layout.id(), heading.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The heading in the row above, also where it is merged over several columns; empty: there is none. */
    private static String above(Sheet sheet, int index, int column) {
        if (index == 0
                || sheet.rows().get(index).number()
                        != sheet.rows().get(index - 1).number() + 1) {
            return "";
        }
        Sheet.Row row = sheet.rows().get(index - 1);
        int at = column;
        while (at > 0 && isMerged(row.cell(at))) {
            at--;
        }
        return text(row.cell(at));
    }

    private static boolean isMerged(Cell cell) {
        return cell instanceof Cell.Unreadable unreadable && unreadable.fault() == Cell.Fault.MERGED;
    }

    private static @Nullable Column column(Layout layout, Mapping mapping, String own, String above) {
        if (own.isEmpty() && above.isEmpty()) {
            return null;
        }
        String both = own.isEmpty() || above.isEmpty() ? own + above : above + " " + own;
        for (String heading : both.equals(own) ? List.of(own) : List.of(both, own)) {
            if (mapping.knowsHeading(layout.id(), heading)) {
                String mapped = mapping.column(layout.id(), heading);
                return mapped == null ? null : layout.column(mapped);
            }
            Column column = heading.isEmpty() ? null : Headings.column(layout, heading);
            if (column != null) {
                return column;
            }
        }
        return null;
    }

    private static String text(Cell cell) {
        return CellReader.text(cell);
    }
}
