package rotation.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import rotation.sheet.Cell;
import rotation.sheet.Sheet;
import rotation.sheet.Table;

/** Sheets as they were read, values alone, in which cells that are wrong are coloured and say why. Every cell keeps its place. */
public final class MarkedCopy {

    /** A spreadsheet with more remarks would hardly open. */
    private static final int MOST = 5_000;

    private MarkedCopy() {}

    /** The copy. */
    public static List<Table> of(List<Sheet> sheets, List<CellError> errors, Locale language) {
        List<CellError> marked = errors.stream()
                .filter(error -> error.spot() != null)
                .limit(MOST)
                .toList();
        return IntStream.range(0, sheets.size())
                .mapToObj(i -> table(
                        sheets.get(i),
                        marked.stream()
                                .filter(error ->
                                        error.spot() != null && error.spot().number() == i)
                                .toList(),
                        language))
                .toList();
    }

    private static Table table(Sheet sheet, List<CellError> errors, Locale language) {
        List<Sheet.Row> rows = sheet.rows();
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var marks = new ArrayList<Table.Mark>();
        for (CellError error : errors) {
            Spot spot = error.spot();
            if (spot != null) {
                // What is wrong with the whole sheet stands in its first cell.
                marks.add(new Table.Mark(Math.max(1, spot.row()) - 2, spot.column(), error.message(language)));
                width = Math.max(width, spot.column() + 1);
            }
        }
        var columns = new ArrayList<Table.Column>();
        var cells = new ArrayList<List<Cell>>();
        for (Sheet.Row row : rows) {
            while (row.number() > cells.size() + 2) {
                cells.add(cells(new Sheet.Row(0, List.of()), width));
            }
            if (row.number() > 1) {
                cells.add(cells(row, width));
            }
        }
        Sheet.Row first = rows.isEmpty() || rows.get(0).number() > 1 ? new Sheet.Row(1, List.of()) : rows.get(0);
        for (int column = 0; column < width; column++) {
            columns.add(new Table.Column(CellReader.text(first.cell(column)), null, List.of()));
        }
        return new Table(sheet.name(), columns, cells, marks);
    }

    private static List<Cell> cells(Sheet.Row row, int width) {
        var cells = new ArrayList<Cell>(width);
        for (int column = 0; column < width; column++) {
            Cell cell = row.cell(column);
            cells.add(cell instanceof Cell.Unreadable ? Cell.BLANK : cell);
        }
        return cells;
    }
}
