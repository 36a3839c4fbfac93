package rotation.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    private static final List<String> COLUMNS = List.of("id", "text");

    @Test
    void onlyWhatCouldNotBeReadOtherwiseIsQuoted() {
        assertThat(CsvText.of(COLUMNS, List.of(List.of("a b", ""), List.of("say \"x\"", "1,2"))))
                .isEqualTo("id,text\r\na b,\r\n\"say \"\"x\"\"\",\"1,2\"\r\n");
    }

    @Test
    void theOtherFormQuotesSpacesAndLongTextsToo() {
        assertThat(CsvText.ofQuoted(COLUMNS, List.of(List.of("a b", "x".repeat(25)), List.of("ab", "x".repeat(24)))))
                .isEqualTo("id,text\r\n\"a b\",\"" + "x".repeat(25) + "\"\r\nab," + "x".repeat(24) + "\r\n");
    }

    @Test
    void noCellIsTakenForAFormula() {
        assertThat(CsvText.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(CsvText.harmless("1=1")).isEqualTo("1=1");
        assertThat(CsvText.harmless(null)).isEmpty();
    }

    @Test
    void aCellStaysInItsLine() {
        assertThat(CsvText.harmless("one\r\ntwo\u001b[2J")).isEqualTo("one\\r\\ntwo\\u001b[2J");
        assertThat(CsvText.harmless("\t=1+1")).isEqualTo("'\\t=1+1");
        assertThat(CsvText.harmless("Zo\u00eb \\n")).isEqualTo("Zo\u00eb \\n");
    }

    @Test
    void aTableIsReadAsFarAsItIsOne() {
        assertThat(CsvText.parse("id,text\n1,\"a\nb\"\n"))
                .isEqualTo(new CsvText.Table(List.of(COLUMNS, List.of("1", "a\nb")), true));
        assertThat(CsvText.parse("id,text\n1,\"a")).isEqualTo(new CsvText.Table(List.of(COLUMNS), false));
    }
}
