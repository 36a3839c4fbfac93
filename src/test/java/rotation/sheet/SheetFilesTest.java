package rotation.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rotation.sheet.Cellular.row;
import static rotation.sheet.Cellular.rows;
import static rotation.sheet.Cellular.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.json.InputError;
import rotation.json.InputException;

class SheetFilesTest {

    private static final String A_ROW = "<sheetData><row><c t='str'><v>x</v></c></row></sheetData>";

    @TempDir
    private Path directory;

    private Path file(String name) {
        return directory.resolve(name);
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(file(name), text);
    }

    /** What is said of a file, without its name. */
    private static String refusal(Path file) {
        return refusal(file, Limits.USUAL);
    }

    private static String refusal(Path file, Limits limits) {
        try {
            SheetFiles.read(file, ReadingOptions.DEFAULT, limits);
        } catch (InputException e) {
            List<InputError> errors = e.errors();
            assertThat(errors).hasSize(1);
            assertThat(errors.get(0).file()).isEqualTo(file.toString());
            return errors.get(0).expected(Locale.ENGLISH);
        }
        throw new AssertionError("was read");
    }

    @Test
    void aDirectoryHasASheetForEachCsvFileByName() throws IOException, InputException {
        written("officers.csv", "id\n");
        written("Agencies.CSV", "a;b\n");
        written("notes.txt", "\"");
        written(".~lock.officers.csv#", "x");
        written(".hidden.csv", "\"");
        assertThat(SheetFiles.read(directory, ReadingOptions.DEFAULT))
                .containsExactly(
                        new Sheet("Agencies", List.of(row(1, text("a"), text("b")))),
                        new Sheet("officers", List.of(row(1, text("id")))));
    }

    @Test
    void allFilesOfADirectoryThatAreWrongAreTold() throws IOException {
        written("a.csv", "\"x");
        written("b.csv", "x");
        written("c.csv", "\"x");
        assertThatThrownBy(() -> SheetFiles.read(directory, ReadingOptions.DEFAULT))
                .isInstanceOfSatisfying(InputException.class, e -> assertThat(e.errors())
                        .extracting(InputError::file)
                        .containsExactly(file("a.csv").toString(), file("c.csv").toString()));
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        assertThat(refusal(directory)).isEqualTo("There is no .csv file in this directory.");
        assertThat(refusal(file("none.xlsx"))).isEqualTo("There is no such file.");
        assertThat(refusal(written("season.json", "{}"))).isEqualTo("This is no kind of file that can be read here.");
        assertThat(refusal(written("text.xlsx", "a,b"))).isEqualTo("The name ends in .xlsx, but this is no workbook.");
        assertThat(refusal(written("page.xls", "<html>"))).isEqualTo("This is no kind of file that can be read here.");
        assertThat(refusal(new Packed().with("a.txt", "x").write(file("zip.xlsx"))))
                .isEqualTo("The name ends in .xlsx, but this is no workbook.");
        assertThat(refusal(Packed.xlsx(A_ROW).write(file("other.csv"))))
                .isEqualTo("The name ends in .csv, but this is a workbook.");
        assertThat(refusal(Packed.xlsx(A_ROW).write(file("other.ods"))))
                .isEqualTo("The name ends in .ods, but this is a workbook of another kind.");
        assertThat(refusal(Packed.ods("", "").write(file("other.xlsx"))))
                .isEqualTo("The name ends in .xlsx, but this is a workbook of another kind.");
    }

    @Test
    void theHintOfAWorkbookWithAnotherNameSaysTheRightOne() throws IOException {
        Path file = Packed.ods("", "").write(file("other.xlsx"));
        assertThatThrownBy(() -> SheetFiles.read(file, ReadingOptions.DEFAULT))
                .hasMessageEndingWith("Let its name end in .ods.");
    }

    @Test
    void oldWorkbooksAndThoseBehindAPasswordAreToldApart() throws Exception {
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file("old.xls"))) {
            workbook.createSheet("S");
            workbook.write(out);
        }
        Files.copy(file("old.xls"), file("old.xlsx"));
        assertThat(refusal(file("old.xls"))).isEqualTo("This is a workbook of the old kind (.xls).");
        assertThat(refusal(file("old.xlsx"))).isEqualTo("This is a workbook of the old kind (.xls).");

        try (var system = new POIFSFileSystem();
                var workbook = new XSSFWorkbook()) {
            workbook.createSheet("S");
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(system)) {
                workbook.write(out);
            }
            try (var out = Files.newOutputStream(file("locked.xlsx"))) {
                system.writeFilesystem(out);
            }
        }
        assertThat(refusal(file("locked.xlsx"))).isEqualTo("The workbook is protected by a password.");
        Path ods = Packed.ods("", "")
                .with(
                        "META-INF/manifest.xml",
                        "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                                + "<m:file-entry m:full-path='content.xml'><m:encryption-data/></m:file-entry></m:manifest>")
                .write(file("locked.ods"));
        assertThat(refusal(ods)).isEqualTo("The workbook is protected by a password.");
    }

    @Test
    void aWorkbookThatWasCutOffIsBroken() throws IOException {
        byte[] whole = Files.readAllBytes(Packed.xlsx(A_ROW).write(file("whole.xlsx")));
        Path half = Files.write(file("half.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(refusal(half)).startsWith("The workbook is broken");
        Path without = Packed.xlsx(A_ROW)
                .with("xl/_rels/workbook.xml.rels", Packed.relations("worksheet worksheets/sheet2.xml"))
                .write(file("without.xlsx"));
        assertThat(refusal(without)).isEqualTo("The workbook lacks a part of itself, xl/worksheets/sheet2.xml.");
    }

    @Test
    void namesOfPartsAreFoundWhateverTheirCase() throws IOException, InputException {
        Path file = Packed.xlsx("")
                .with("xl/_rels/workbook.xml.rels", Packed.relations("worksheet ../xl/Worksheets/Sheet2.xml"))
                .with("XL\\worksheets\\sheet2.XML", "<worksheet>" + A_ROW + "</worksheet>")
                .write(file("case.xlsx"));
        assertThat(rows(file)).containsExactly(row(1, text("x")));
    }

    @Test
    void anXmlFileThatReachesForOthersIsRefused() throws IOException {
        Path secret = written("secret.txt", "secret");
        for (String type : List.of(
                "<!DOCTYPE worksheet [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>",
                "<!DOCTYPE worksheet [<!ENTITY e 'inside'>]>",
                "<!DOCTYPE worksheet SYSTEM '" + secret.toUri() + "'>")) {
            Path file = Packed.xlsx("")
                    .with(
                            "xl/worksheets/sheet1.xml",
                            type + "<worksheet><sheetData><row><c t='str'><v>&e;</v></c></row></sheetData></worksheet>")
                    .write(file("reach.xlsx"));
            assertThat(refusal(file)).isEqualTo("The workbook is broken at xl/worksheets/sheet1.xml.");
            Path harmless = Packed.xlsx("")
                    .with("xl/worksheets/sheet1.xml", type + "<worksheet>" + A_ROW + "</worksheet>")
                    .write(file("reach.xlsx"));
            assertThat(refusal(harmless)).isEqualTo("The workbook is broken at xl/worksheets/sheet1.xml.");
        }
    }

    /** Limits that this file just keeps within. */
    private static final Limits LOW = new Limits(5, 5_000, 200, 1, 2, 3, 6, 2, 4);

    private static Packed within() {
        return Packed.xlsx("<sheetData><row><c t='s'><v>0</v></c><c/><c t='s'><v>1</v></c></row>"
                        + "<row><c/><c/><c t='inlineStr'><is><t>four</t></is></c></row>"
                        // Cells in which nothing stands do not count.
                        + "<row r='900000'><c r='A900000' s='1'/><c r='XFD900000' s='1'/></row></sheetData>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        Packed.relations("worksheet worksheets/sheet1.xml", "sharedStrings sharedStrings.xml"))
                .with("xl/sharedStrings.xml", "<sst><si><t>a</t></si><si><t>b</t></si></sst>");
    }

    private String beyond(Packed packed) throws IOException {
        return refusal(packed.write(file("beyond.xlsx")), LOW);
    }

    private static Packed withSheet(String inSheet) {
        return within().with("xl/worksheets/sheet1.xml", "<worksheet>" + inSheet + "</worksheet>");
    }

    @Test
    void whatIsWithinTheLimitsIsRead() throws IOException, InputException {
        List<Sheet> sheets = SheetFiles.read(within().write(file("in.xlsx")), ReadingOptions.DEFAULT, LOW);
        assertThat(sheets.get(0).rows())
                .containsExactly(
                        row(1, text("a"), Cell.BLANK, text("b")), row(2, Cell.BLANK, Cell.BLANK, text("four")));
    }

    @Test
    void whatIsBeyondALimitIsRefused() throws IOException {
        assertThat(beyond(within().with("xl/one-more.xml", "")))
                .isEqualTo("The workbook is made of more than 5 files, which is too much.");
        assertThat(beyond(withSheet("<x/>".repeat(1_250))))
                .isEqualTo("The workbook unpacks to more than 0 megabytes, which is too much.");
        assertThat(beyond(within().with(
                                "xl/workbook.xml",
                                Packed.workbook(
                                        "<sheet name='S' r:id='r1'/><sheet name='T' r:id='r1' state='hidden'/>"))))
                .isEqualTo("There are more than 1 sheets, which is too much.");
        assertThat(beyond(withSheet("<sheetData>" + "<row><c><v>1</v></c></row>".repeat(3) + "</sheetData>")))
                .isEqualTo("There are more than 2 rows in which something stands, which is too much.");
        assertThat(beyond(withSheet("<sheetData><row><c r='D1'><v>1</v></c></row></sheetData>")))
                .isEqualTo("Something stands to the right of column 3, which is too far.");
        assertThat(refusal(within().write(file("beyond.xlsx")), new Limits(5, 5_000, 200, 1, 2, 3, 5, 2, 4)))
                .isEqualTo("There are more than 5 cells, which is too much.");
        assertThat(beyond(within().with("xl/sharedStrings.xml", "<sst><si/><si/><si/></sst>")))
                .isEqualTo("The workbook has more than 2 texts, which is too much.");
        String fiveCharacters = "A cell has a text of more than 4 characters, which is too much.";
        assertThat(beyond(
                        within().with("xl/sharedStrings.xml", "<sst><si><r><t>fi</t></r><r><t>ve!</t></r></si></sst>")))
                .isEqualTo(fiveCharacters);
        assertThat(beyond(withSheet("<sheetData><row><c t='str'><v>five!</v></c></row></sheetData>")))
                .isEqualTo(fiveCharacters);
        assertThat(beyond(withSheet("<sheetData><row><c t='str'><v>fi<![CDATA[ve!]]></v></c></row></sheetData>")))
                .isEqualTo(fiveCharacters);
        // An attribute or a tag may not be endless either.
        assertThat(beyond(withSheet("<sheetData a='" + "x".repeat(200) + "'/>")))
                .isEqualTo(fiveCharacters);
    }

    @Test
    void whatRepeatsCountsAsOftenAsItStandsThere() throws IOException {
        var low = new Limits(5, 5_000, 1_000, 1, 2, 3, 6, 2, 4);
        String cell = "<table:table-cell %s><text:p>x</text:p></table:table-cell>";
        String row = "<table:table name='S'><table:table-row %s>%s</table:table-row></table:table>";
        assertThat(refusal(
                        Packed.ods("", row.formatted("table:number-rows-repeated='1000000000'", cell.formatted("")))
                                .write(file("beyond.ods")),
                        low))
                .isEqualTo("There are more than 2 rows in which something stands, which is too much.");
        assertThat(refusal(
                        Packed.ods("", row.formatted("", cell.formatted("table:number-columns-repeated='1000000000'")))
                                .write(file("beyond.ods")),
                        low))
                .isEqualTo("Something stands to the right of column 3, which is too far.");
        assertThat(refusal(
                        Packed.ods(
                                        "",
                                        row.formatted(
                                                "",
                                                "<table:table-cell><text:p>x<text:s text:c='2000000000'/>y</text:p></table:table-cell>"))
                                .write(file("beyond.ods")),
                        low))
                .isEqualTo("A cell has a text of more than 4 characters, which is too much.");
    }

    @Test
    void mergedCellsCountToo() throws IOException {
        assertThat(beyond(withSheet(
                        "<sheetData><row><c><v>1</v></c><c><v>1</v></c></row><row r='900000'><c><v>1</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref='A1:B900000'/></mergeCells>")))
                .isEqualTo("There are more than 6 cells, which is too much.");
    }

    @Test
    void elementsAreNotNestedWithoutEnd() throws IOException {
        assertThat(refusal(Packed.xlsx("<x>".repeat(100) + "</x>".repeat(100)).write(file("deep.xlsx"))))
                .isEqualTo("The workbook is broken at xl/worksheets/sheet1.xml.");
    }

    @Test
    void whateverIsInAFileItIsReadOrRefused() throws IOException {
        var random = new Random(1);
        Path whole = file("whole.xlsx");
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("S");
            sheet.createRow(0).createCell(0).setCellValue("Zoé");
            sheet.getRow(0).createCell(1).setCellValue(LocalDate.of(2025, 4, 1));
            sheet.createRow(1).createCell(0).setCellFormula("1+1");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 1, 1));
            try (var out = Files.newOutputStream(whole)) {
                workbook.write(out);
            }
        }
        Path ods = Packed.ods(
                        "",
                        "<table:table table:name='S'><table:table-row table:number-rows-repeated='12'><table:table-cell"
                                + " office:value-type='date' office:date-value='2025-04-01' table:number-columns-spanned='2'>"
                                + "<text:p>a<text:s text:c='12'/></text:p></table:table-cell></table:table-row></table:table>")
                .write(file("whole.ods"));
        int refused = 0;
        int read = 0;
        for (int i = 0; i < 400; i++) {
            Packed mutant = Packed.of(i % 2 == 0 ? whole : ods).mutant(random);
            Path file = mutant.write(file(i % 2 == 0 ? "mutant.xlsx" : "mutant.ods"));
            try {
                SheetFiles.read(file, ReadingOptions.DEFAULT);
                read++;
            } catch (InputException e) {
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError("mutant " + i + " of seed 1", e);
            }
        }
        assertThat(refused).isGreaterThan(50);
        assertThat(read).isGreaterThan(50);
    }

    @Test
    void csvIsHeldWithinTheSameLimits() throws IOException {
        assertThat(refusal(written("beyond.csv", "a,b\n1,2\n3,4\n"), LOW))
                .isEqualTo("There are more than 2 rows in which something stands, which is too much.");
        assertThat(refusal(written("beyond.csv", "a,b,c,d\n"), LOW))
                .isEqualTo("Something stands to the right of column 3, which is too far.");
        assertThat(refusal(written("beyond.csv", ",".repeat(7)), LOW))
                .isEqualTo("There are more than 6 cells, which is too much.");
        assertThat(refusal(written("beyond.csv", "five!\n"), LOW))
                .isEqualTo("A cell has a text of more than 4 characters, which is too much.");
        assertThat(new String(Files.readAllBytes(file("beyond.csv")), StandardCharsets.UTF_8))
                .isEqualTo("five!\n");
    }
}
