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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.json.InputException;

class XlsxReaderTest {

    private static final Cell WITHOUT_VALUE = unreadable(Cell.Fault.FORMULA_WITHOUT_VALUE);
    private static final Cell ERROR = unreadable(Cell.Fault.ERROR);
    private static final Cell MERGED = unreadable(Cell.Fault.MERGED);
    private static final Cell NO_DAY = unreadable(Cell.Fault.NO_DAY);

    @TempDir
    private Path directory;

    private Path file(String name) {
        return directory.resolve(name);
    }

    /** A workbook that POI writes, with one sheet. */
    private Path poi(Consumer<XSSFSheet> fill) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            fill.accept(workbook.createSheet("Officers"));
            return poi(workbook);
        }
    }

    private Path poi(XSSFWorkbook workbook) throws IOException {
        Path file = file("poi.xlsx");
        try (var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private static CellStyle style(XSSFSheet sheet, String format) {
        XSSFWorkbook workbook = sheet.getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /** The rows of a sheet that is written by hand. */
    private List<Sheet.Row> byHand(String inSheet) throws IOException, InputException {
        return rows(Packed.xlsx(inSheet).write(file("hand.xlsx")));
    }

    /** The first row of a sheet of one row that is written by hand. */
    private List<Cell> cellsByHand(String cells) throws IOException, InputException {
        List<Sheet.Row> rows = byHand("<sheetData><row>" + cells + "</row></sheetData>");
        return rows.isEmpty() ? List.of() : rows.get(0).cells();
    }

    @Test
    void eachKindOfCellIsWhatItIs() throws IOException, InputException {
        Path file = poi(sheet -> {
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(" Zoé & <Côté>\u00a0 ");
            row.createCell(1).setCellValue(12.5);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellValue(LocalDate.of(2025, 4, 1));
            row.getCell(3).setCellStyle(style(sheet, "yyyy-mm-dd"));
            row.createCell(4).setCellErrorValue(FormulaError.NA.getCode());
            row.createCell(6).setCellValue("  ");
            row.createCell(7).setCellValue("2025-04-01");
        });
        assertThat(rows(file))
                .containsExactly(row(
                        1,
                        text("Zoé & <Côté>"),
                        number(12.5),
                        truth(true),
                        day("2025-04-01"),
                        ERROR,
                        Cell.BLANK,
                        Cell.BLANK,
                        text("2025-04-01")));
    }

    @Test
    void aSheetHasTheNameThatPeopleSee() throws IOException, InputException {
        Path file = poi(sheet -> sheet.createRow(11).createCell(5).setCellValue("x"));
        Sheet sheet = SheetFiles.read(file, ReadingOptions.DEFAULT).get(0);
        assertThat(sheet.rows().get(0).number()).isEqualTo(12);
        assertThat(sheet.rows().get(0).cell(5)).isEqualTo(text("x"));
        assertThat(sheet.place(5, 12)).isEqualTo("Officers!F12");
    }

    @Test
    void aFormulaStandsAsItsCachedValue() throws IOException, InputException {
        Path file = poi(sheet -> {
            var row = sheet.createRow(0);
            for (String formula : List.of("1+1", "\"a\"&\"b\"", "1=1", "NA()", "DATE(2025,4,1)", "2+2")) {
                row.createCell(Math.max(0, row.getLastCellNum())).setCellFormula(formula);
            }
            row.getCell(4).setCellStyle(style(sheet, "dd/mm/yyyy"));
            var evaluator = sheet.getWorkbook().getCreationHelper().createFormulaEvaluator();
            for (int i = 0; i < 5; i++) {
                evaluator.evaluateFormulaCell(row.getCell(i));
            }
        });
        assertThat(rows(file).get(0).cells())
                .containsExactly(number(2), text("ab"), truth(true), ERROR, day("2025-04-01"), WITHOUT_VALUE);
    }

    @Test
    void anEmptyTextIsAValueOfAFormula() throws IOException, InputException {
        assertThat(cellsByHand(
                        "<c t='str'><f>\"\"</f><v></v></c><c t='str'><f>A9</f></c><c><f>A9</f><v/></c><c><v>1</v></c>"))
                .containsExactly(Cell.BLANK, WITHOUT_VALUE, WITHOUT_VALUE, number(1));
    }

    @Test
    void aFilledFormulaWithANameInItIsReadByItsValues() throws IOException, InputException {
        // A name such as LIMIT1 looks like a place; who wants to shift it along with the formula fails.
        assertThat(byHand("<sheetData>"
                        + "<row r='1'><c r='A1'><v>7</v></c>"
                        + "<c r='B1'><f t='shared' ref='B1:B2' si='0'>IF(A1&gt;LIMIT1,1,0)</f><v>1</v></c></row>"
                        + "<row r='2'><c r='A2'><v>3</v></c><c r='B2'><f t='shared' si='0'/><v>0</v></c></row>"
                        + "</sheetData>"))
                .containsExactly(row(1, number(7), number(1)), row(2, number(3), number(0)));
    }

    @Test
    void truthsThatAreSavedAsFormulasAreTruths() throws IOException, InputException {
        assertThat(cellsByHand("<c t='b'><f aca='false'>TRUE()</f><v>1</v></c><c t='n'><f>FALSE()</f><v>0</v></c>"
                        + "<c t='b'><v>true</v></c><c t='b'><v>0</v></c>"))
                .containsExactly(truth(true), truth(false), truth(true), truth(false));
    }

    @ParameterizedTest
    @CsvSource({
        // format, number, day; no day: it is a number; "none": it is no day
        "General, 45748, ",
        "0, 45748, ",
        "'#,##0.00 [$$-409]', 45748, ",
        "0\" days\", 45748, ",
        "0.00E+00, 45748, ",
        "yyyy-mm-dd, 45748, 2025-04-01",
        "'d mmmm yyyy', 45748, 2025-04-01",
        "'[$-409]d\\-mmm\\-yy;@', 45748, 2025-04-01",
        "mmm, 45748, 2025-04-01",
        "m/d/yy h:mm, 45748, 2025-04-01",
        "m/d/yy h:mm, 45748.5, none",
        "yyyy-mm-dd, 45748.0000000001, 2025-04-01",
        "h:mm, 0.5, none",
        "[h]:mm, 45748, none",
        "mm:ss, 45748, none",
        // Serial 60 is 1900-02-29 in Excel, 1900-02-28 in LibreOffice and 1900-03-01 in POI; those before differ too.
        "yyyy-mm-dd, 61, 1900-03-01",
        "yyyy-mm-dd, 60, none",
        "yyyy-mm-dd, 59, none",
        "yyyy-mm-dd, 0, none",
        "yyyy-mm-dd, -1, none",
        "yyyy-mm-dd, 109939, 2200-12-31",
        "yyyy-mm-dd, 109940, none",
        "yyyy-mm-dd, 1e300, none",
    })
    void theFormatDecidesWhatIsADay(String format, double serial, String day) throws IOException, InputException {
        Path file = poi(sheet -> {
            var cell = sheet.createRow(0).createCell(0);
            cell.setCellValue(serial);
            cell.setCellStyle(style(sheet, format));
        });
        Cell expected = day == null ? number(serial) : day.equals("none") ? NO_DAY : day(day);
        assertThat(rows(file).get(0).cells()).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void daysAreTheSameFrom1900AndFrom1904(boolean is1904) throws IOException, InputException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(is1904);
            XSSFSheet sheet = workbook.createSheet();
            List<LocalDate> days =
                    List.of(LocalDate.of(1904, 1, 2), LocalDate.of(2024, 2, 29), LocalDate.of(2200, 12, 31));
            for (LocalDate day : days) {
                var cell = sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0);
                cell.setCellValue(day);
                cell.setCellStyle(style(sheet, "yyyy-mm-dd"));
            }
            var time = sheet.createRow(3).createCell(0);
            time.setCellValue(LocalDateTime.of(2025, 4, 1, 12, 0));
            time.setCellStyle(style(sheet, "yyyy-mm-dd hh:mm"));
            assertThat(rows(poi(workbook)))
                    .containsExactly(
                            row(1, day("1904-01-02")),
                            row(2, day("2024-02-29")),
                            row(3, day("2200-12-31")),
                            row(4, NO_DAY));
        }
    }

    @Test
    void rowsOfStyledCellsInWhichNothingStandsAreSkipped() throws IOException, InputException {
        Path file = poi(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("id");
            sheet.createRow(2).createCell(0).setCellValue("o1");
            for (int i = 3; i < 100; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellStyle(style(sheet, "yyyy-mm-dd"));
                row.createCell(3000).setCellStyle(style(sheet, "0"));
            }
        });
        assertThat(rows(file)).containsExactly(row(1, text("id")), row(3, text("o1")));
    }

    @Test
    void ofMergedCellsTheFirstKeepsTheValue() throws IOException, InputException {
        Path file = poi(sheet -> {
            for (int i = 0; i < 5; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < 3; j++) {
                    row.createCell(j).setCellValue(i + "/" + j);
                }
            }
            sheet.getRow(1).removeCell(sheet.getRow(1).getCell(0));
            // A title as wide as the sheet, a value for two rows, and two blank cells made one.
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 16_383));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 1));
        });
        assertThat(rows(file))
                .containsExactly(
                        row(1, text("0/0"), MERGED, MERGED),
                        row(2, Cell.BLANK, text("1/1"), text("1/2")),
                        row(3, text("2/0"), text("2/1"), text("2/2")),
                        row(4, text("3/0"), MERGED, text("3/2")),
                        row(5, text("4/0"), text("4/1"), text("4/2")));
    }

    @Test
    void aRowThatIsCoveredAltogetherIsNotNothing() throws IOException, InputException {
        assertThat(
                        byHand(
                                "<sheetData><row r='2'><c r='A2'><v>1</v></c><c r='B2'><v>2</v></c></row>"
                                        + "<row r='4'><c r='A4'><v>3</v></c></row></sheetData>"
                                        + "<mergeCells><mergeCell ref='A2:A3'/><mergeCell ref='B2:B3'/><mergeCell ref='A4:A900000'/></mergeCells>"))
                .containsExactly(row(2, number(1), number(2)), row(3, MERGED, MERGED), row(4, number(3)));
    }

    @Test
    void sheetsWithoutReferencesAreCounted() throws IOException, InputException {
        assertThat(byHand("<sheetData><row><c><v>1</v></c><c/><c><v>2</v></c></row><row/>"
                        + "<row><c r='B3'><v>3</v></c><c><v>4</v></c></row></sheetData>"))
                .containsExactly(row(1, number(1), Cell.BLANK, number(2)), row(3, Cell.BLANK, number(3), number(4)));
    }

    @Test
    void hiddenSheetsAndChartsAreLeftOutHiddenRowsAreNot() throws IOException, InputException {
        try (var workbook = new XSSFWorkbook()) {
            for (String name : List.of("Seen", "Choices", "Secret")) {
                workbook.createSheet(name).createRow(0).createCell(0).setCellValue(name);
            }
            workbook.getSheet("Seen").getRow(0).setZeroHeight(true);
            workbook.getSheet("Seen").setColumnHidden(0, true);
            workbook.setSheetVisibility(1, org.apache.poi.ss.usermodel.SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(2, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
            assertThat(SheetFiles.read(poi(workbook), ReadingOptions.DEFAULT))
                    .containsExactly(new Sheet("Seen", List.of(row(1, text("Seen")))));
        }
        Path charts = Packed.xlsx("<sheetData><row><c><v>1</v></c></row></sheetData>")
                .with(
                        "xl/workbook.xml",
                        Packed.workbook(
                                "<sheet name='C' sheetId='1' r:id='r2'/><sheet name='S' sheetId='2' r:id='r1'/>"))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        Packed.relations("worksheet /xl/worksheets/sheet1.xml", "chartsheet chartsheets/sheet1.xml"))
                .write(file("charts.xlsx"));
        assertThat(SheetFiles.read(charts, ReadingOptions.DEFAULT))
                .extracting(Sheet::name)
                .containsExactly("S");
    }

    @Test
    void textsInRunsAreOneWithoutHowTheyArePronounced() throws IOException, InputException {
        Path file = poi(sheet -> {
            var text = new XSSFRichTextString("Zoé Roy");
            text.applyFont(0, 3, sheet.getWorkbook().createFont());
            sheet.createRow(0).createCell(0).setCellValue(text);
        });
        assertThat(rows(file)).containsExactly(row(1, text("Zoé Roy")));
        assertThat(cellsByHand("<c t='inlineStr'><is><r><t>a</t></r><r><t xml:space='preserve'> b</t></r>"
                        + "<rPh sb='0' eb='1'><t>no</t></rPh><phoneticPr/></is></c>"))
                .containsExactly(text("a b"));
    }

    @Test
    void charactersThatXmlCannotHoldAreRead() throws IOException, InputException {
        assertThat(cellsByHand("<c t='str'><v>one_x000A_two_x005F_x</v></c><c t='str'><v>snake_xenon</v></c>"
                        + "<c t='str'><v><![CDATA[<a> & b]]></v></c>"))
                .containsExactly(text("one\ntwo_x"), text("snake_xenon"), text("<a> & b"));
    }

    @Test
    void strictWorkbooksAreReadToo() throws IOException, InputException {
        Path file = Packed.xlsx(
                        "<sheetData><row r='1'><c r='A1' t='d'><v>2025-04-01</v></c>"
                                + "<c r='B1' t='d'><v>2025-04-01T00:00:00</v></c><c r='C1' t='d'><v>2025-04-01T08:00:00</v></c></row></sheetData>")
                .with(
                        "xl/workbook.xml",
                        Packed.workbook("<sheet name='S' sheetId='1' r:id='r1'/>")
                                .replace(
                                        "schemas.openxmlformats.org/officeDocument/2006",
                                        "purl.oclc.org/ooxml/officeDocument"))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        Packed.relations("worksheet worksheets/sheet1.xml")
                                .replace(
                                        "schemas.openxmlformats.org/officeDocument/2006",
                                        "purl.oclc.org/ooxml/officeDocument"))
                .write(file("strict.xlsx"));
        assertThat(rows(file)).containsExactly(row(1, day("2025-04-01"), day("2025-04-01"), NO_DAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sheetData><row><c><v>12x</v></c></row></sheetData>",
                "<sheetData><row><c><v>NaN</v></c></row></sheetData>",
                "<sheetData><row><c t='s'><v>0</v></c></row></sheetData>",
                "<sheetData><row><c t='s'><v>-1</v></c></row></sheetData>",
                "<sheetData><row><c t='b'><v>2</v></c></row></sheetData>",
                "<sheetData><row><c t='new'><v>2</v></c></row></sheetData>",
                "<sheetData><row r='0'><c><v>1</v></c></row></sheetData>",
                "<sheetData><row r='99999999'><c><v>1</v></c></row></sheetData>",
                "<sheetData><row r='2'/><row r='2'/></sheetData>",
                "<sheetData><row r='2'><c r='A1'><v>1</v></c></row></sheetData>",
                "<sheetData><row r='2'><c r='2'><v>1</v></c></row></sheetData>",
                "<sheetData><row r='2'><c r='AAAA2'><v>1</v></c></row></sheetData>",
                "<sheetData><row r='2'><c r='B2'/><c r='A2'/></row></sheetData>",
                "<sheetData/><mergeCells><mergeCell ref='A'/></mergeCells>",
                "<sheetData><row>",
                "&amp",
            })
    void whatIsBrokenIsRefused(String inSheet) {
        assertThatThrownBy(() -> byHand(inSheet))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("The workbook is broken at xl/worksheets/sheet1.xml");
    }
}
