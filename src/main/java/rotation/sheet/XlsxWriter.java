package rotation.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.XmlEscapeHelper;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.sheet.Table.Column;
import rotation.sheet.Table.Mark;
import rotation.text.ControlCharacters;
import rotation.text.Messages;

/** Writes tables as a workbook for Excel. */
final class XlsxWriter {

    /** So many rows may be added at least to a list from which another sheet chooses. */
    private static final int ROOM = 1000;

    /** Of a cell; with more, Excel says that the file is damaged. */
    private static final int MOST_CHARACTERS = 32_767;

    /** What would be read as an escaped character; the library does not escape it. */
    private static final Pattern LIKE_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** The library makes the box of a comment two rows high, too low for a sentence; its corners are in this element. */
    private static final Pattern BOX = Pattern.compile("<x:Anchor>(\\d+),0,(\\d+),0,\\d+,0,\\d+,0</x:Anchor>");

    /** When the file was made. */
    private static final Pattern CREATED = Pattern.compile("<dcterms:created.*</dcterms:created>");

    private final List<Table> tables;
    private final Messages messages;
    private final Map<List<String>, String> choices = new LinkedHashMap<>();

    XlsxWriter(List<Table> tables, Locale language) {
        this.tables = tables;
        messages = Messages.of(Workbooks.class, language);
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            try (var workbook = new Workbook(out, "rotation", null)) {
                // It is written twice, the second time to stay.
                workbook.setCompressionLevel(1);
                write(workbook);
            }
            return ZipCopy.of(
                    out.toByteArray(),
                    name -> name.equals("docProps/core.xml") || name.endsWith(".vml"),
                    (name, text) -> name.endsWith(".vml")
                            ? BOX.matcher(text).replaceAll(XlsxWriter::box)
                            : CREATED.matcher(text).replaceAll(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String box(MatchResult corner) {
        int column = Integer.parseInt(corner.group(1)) + 1;
        int row = Integer.parseInt(corner.group(2)) + 1;
        return "<x:Anchor>%d,0,%d,0,%d,0,%d,0</x:Anchor>".formatted(column, row, column + 3, row + 8);
    }

    private void write(Workbook workbook) throws IOException {
        List<Worksheet> sheets =
                SheetNames.of(tables).stream().map(workbook::newWorksheet).toList();
        writeChoices(workbook);
        for (int i = 0; i < sheets.size(); i++) {
            write(tables.get(i), sheets.get(i));
        }
    }

    /** A column of the hidden sheet for each list of choices, as the last sheet. */
    private void writeChoices(Workbook workbook) {
        List<List<String>> lists = tables.stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::choices)
                .filter(list -> !list.isEmpty())
                .distinct()
                .toList();
        if (lists.isEmpty()) {
            return;
        }
        Worksheet sheet = workbook.newWorksheet(Workbooks.CHOICES);
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        for (int column = 0; column < lists.size(); column++) {
            List<String> list = lists.get(column);
            for (int row = 0; row < list.size(); row++) {
                sheet.value(row, column, plain(list.get(row)));
            }
            String letters = Sheet.letters(column);
            choices.put(list, "'" + Workbooks.CHOICES + "'!$" + letters + "$1:$" + letters + "$" + list.size());
        }
    }

    private void write(Table table, Worksheet sheet) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < table.columns().size(); column++) {
            writeHeading(table.columns().get(column), column, sheet);
            sheet.width(column, Widths.of(table, column));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            List<Cell> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), row + 1, column, sheet);
            }
        }
        List<Mark> marks = new ArrayList<>(table.marks());
        // The first of one cell is written last.
        Collections.reverse(marks);
        for (Mark mark : marks) {
            sheet.style(mark.row() + 1, mark.column())
                    .fillColor(Workbooks.MARK_COLOUR)
                    .set();
            sheet.comment(mark.row() + 1, mark.column(), plain(mark.remark()));
        }
    }

    private void writeHeading(Column column, int index, Worksheet sheet) {
        sheet.value(0, index, plain(column.heading()));
        sheet.style(0, index).bold().fillColor(Workbooks.HEADING_COLOUR).set();
        if (column.remark() != null) {
            sheet.comment(0, index, plain(column.remark()));
        }
        String listed = listed(column);
        if (!column.choices().isEmpty() || listed != null) {
            // Unlike the texts of cells, these are written as they are. Without a style, nothing would be refused.
            sheet.range(1, index, Worksheet.MAX_ROWS - 1, index)
                    .validateWithListByFormula(
                            listed == null ? Objects.requireNonNull(choices.get(column.choices())) : listed)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle(XmlEscapeHelper.escape(messages.format("choice.title")))
                    .error(XmlEscapeHelper.escape(messages.format("choice.text")));
        }
    }

    /** The first column of another sheet, with room for what is added to it; null: it is not asked for. */
    private @Nullable String listed(Column column) {
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i).name().equals(column.listedIn())) {
                String name = SheetNames.of(tables).get(i).replace("'", "''");
                int rows = tables.get(i).rows().size();
                return XmlEscapeHelper.escape("'" + name + "'!$A$2:$A$" + (rows + 1 + Math.max(ROOM, rows)));
            }
        }
        return null;
    }

    private void write(Cell cell, int row, int column, Worksheet sheet) {
        if (cell instanceof Cell.Text text) {
            sheet.value(row, column, plain(text.text()));
            // A text stays one when somebody goes into the cell and out again, were it 007 or =A1.
            sheet.style(row, column).format("@").set();
        } else if (cell instanceof Cell.Date date) {
            sheet.value(row, column, Day.date(date.day()));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Cell.Numeric number) {
            sheet.value(row, column, Workbooks.number(number.value()));
        } else if (cell instanceof Cell.Truth truth) {
            sheet.value(row, column, truth.value());
        }
    }

    /** Characters that turn the direction of text are shown, and what is longer than Excel lets a cell be ends with a word on that. */
    private String plain(String text) {
        String shown = ControlCharacters.turnsEscaped(text);
        if (shown.length() > MOST_CHARACTERS) {
            String cut = messages.format("cut");
            int end = MOST_CHARACTERS - cut.length();
            // Not between the halves of one character.
            end -= Character.isHighSurrogate(shown.charAt(end - 1)) ? 1 : 0;
            shown = shown.substring(0, end) + cut;
        }
        return LIKE_ESCAPED.matcher(shown).replaceAll("_x005F_");
    }
}
