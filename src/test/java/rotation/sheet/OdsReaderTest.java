package rotation.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rotation.sheet.Cellular.day;
import static rotation.sheet.Cellular.number;
import static rotation.sheet.Cellular.row;
import static rotation.sheet.Cellular.rows;
import static rotation.sheet.Cellular.text;
import static rotation.sheet.Cellular.truth;
import static rotation.sheet.Cellular.unreadable;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.json.InputException;

class OdsReaderTest {

    private static final Cell MERGED = unreadable(Cell.Fault.MERGED);
    private static final Cell NO_DAY = unreadable(Cell.Fault.NO_DAY);
    private static final Cell ERROR = unreadable(Cell.Fault.ERROR);

    @TempDir
    private Path directory;

    private List<Sheet.Row> byHand(String inTable) throws IOException, InputException {
        return rows(Packed.ods("", "<table:table table:name='S'>" + inTable + "</table:table>")
                .write(directory.resolve("hand.ods")));
    }

    /** The cells of a row. */
    private List<Cell> cellsByHand(String cells) throws IOException, InputException {
        List<Sheet.Row> rows = byHand("<table:table-row>" + cells + "</table:table-row>");
        return rows.isEmpty() ? List.of() : rows.get(0).cells();
    }

    private static String cell(String attributes, String shown) {
        return "<table:table-cell " + attributes + "><text:p>" + shown + "</text:p></table:table-cell>";
    }

    private static String word(String shown) {
        return cell("office:value-type='string'", shown);
    }

    @Test
    void whatAnotherLibraryWritesIsRead() throws IOException, InputException {
        var workbook = new SpreadSheet();
        var sheet = new com.github.miachm.sods.Sheet("Officers", 4, 6);
        Range range = sheet.getDataRange();
        range.setValues(
                "Title",
                null,
                null,
                null,
                null,
                null,
                "Zoé & <Côté>",
                12.5,
                true,
                LocalDate.of(2025, 4, 1),
                LocalDateTime.of(2025, 4, 1, 8, 0),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "2025-04-01",
                null,
                null,
                null,
                null,
                "x");
        sheet.getRange(0, 0, 1, 6).merge();
        workbook.appendSheet(sheet);
        var hidden = new com.github.miachm.sods.Sheet("Choices", 1, 1);
        hidden.getDataRange().setValue("x");
        hidden.hideSheet();
        workbook.appendSheet(hidden);
        Path file = directory.resolve("sods.ods");
        workbook.save(file.toFile());
        assertThat(SheetFiles.read(file, ReadingOptions.DEFAULT))
                .containsExactly(new Sheet(
                        "Officers",
                        List.of(
                                row(1, text("Title"), MERGED, MERGED, MERGED, MERGED, MERGED),
                                row(2, text("Zoé & <Côté>"), number(12.5), truth(true), day("2025-04-01"), NO_DAY),
                                row(
                                        4,
                                        text("2025-04-01"),
                                        Cell.BLANK,
                                        Cell.BLANK,
                                        Cell.BLANK,
                                        Cell.BLANK,
                                        text("x")))));
    }

    @Test
    void eachTypeOfValueIsWhatItIs() throws IOException, InputException {
        assertThat(cellsByHand(cell("office:value-type='float' office:value='1.5E-7'", "0")
                        + cell("office:value-type='percentage' office:value='0.5'", "50 %")
                        + cell("office:value-type='currency' office:currency='CAD' office:value='1250'", "1 250,00 $")
                        + cell("office:value-type='boolean' office:boolean-value='false'", "FAUX")
                        + cell("office:value-type='date' office:date-value='1900-01-15'", "15/01/1900")
                        + cell("office:value-type='date' office:date-value='2025-04-01T00:00:00'", "01/04/25")
                        + cell("office:value-type='date' office:date-value='2201-01-01'", "01/01/01")
                        + cell("office:value-type='time' office:time-value='PT12H00M00S'", "12:00")
                        + cell("office:value-type='string' office:string-value='kept'", "shown")
                        + cell("", "typed")))
                .containsExactly(
                        number(1.5e-7),
                        number(50),
                        number(1250),
                        truth(false),
                        day("1900-01-15"),
                        day("2025-04-01"),
                        NO_DAY,
                        NO_DAY,
                        text("kept"),
                        text("typed"));
    }

    @Test
    void aFormulaStandsAsItsValue() throws IOException, InputException {
        assertThat(cellsByHand(cell("table:formula='of:=1+1' office:value-type='float' office:value='2'", "2")
                        + cell("table:formula='of:=TRUE()' office:value-type='float' office:value='1'", "VRAI")
                        + cell("table:formula='of:=\"\"' office:value-type='string' office:string-value=''", "")
                        // As LibreOffice saves it.
                        + "<table:table-cell table:formula='of:=\"\"'><text:p/></table:table-cell>"
                        + "<table:table-cell table:formula='of:=[.A1]'/>"
                        + cell(
                                "table:formula='of:=NA()' office:value-type='string' office:string-value=''"
                                        + " calcext:value-type='error'",
                                "#N/A")
                        + cell("table:formula='of:=1/0' office:value-type='float' office:value='0'", "#DIV/0!")
                        + cell("table:formula='of:=X' office:value-type='string' office:string-value=''", "Err:508")
                        + word("#N/A")))
                .containsExactly(
                        number(2),
                        truth(true),
                        Cell.BLANK,
                        Cell.BLANK,
                        unreadable(Cell.Fault.FORMULA_WITHOUT_VALUE),
                        ERROR,
                        ERROR,
                        ERROR,
                        text("#N/A"));
    }

    @Test
    void rowsAndCellsThatRepeatStandWhereTheyAre() throws IOException, InputException {
        assertThat(byHand("<table:table-header-rows><table:table-row>" + word("id")
                        + "</table:table-row></table:table-header-rows>"
                        + "<table:table-row table:number-rows-repeated='20000'><table:table-cell/></table:table-row>"
                        + "<table:table-row-group><table:table-row table:number-rows-repeated='2'>"
                        + "<table:table-cell table:number-columns-repeated='3'/>"
                        + cell("table:number-columns-repeated='2' office:value-type='float' office:value='7'", "7")
                        + "<table:table-cell table:number-columns-repeated='16379'/></table:table-row></table:table-row-group>"
                        + "<table:table-row table:number-rows-repeated='1028573'>"
                        + "<table:table-cell table:number-columns-repeated='16384'/></table:table-row>"))
                .containsExactly(
                        row(1, text("id")),
                        row(20002, Cell.BLANK, Cell.BLANK, Cell.BLANK, number(7), number(7)),
                        row(20003, Cell.BLANK, Cell.BLANK, Cell.BLANK, number(7), number(7)));
    }

    @Test
    void ofMergedCellsTheFirstKeepsTheValue() throws IOException, InputException {
        assertThat(byHand("<table:table-row>"
                        + cell(
                                "table:number-columns-spanned='2' table:number-rows-spanned='2' office:value-type='string'",
                                "a")
                        + "<table:covered-table-cell><text:p>unseen</text:p></table:covered-table-cell>" + word("b")
                        + "</table:table-row><table:table-row>"
                        + "<table:covered-table-cell table:number-columns-repeated='2'/>" + word("c")
                        + "</table:table-row>"))
                .containsExactly(row(1, text("a"), MERGED, text("b")), row(2, MERGED, MERGED, text("c")));
    }

    @Test
    void ofATextNeitherRemarksNorLayoutCount() throws IOException, InputException {
        assertThat(
                        cellsByHand(
                                "<table:table-cell office:value-type='string'>"
                                        + "<office:annotation><text:p>a remark</text:p></office:annotation>"
                                        + "<text:p>Zoé<text:s text:c='2'/><text:span>Roy</text:span>,\n     Québec</text:p>"
                                        + "<text:p>two<text:tab/><text:a>lines</text:a><text:line-break/>more"
                                        + "<office:annotation><text:p>a remark</text:p></office:annotation></text:p></table:table-cell>"))
                .containsExactly(text("Zoé  Roy, Québec\ntwo\tlines\nmore"));
    }

    @Test
    void whatWasDeletedOrStandsInADrawingIsNotRead() throws IOException, InputException {
        Path file = Packed.ods(
                        "",
                        "<table:tracked-changes><table:deletion><table:table-cell><text:p>old</text:p></table:table-cell>"
                                + "</table:deletion></table:tracked-changes><table:table table:name='S'>"
                                + "<table:shapes><table:table-row>" + word("drawn")
                                + "</table:table-row></table:shapes>"
                                + "<table:table-row>" + word("x") + "</table:table-row></table:table>")
                .write(directory.resolve("changes.ods"));
        assertThat(rows(file)).containsExactly(row(1, text("x")));
    }

    @Test
    void hiddenSheetsAreLeftOut() throws IOException, InputException {
        String table = "<table:table table:name='%s' table:style-name='%s'><table:table-row>" + word("x")
                + "</table:table-row></table:table>";
        Path file = Packed.ods(
                        "<style:style style:name='ta1' style:family='table'><style:table-properties table:display='true'/></style:style>"
                                + "<style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/></style:style>",
                        table.formatted("Seen", "ta1") + table.formatted("Unseen", "ta2"))
                .write(directory.resolve("hidden.ods"));
        assertThat(SheetFiles.read(file, ReadingOptions.DEFAULT))
                .extracting(Sheet::name)
                .containsExactly("Seen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table:table-cell office:value-type='float' office:value='12x'/>",
                "<table:table-cell office:value-type='float'/>",
                "<table:table-cell office:value-type='new' office:value='1'/>",
                "<table:table-cell table:number-columns-repeated='0'/>",
                "<table:table-cell table:number-columns-repeated='many'/>",
                "<table:table-cell table:number-columns-repeated='2147483647'/><table:table-cell/>",
                "<table:table-cell><text:p><text:s text:c='x'/></text:p></table:table-cell>",
                "<table:table-cell",
            })
    void whatIsBrokenIsRefused(String cells) {
        assertThatThrownBy(() -> cellsByHand(cells))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("The workbook is broken at content.xml");
    }
}
