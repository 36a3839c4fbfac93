package rotation.workbook;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.text.Sentence;

/**
 * One thing that is wrong with what was read.
 *
 * @param spot the cell; null: it stands in the season into which was read, or nowhere
 * @param place where, for people: the cell, or a place in the season
 * @param value what stands there, as JSON; null: nothing
 * @param expected what is wrong
 * @param hint what to do about it
 */
public record CellError(@Nullable Spot spot, String place, @Nullable String value, Sentence expected, Sentence hint) {

    /** Hints that say to write something into the mapping file. */
    private static final Set<String> OF_MAPPING = Set.of(
            "hint.cell.flag",
            "hint.heading.twice",
            "hint.column.missing",
            "hint.sheets.none",
            "hint.headings.none",
            "in.hint.known",
            "in.hint.add.ranks",
            "in.hint.add.agencies");

    /** Whether the hint names the mapping file. */
    boolean namesMapping() {
        return OF_MAPPING.contains(hint.key());
    }

    static CellError at(Spot spot, @Nullable String value, Sentence expected, Sentence hint) {
        return new CellError(spot, spot.place(), value, expected, hint);
    }

    /** What is wrong and what to do about it, in French or else in English. */
    public String message(Locale language) {
        return expected.in(language) + " " + hint.in(language);
    }

    /** Whether it is that of one cell, and not of a sheet or of what has no cell. */
    boolean isOfCell() {
        return spot != null && spot.row() > 0;
    }

    /** The cell; of another error, what stands for the same thing that is wrong. */
    Object cause() {
        return isOfCell() && spot != null ? spot : place + "/" + expected;
    }

    /**
     * What errors of one kind share: what is wrong and what to do about it, in whichever column; of what is missing, also which column
     * it is.
     */
    String kind() {
        String what = expected.owner().getName() + "/" + expected.key() + "/" + hint.key();
        // Which word was meant differs from value to value.
        String more = hint.key().equals("hint.meant") ? "" : hint.arguments().toString();
        return what + more + (value == null ? expected.arguments() : "");
    }
}
