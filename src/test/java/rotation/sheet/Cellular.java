package rotation.sheet;

import java.nio.file.Path;
import java.util.List;
import rotation.json.InputException;
import rotation.model.Day;

/** Words for cells in tests. */
final class Cellular {

    private Cellular() {}

    static Cell text(String text) {
        return new Cell.Text(text);
    }

    static Cell number(double value) {
        return new Cell.Numeric(value);
    }

    static Cell truth(boolean value) {
        return new Cell.Truth(value);
    }

    static Cell day(String iso) {
        return new Cell.Date(Day.parse(iso));
    }

    static Cell unreadable(Cell.Fault fault) {
        return new Cell.Unreadable(fault);
    }

    static Sheet.Row row(int number, Cell... cells) {
        return new Sheet.Row(number, List.of(cells));
    }

    /** The rows of the only sheet. */
    static List<Sheet.Row> rows(Path file) throws InputException {
        List<Sheet> sheets = SheetFiles.read(file, ReadingOptions.DEFAULT);
        if (sheets.size() != 1) {
            throw new AssertionError(sheets.size() + " sheets");
        }
        return sheets.get(0).rows();
    }
}
