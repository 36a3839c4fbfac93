package rotation.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rotation.sheet.Cellular.row;
import static rotation.sheet.Cellular.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.json.InputException;

class CsvReaderTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path directory;

    private Path file(String text, Charset encoding) throws IOException {
        return Files.write(directory.resolve("officers.v2.csv"), text.getBytes(encoding));
    }

    private List<Sheet.Row> rows(String text, @Nullable Character separator) throws IOException, InputException {
        Path file = file(text, StandardCharsets.UTF_8);
        return SheetFiles.read(file, new ReadingOptions(null, separator)).get(0).rows();
    }

    private AbstractThrowableAssert<?, ?> refused(byte[] content, @Nullable Charset encoding) throws IOException {
        Path file = Files.write(directory.resolve("bad.csv"), content);
        return assertThatThrownBy(() -> SheetFiles.read(file, new ReadingOptions(encoding, null)))
                .isInstanceOf(InputException.class);
    }

    @Test
    void theSheetHasTheNameOfTheFile() throws IOException, InputException {
        assertThat(SheetFiles.read(file("id\no1\n", StandardCharsets.UTF_8), ReadingOptions.DEFAULT))
                .containsExactly(new Sheet("officers.v2", List.of(row(1, text("id")), row(2, text("o1")))));
    }

    @Test
    void everyCellIsAText() throws IOException, InputException {
        assertThat(rows("a,b,c,d,e\n2025-04-01,12.5,true,01/04/2025,#N/A\n", null)
                        .get(1)
                        .cells())
                .containsExactly(text("2025-04-01"), text("12.5"), text("true"), text("01/04/2025"), text("#N/A"));
    }

    @Test
    void rowsAreCountedAsASpreadsheetDoes() throws IOException, InputException {
        assertThat(rows("id,note\r\n\r\n  ,\r\no1,\"two\nlines, \"\"quoted\"\"\"\r\n,,\r\no2\r\n", null))
                .containsExactly(
                        row(1, text("id"), text("note")),
                        row(4, text("o1"), text("two\nlines, \"quoted\"")),
                        row(6, text("o2")));
    }

    @Test
    void theSeparatorIsFoundFromTheHeadings() throws IOException, InputException {
        List<Sheet.Row> expected =
                List.of(row(1, text("a"), text("b"), text("c")), row(2, text("1,5"), text("x"), text("y")));
        assertThat(rows("a;b;c\n1,5;x;y\n", null)).isEqualTo(expected);
        assertThat(rows("a\tb\tc\n1,5\tx\ty\n", null)).isEqualTo(expected);
        assertThat(rows("a,b,c\n\"1,5\",x,y\n", null)).isEqualTo(expected);
    }

    @Test
    void aTitleAboveTheHeadingsDoesNotMislead() throws IOException, InputException {
        assertThat(rows("Candidates, as of 1 April\n\nid;\"a, b, c, d\";rank\no1;x;y\n", null))
                .containsExactly(
                        row(1, text("Candidates, as of 1 April")),
                        row(3, text("id"), text("a, b, c, d"), text("rank")),
                        row(4, text("o1"), text("x"), text("y")));
    }

    @Test
    void aListOfLanguagesDoesNotMislead() throws IOException, InputException {
        assertThat(rows("id,languages,rank,unit\no1,fr:B2; en:C1,3,u\n", null)
                        .get(1)
                        .cells())
                .containsExactly(text("o1"), text("fr:B2; en:C1"), text("3"), text("u"));
    }

    @Test
    void separatorsOfListsWithinCellsDoNotCount() throws IOException, InputException {
        String lists = "id,agency,languages\nO-1,RCMP,fr:B2; en:C1; es:A1; pt:B1\nO-2,RCMP,fr:B2; en:C1\n";

        assertThat(rows(lists, null)).extracting(row -> row.cells().size()).containsOnly(3);
        assertThat(rows(lists.replace(',', '\t').replace(';', ','), null))
                .extracting(row -> row.cells().size())
                .containsOnly(3);
    }

    @Test
    void whoeverSaysTheSeparatorIsRight() throws IOException, InputException {
        assertThat(rows("a|b,c\n", '|')).containsExactly(row(1, text("a"), text("b,c")));
        assertThat(rows("sep=;\na;b,c,d\n", null)).containsExactly(row(2, text("a"), text("b,c,d")));
    }

    @Test
    void whereItCannotBeToldTheSeparatorIsAskedFor() throws IOException {
        refused("a,b;c\n".getBytes(StandardCharsets.UTF_8), null).hasMessageContaining("--separator \",\"");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() throws IOException, InputException {
        assertThat(rows("\ufeffid,rank\n", null)).containsExactly(row(1, text("id"), text("rank")));
        Path utf16 = file("id,é\n", StandardCharsets.UTF_16);
        assertThat(SheetFiles.read(utf16, new ReadingOptions(StandardCharsets.UTF_16, null))
                        .get(0)
                        .rows())
                .containsExactly(row(1, text("id"), text("é")));
    }

    @Test
    void otherEncodingsAreReadIfTheyAreSaidAndNeverGuessed() throws IOException, InputException {
        Path file = file("id,name\no1,Zoé Côté\n", WINDOWS);
        assertThat(SheetFiles.read(file, new ReadingOptions(WINDOWS, null))
                        .get(0)
                        .rows()
                        .get(1)
                        .cell(1))
                .isEqualTo(text("Zoé Côté"));
        assertThatThrownBy(() -> SheetFiles.read(file, ReadingOptions.DEFAULT))
                .isInstanceOfSatisfying(InputException.class, e -> {
                    assertThat(e.errors().get(0).message(Locale.ENGLISH))
                            .isEqualTo(file + ": The text is not in UTF-8. Add --encoding windows-1252 if it comes from"
                                    + " Excel in a western language, or save it again as \"CSV UTF-8\".");
                    assertThat(e.errors().get(0).message(Locale.FRENCH)).contains("--encoding windows-1252");
                });
        refused("é".getBytes(StandardCharsets.UTF_16), null).hasMessageContaining("--encoding UTF-16");
        refused("id".getBytes(StandardCharsets.UTF_16LE), null).hasMessageContaining("--encoding UTF-16");
        refused("\ufeffid".getBytes(StandardCharsets.UTF_8), WINDOWS)
                .hasMessageContaining(
                        "By its first bytes the text is in UTF-8, not in windows-1252. Leave --encoding out.");
        refused(new byte[] {'a', (byte) 0x81}, WINDOWS).hasMessageContaining("not in windows-1252");
    }

    @Test
    void aQuoteThatIsMissingIsToldWithItsRow() throws IOException {
        refused("id,name\no1,a\n\no2,\"b\no3,c\n".getBytes(StandardCharsets.UTF_8), null)
                .hasMessageContaining("Row 4 cannot be read: a quote is missing there");
    }

    @Test
    void aFileWithNothingInItHasNoRows() throws IOException, InputException {
        assertThat(rows("", null)).isEmpty();
        assertThat(rows("\n\n", null)).isEmpty();
    }
}
