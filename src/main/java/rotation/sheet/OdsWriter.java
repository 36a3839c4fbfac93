package rotation.sheet;

import com.github.miachm.sods.Color;
import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import rotation.model.Day;
import rotation.sheet.Table.Column;
import rotation.sheet.Table.Mark;
import rotation.text.ControlCharacters;

/** Writes tables as a workbook for LibreOffice. */
final class OdsWriter {

    /** About so many millimetres is a character wide. */
    private static final double CHARACTER = 2.1;

    private final List<Table> tables;

    OdsWriter(List<Table> tables) {
        this.tables = tables;
    }

    byte[] bytes() {
        var workbook = new SpreadSheet();
        List<String> names = SheetNames.of(tables);
        for (int i = 0; i < names.size(); i++) {
            workbook.appendSheet(sheet(names.get(i), tables.get(i)));
        }
        var out = new ByteArrayOutputStream();
        try {
            workbook.save(out);
            // Readers that do not know the element for a space run words together; between words, a space may stand as
            // it is.
            return ZipCopy.of(
                    out.toByteArray(),
                    "content.xml"::equals,
                    (name, text) -> text.replaceAll("<text:s(/>|></text:s>)", " "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet sheet(String name, Table table) {
        List<Column> columns = table.columns();
        var sheet = new Sheet(name, 1, columns.size());
        for (int column = 0; column < columns.size(); column++) {
            sheet.setColumnWidth(column, Widths.of(table, column) * CHARACTER);
            Range heading = sheet.getRange(0, column);
            heading.setValue(plain(columns.get(column).heading()));
            heading.setFontBold(true);
            heading.setBackgroundColor(new Color("#" + Workbooks.HEADING_COLOUR));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            // One after the other: the library finds the last row at once, and any other by going through those before
            // it.
            sheet.appendRow();
            List<Cell> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), sheet.getRange(row + 1, column));
            }
        }
        for (Mark mark : table.marks()) {
            sheet.getRange(mark.row() + 1, mark.column()).setBackgroundColor(new Color("#" + Workbooks.MARK_COLOUR));
        }
        return sheet;
    }

    private static void write(Cell cell, Range place) {
        if (cell instanceof Cell.Text text) {
            place.setValue(plain(text.text()));
        } else if (cell instanceof Cell.Date date) {
            place.setValue(Day.date(date.day()));
        } else if (cell instanceof Cell.Numeric number) {
            place.setValue(Workbooks.number(number.value()));
        } else if (cell instanceof Cell.Truth truth) {
            place.setValue(truth.value());
        }
    }

    /** In one line, since LibreOffice joins the lines that the library writes, and without what XML cannot hold. */
    private static String plain(String text) {
        return ControlCharacters.turnsEscaped(text)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029\\ufffe\\uffff]+", " ")
                .strip();
    }
}
