package rotation.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.workbook.InCell.Entry;
import rotation.workbook.InCell.Word;

/** Lists in one cell. */
class InCellTest {

    @Test
    void semicolonsCommasAndLineBreaksSeparateEntries() {
        assertThat(InCell.entries("MEDIC; SGBV,DRONES\nK9", false))
                .extracting(entry -> entry.word().text())
                .containsExactly("MEDIC", "SGBV", "DRONES", "K9");
    }

    @Test
    void whatStandsBehindAColonBelongsToItsEntry() {
        assertThat(InCell.entries("en : C1; fr:B2", true))
                .containsExactly(new Entry(new Word("en", false), "C1"), new Entry(new Word("fr", false), "B2"));
    }

    @Test
    void aColonIsALetterLikeOthersWhereNothingIsPaired() {
        assertThat(InCell.entries("PDT:2025", false)).containsExactly(new Entry(new Word("PDT:2025", false), null));
    }

    @Test
    void separatorsTooManySayNothing() {
        assertThat(InCell.entries(" ;; a ; ", false)).containsExactly(new Entry(new Word("a", false), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en:", "en C1: ", ":B2", "\"a", "\"a\"b", "\"a\":"})
    void whatIsNoListIsToldApart(String cell) {
        assertThat(InCell.entries(cell, true)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SGBV", "a;b", "a, b", "a:b", "\"", "\"x\"", "a\"b", " a ", "", "a\nb", "\u2028", "é", "=1+1", "\\"
            })
    void everyWordComesBackFromItsCellAlsoAmongOthers(String word) {
        assertThat(InCell.word(InCell.cell(word, false)).text()).isEqualTo(word);
        for (String after : new String[] {null, "2026-06-30"}) {
            String cell = List.of("one", word, "other").stream()
                    .map(each -> InCell.entry(each, after, false))
                    .collect(Collectors.joining("; "));
            assertThat(Objects.requireNonNull(InCell.entries(cell, after != null)))
                    .as(cell)
                    .extracting(entry -> entry.word().text())
                    .containsExactly("one", word, "other");
        }
    }

    @Test
    void whatStandsInQuotesMeansItself() {
        assertThat(InCell.word("\"agent\"")).isEqualTo(new Word("agent", true));
        assertThat(InCell.word("\"A\" and \"B\"")).isEqualTo(new Word("\"A\" and \"B\"", false));
    }
}
