package rotation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import rotation.model.Day;
import rotation.sheet.Table.Column;
import rotation.sheet.Table.Mark;

/** What is written opens in another program, here POI, with every cell, type, remark and drop-down. */
class WorkbooksTest {

    private static final String NASTY = "<Lévesque & \"Fils\"> d’Été 'x' ]]> _x ;";

    private static final List<Table> TABLES = List.of(
            new Table(
                    "Officers & 'men'",
                    List.of(
                            new Column("Name " + NASTY, "Remark " + NASTY, List.of()),
                            new Column("Born", null, List.of()),
                            new Column("Rank", "One of the ranks.", List.of("CST", "S&GT", "\"x\", y")),
                            new Column("Tours", null, List.of()),
                            new Column("Civilian", null, List.of("yes", "no"))),
                    List.of(
                            List.of(
                                    new Cell.Text(NASTY),
                                    date("1900-01-01"),
                                    new Cell.Text("CST"),
                                    new Cell.Numeric(3),
                                    new Cell.Truth(true)),
                            Collections.nCopies(5, Cell.BLANK),
                            List.of(
                                    new Cell.Text("=1+1"),
                                    date("2025-04-01"),
                                    new Cell.Text("007"),
                                    new Cell.Numeric(-0.25),
                                    new Cell.Truth(false)),
                            List.of(
                                    new Cell.Text("+@-"),
                                    date("2200-12-31"),
                                    new Cell.Unreadable(Cell.Fault.ERROR),
                                    new Cell.Numeric(1_000_000_000_000L),
                                    Cell.BLANK)),
                    List.of(
                            new Mark(2, 1, "Wrong " + NASTY),
                            new Mark(2, 1, "Also wrong"),
                            new Mark(3, 2, "Unreadable"),
                            new Mark(-1, 3, "Unknown heading"))),
            new Table("Empty", List.of(new Column("Nothing", null, List.of("no", "yes"))), List.of()));

    @Test
    void everyCellHasItsValueAndItsTypeInAnotherProgram() throws IOException {
        try (XSSFWorkbook workbook = open(Workbooks.xlsx(TABLES, Locale.ENGLISH))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Name " + NASTY);
            assertThat(text(sheet, 1, 0)).isEqualTo(NASTY);
            assertThat(text(sheet, 3, 0)).isEqualTo("=1+1");
            assertThat(text(sheet, 4, 0)).isEqualTo("+@-");
            assertThat(text(sheet, 3, 2)).isEqualTo("007");
            assertThat(date(sheet, 1, 1)).isEqualTo("1900-01-01");
            assertThat(date(sheet, 3, 1)).isEqualTo("2025-04-01");
            assertThat(date(sheet, 4, 1)).isEqualTo("2200-12-31");
            assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(3);
            assertThat(sheet.getRow(3).getCell(3).getNumericCellValue()).isEqualTo(-0.25);
            assertThat(sheet.getRow(4).getCell(3).getNumericCellValue()).isEqualTo(1e12);
            assertThat(sheet.getRow(1).getCell(4).getBooleanCellValue()).isTrue();
            assertThat(sheet.getRow(3).getCell(4).getBooleanCellValue()).isFalse();
            assertThat(sheet.getRow(4).getCell(2).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(sheet.getRow(2) == null).isTrue();
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
        }
    }

    @Test
    void textsComeBackAsTheyWereOrSayWhatIsMissing() throws IOException {
        String escaped = "_x0041_x0042_ and _x000d_, _x41_";
        Table table = new Table(
                "x",
                List.of(new Column(escaped, escaped, List.of(escaped))),
                List.of(
                        List.of(new Cell.Text(escaped)),
                        List.of(new Cell.Text("name\u202egpj")),
                        List.of(new Cell.Text(random(20_000, 0x1f300, 0x1f600))),
                        List.of(new Cell.Text(random(32_767, 'a', 'z')))));
        byte[] file = Workbooks.xlsx(List.of(table), Locale.ENGLISH);
        try (XSSFWorkbook workbook = open(file)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(text(sheet, 0, 0)).isEqualTo(escaped);
            assertThat(comment(sheet, 0, 0)).isEqualTo(escaped);
            assertThat(text(workbook.getSheetAt(1), 0, 0)).isEqualTo(escaped);
            assertThat(text(sheet, 1, 0)).isEqualTo(escaped);
            assertThat(text(sheet, 2, 0)).isEqualTo("name\\u202egpj");
            assertThat(text(sheet, 3, 0))
                    .hasSizeBetween(32_766, 32_767)
                    .startsWith(random(10_000, 0x1f300, 0x1f600))
                    .endsWith("… (The rest is left out: a cell has no room for it.)");
            assertThat(text(sheet, 4, 0)).isEqualTo(random(32_767, 'a', 'z'));
        }
        assertThat(parts(Workbooks.ods(List.of(table))).getOrDefault("content.xml", ""))
                .contains("name\\u202egpj")
                .doesNotContain("\u202e");
    }

    @Test
    void noCellIsAFormula() throws IOException {
        try (XSSFWorkbook workbook = open(Workbooks.xlsx(TABLES, Locale.ENGLISH))) {
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
            // Nor does it become one when somebody goes into it and out again.
            assertThat(workbook.getSheetAt(0)
                            .getRow(3)
                            .getCell(0)
                            .getCellStyle()
                            .getDataFormatString())
                    .isEqualTo("@");
        }
    }

    @Test
    void headingsAreBoldStayInSightAndHaveTheirRemarks() throws IOException {
        try (XSSFWorkbook workbook = open(Workbooks.xlsx(TABLES, Locale.ENGLISH))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isZero();
            for (int column = 0; column < 5; column++) {
                assertThat(sheet.getRow(0)
                                .getCell(column)
                                .getCellStyle()
                                .getFont()
                                .getBold())
                        .isTrue();
            }
            assertThat(comment(sheet, 0, 0)).isEqualTo("Remark " + NASTY);
            assertThat(comment(sheet, 0, 2)).isEqualTo("One of the ranks.");
            assertThat(sheet.getRow(0).getCell(1).getCellComment()).isNull();
            // A box for several lines.
            var anchor = sheet.getRow(0).getCell(0).getCellComment().getClientAnchor();
            assertThat(anchor.getRow2() - anchor.getRow1()).isEqualTo(8);
        }
    }

    @Test
    void markedCellsAreColouredAndSayWhy() throws IOException {
        try (XSSFWorkbook workbook = open(Workbooks.xlsx(TABLES, Locale.ENGLISH))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(comment(sheet, 3, 1)).isEqualTo("Wrong " + NASTY);
            assertThat(comment(sheet, 4, 2)).isEqualTo("Unreadable");
            assertThat(comment(sheet, 0, 3)).isEqualTo("Unknown heading");
            assertThat(colour(sheet, 3, 1)).isEqualTo(colour(sheet, 4, 2)).isEqualTo("FFFFC7CE");
            assertThat(colour(sheet, 1, 1)).isEmpty();
            assertThat(date(sheet, 3, 1)).isEqualTo("2025-04-01");
        }
    }

    @Test
    void dropDownsPointAtCellsAndRefuseAllElse() throws IOException {
        try (XSSFWorkbook workbook = open(Workbooks.xlsx(TABLES, Locale.FRENCH))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getDataValidations()).hasSize(2);
            DataValidation ranks = sheet.getDataValidations().get(0);
            assertThat(ranks.getRegions().getCellRangeAddresses()[0].formatAsString())
                    .isEqualTo("C2:C1048576");
            assertThat(ranks.getValidationConstraint().getFormula1()).isEqualTo("'_choices'!$A$1:$A$3");
            assertThat(ranks.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
            assertThat(ranks.getShowErrorBox()).isTrue();
            assertThat(ranks.getEmptyCellAllowed()).isTrue();
            assertThat(ranks.getErrorBoxTitle()).isEqualTo("Pas dans la liste");
            assertThat(ranks.getErrorBoxText())
                    .isEqualTo("Choisissez une entrée de la liste de cette cellule, ou laissez la cellule vide.");
            XSSFSheet choices = workbook.getSheet("_choices");
            assertThat(workbook.getSheetVisibility(workbook.getSheetIndex(choices)))
                    .isEqualTo(SheetVisibility.HIDDEN);
            assertThat(List.of(text(choices, 0, 0), text(choices, 1, 0), text(choices, 2, 0)))
                    .containsExactly("CST", "S&GT", "\"x\", y");
            assertThat(workbook.getActiveSheetIndex()).isZero();
        }
    }

    @Test
    void theFileIsWellFormedInEveryPart() throws Exception {
        var parser = DocumentBuilderFactory.newInstance();
        parser.setNamespaceAware(true);
        for (byte[] file : List.of(Workbooks.xlsx(TABLES, Locale.ENGLISH), Workbooks.ods(TABLES))) {
            for (var part : parts(file).entrySet()) {
                if (!part.getKey().equals("mimetype")) {
                    var source = new InputSource(new StringReader(part.getValue()));
                    assertThat(parser.newDocumentBuilder().parse(source)).isNotNull();
                }
            }
        }
    }

    @Test
    void theSameTablesGiveTheSameBytes() throws Exception {
        byte[] xlsx = Workbooks.xlsx(TABLES, Locale.ENGLISH);
        byte[] ods = Workbooks.ods(TABLES);
        // A moment of a zip file lasts two seconds.
        Thread.sleep(2100);
        assertThat(Workbooks.xlsx(TABLES, Locale.ENGLISH)).isEqualTo(xlsx);
        assertThat(Workbooks.ods(TABLES)).isEqualTo(ods);
    }

    @Test
    void everyCellOfAnOdsFileHasItsValueAndItsType() throws IOException {
        List<String> cells = cells(parts(Workbooks.ods(TABLES)).getOrDefault("content.xml", ""));
        String nasty = "&lt;Lévesque &amp; \"Fils\"&gt; d’Été 'x' ]]&gt; _x ;";
        assertThat(cells)
                .contains("office:value-type=\"string\"|Name " + nasty, "office:value-type=\"string\"|" + nasty)
                .contains("office:value-type=\"date\" office:date-value=\"1900-01-01\"|1900-01-01")
                .contains("office:value-type=\"date\" office:date-value=\"2200-12-31\"|2200-12-31")
                .contains("office:value-type=\"float\" office:value=\"3\"|3")
                .contains("office:value-type=\"float\" office:value=\"-0.25\"|-0.25")
                .contains("office:value-type=\"float\" office:value=\"1000000000000\"|1000000000000")
                .contains("office:value-type=\"boolean\" office:boolean-value=\"true\"|true")
                .contains("office:value-type=\"string\"|=1+1", "office:value-type=\"string\"|+@-")
                .contains("office:value-type=\"string\"|007");
        assertThat(parts(Workbooks.ods(TABLES)).getOrDefault("content.xml", ""))
                .doesNotContain("formula")
                .contains("table:name=\"Officers &amp; 'men\"", "table:name=\"Empty\"");
    }

    @Test
    void anOdsTextIsInOneLineAndKeepsItsSpaces() throws IOException {
        Table table = new Table(
                "Notes",
                List.of(new Column("Note", null, List.of())),
                List.of(List.of(new Cell.Text("one two  three\nfour\tfive\u0001six\ud800\uffffseven"))));
        String content = parts(Workbooks.ods(List.of(table))).getOrDefault("content.xml", "");
        assertThat(cells(content))
                .contains(
                        "office:value-type=\"string\"|one two<text:s text:c=\"2\"></text:s>three four five six seven");
    }

    @Test
    void anOdsFileBeginsWithItsTypeUncompressed() {
        String start = new String(Workbooks.ods(TABLES), 0, 90, StandardCharsets.ISO_8859_1);
        assertThat(start.substring(30)).startsWith("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    }

    @Test
    void aCsvFileOpensInExcelAndHoldsNoFormula() {
        List<List<Cell>> rows = List.of(
                List.of(new Cell.Text("=1+1"), date("2025-04-01"), new Cell.Numeric(3), new Cell.Truth(true)),
                List.of(new Cell.Text("a;b"), Cell.BLANK, Cell.BLANK, Cell.BLANK),
                List.of(new Cell.Text("a,\"b\"\nc"), Cell.BLANK, new Cell.Numeric(0.5), Cell.BLANK));
        Table table = new Table(
                "x",
                List.of("Name", "-Date", "Né", "Yes").stream()
                        .map(heading -> new Column(heading, "remark", List.of()))
                        .toList(),
                rows);
        assertThat(new String(Workbooks.csv(table, Locale.ENGLISH), StandardCharsets.UTF_8))
                .isEqualTo(
                        "\ufeffName,'-Date,Né,Yes\r\n'=1+1,2025-04-01,3,true\r\n\"a;b\",,,\r\n\"a,\"\"b\"\"\\nc\",,0.5,\r\n");
        assertThat(new String(Workbooks.csv(table, Locale.FRENCH), StandardCharsets.UTF_8))
                .isEqualTo(
                        "\ufeffName;'-Date;Né;Yes\r\n'=1+1;2025-04-01;3;true\r\n\"a;b\";;;\r\n\"a,\"\"b\"\"\\nc\";;0.5;\r\n");
    }

    @Test
    void noProgramThatSplitsACsvFileOtherwiseFindsAFormula() {
        Table table = new Table(
                "x",
                List.of(new Column("a,=1+1", null, List.of()), new Column("b;@c", null, List.of())),
                List.of(
                        List.of(new Cell.Text("x;=HYPERLINK(1)"), new Cell.Text("x,=1+1;+1")),
                        List.of(new Cell.Text("x, -1"), new Cell.Text("\";=1+1")),
                        List.of(new Cell.Text("x\t=1+1"), new Cell.Text("plain, old; text - as it is"))));
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            String text = new String(Workbooks.csv(table, language), StandardCharsets.UTF_8);
            assertThat(text.split("[,;\t\r\n]"))
                    .noneMatch(piece -> piece.matches("[\ufeff\\s\"]*[=+@-].*"))
                    .contains("\"plain", " old", " text - as it is\"");
            assertThat(text).contains("\"x;'=HYPERLINK(1)\"", "\"x,'=1+1;'+1\"");
        }
    }

    @Test
    void sheetsHaveNamesThatEverySpreadsheetTakes() throws IOException {
        List<String> wanted = List.of(
                "A".repeat(40),
                "a".repeat(40),
                "'Officers'",
                "a/b:c*d?e[f]g\\h",
                "OFFICERS",
                "",
                "'",
                "_Choices",
                "History",
                "A".repeat(30) + "'s",
                "é & <ü>",
                "x".repeat(30) + "😀");
        List<Table> tables = wanted.stream()
                .map(name -> new Table(name, List.of(new Column("x", null, List.of("y"))), List.of()))
                .toList();
        try (XSSFWorkbook workbook = open(Workbooks.xlsx(tables, Locale.ENGLISH))) {
            var names = new ArrayList<String>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "A".repeat(31),
                            "a".repeat(29) + " 2",
                            "Officers",
                            "a-b-c-d-e-f-g-h",
                            "OFFICERS 2",
                            "-",
                            "- 2",
                            "_Choices 2",
                            "History 2",
                            "A".repeat(30),
                            "é & <ü>",
                            "x".repeat(30),
                            "_choices");
            assertThat(new HashSet<>(names.stream()
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .toList()))
                    .hasSize(13);
        }
    }

    /** The texts of the entries of a zip file, in their order. */
    private static Map<String, String> parts(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** What stands in each cell of an ods file that is not blank: its type, and what is shown. */
    private static List<String> cells(String content) {
        return Pattern.compile(
                        "<table:table-cell(?: table:style-name=\"\\w+\")? (office:[^>]*)><text:p>(.*?)</text:p></table:table-cell>")
                .matcher(content)
                .results()
                .map(cell -> cell.group(1) + "|" + cell.group(2))
                .toList();
    }

    /** So many characters, always the same, that do not compress as those of an attack do. */
    private static String random(int characters, int from, int to) {
        return new Random(1)
                .ints(characters, from, to)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static Cell date(String date) {
        return new Cell.Date(Day.parse(date));
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        XSSFCell cell = sheet.getRow(row).getCell(column);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        return cell.getStringCellValue();
    }

    private static String date(XSSFSheet sheet, int row, int column) {
        XSSFCell cell = sheet.getRow(row).getCell(column);
        assertThat(DateUtil.isCellDateFormatted(cell)).isTrue();
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
        LocalDate date = cell.getLocalDateTimeCellValue().toLocalDate();
        return date.toString();
    }

    private static String comment(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getCellComment().getString().getString();
    }

    private static String colour(XSSFSheet sheet, int row, int column) {
        var colour = sheet.getRow(row).getCell(column).getCellStyle().getFillForegroundColorColor();
        return colour == null ? "" : colour.getARGBHex();
    }
}
