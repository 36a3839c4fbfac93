package rotation.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Takes the cells of a file as they are read, row by row, and holds them within the limits. */
final class SheetCollector {

    private final Limits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private int rowCount;
    private long cellCount;

    private String name = "";
    private List<Sheet.Row> rows = new ArrayList<>();
    private final List<Area> merged = new ArrayList<>();

    private int rowNumber;
    private final List<Cell> row = new ArrayList<>();

    SheetCollector(Limits limits) {
        this.limits = limits;
    }

    /** Cells that were merged into the first of them. Rows are from 1 on, columns from 0, the last ones included. */
    private record Area(int top, int left, int bottom, int right) {}

    /** What follows is on a sheet of that name. */
    void beginSheet(String sheet) {
        name = sheet;
    }

    /** What follows is in that row, which comes after all before. */
    void beginRow(int number) throws Refusal {
        endRow();
        rowNumber = number;
    }

    /** What stands in a column of the row, which is to the right of all before. */
    void add(int column, Cell cell) throws Refusal {
        if (cell == Cell.BLANK) {
            return;
        }
        if (column >= limits.columns()) {
            throw new Refusal("limit.columns", limits.columns());
        }
        while (row.size() < column) {
            row.add(Cell.BLANK);
        }
        row.add(cell);
    }

    private void endRow() throws Refusal {
        if (row.isEmpty()) {
            return;
        }
        rowCount++;
        if (rowCount > limits.rows()) {
            throw new Refusal("limit.rows", limits.rows());
        }
        count(row.size());
        rows.add(new Sheet.Row(rowNumber, List.copyOf(row)));
        row.clear();
    }

    private void count(int cells) throws Refusal {
        cellCount += cells;
        if (cellCount > limits.cells()) {
            throw new Refusal("limit.cells", limits.cells());
        }
    }

    /** Cells of the sheet were merged. Rows are from 1 on, columns from 0, the last ones included. */
    void merge(int top, int left, int bottom, int right) throws Refusal {
        count(1);
        merged.add(new Area(top, left, bottom, right));
    }

    /** The sheet is complete. */
    void endSheet() throws Refusal {
        endRow();
        if (!merged.isEmpty()) {
            applyMerged();
        }
        sheets.add(new Sheet(name, List.copyOf(rows)));
        rows = new ArrayList<>();
        merged.clear();
    }

    /**
     * The first cell keeps its value, all others that it covers become unreadable. Beyond the last row and the last column in
     * which something stands there is nothing to cover; so titles may be as wide as the sheet. Where nothing was merged into one,
     * nothing is in doubt.
     */
    private void applyMerged() throws Refusal {
        var byNumber = new TreeMap<Integer, List<Cell>>();
        int width = 0;
        for (Sheet.Row read : rows) {
            byNumber.put(read.number(), new ArrayList<>(read.cells()));
            width = Math.max(width, read.cells().size());
        }
        int last = byNumber.isEmpty() ? 0 : byNumber.lastKey();
        for (Area area : merged) {
            List<Cell> first = byNumber.get(area.top);
            if (first == null || area.left >= first.size() || first.get(area.left) == Cell.BLANK) {
                continue;
            }
            for (int number = area.top; number <= Math.min(area.bottom, last); number++) {
                List<Cell> cells = byNumber.computeIfAbsent(number, absent -> new ArrayList<>());
                for (int column = area.left; column <= Math.min(area.right, width - 1); column++) {
                    if (number != area.top || column != area.left) {
                        cover(cells, column);
                    }
                }
            }
        }
        rows = new ArrayList<>();
        byNumber.forEach((number, cells) -> rows.add(new Sheet.Row(number, List.copyOf(cells))));
    }

    private void cover(List<Cell> cells, int column) throws Refusal {
        count(1);
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        cells.set(column, Cells.MERGED);
    }

    /** All sheets, in their order. */
    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }
}
