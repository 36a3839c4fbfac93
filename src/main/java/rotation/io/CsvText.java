package rotation.io;

import org.jspecify.annotations.Nullable;

/** Texts in a table that a spreadsheet may open. */
final class CsvText {

    private CsvText() {}

    /** A text that no spreadsheet takes for a formula; empty if there is none. */
    static String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
