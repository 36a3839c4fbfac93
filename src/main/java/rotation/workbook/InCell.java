package rotation.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.json.Json;
import rotation.text.ControlCharacters;

/**
 * What stands in a cell, word by word. Whatever stands in double quotes as in JSON is taken as it is: nothing in it separates, and
 * it is not translated. So every word of the format has a cell, also one with a semicolon or a line break in it.
 */
final class InCell {

    private InCell() {}

    /**
     * A word.
     *
     * @param isLiteral whether it stands in double quotes, and means itself
     */
    record Word(String text, boolean isLiteral) {}

    /**
     * An entry of a list in one cell.
     *
     * @param after what stands behind the colon; null: there is none
     */
    record Entry(Word word, @Nullable String after) {}

    /** What a text in a cell says. */
    static Word word(String cell) {
        boolean mayBeQuoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        String quoted = mayBeQuoted ? Json.parsed(cell) : null;
        return quoted == null ? new Word(cell, false) : new Word(quoted, true);
    }

    /**
     * A text as it must stand in a cell to be read again.
     *
     * @param mustMeanItself whether it would be translated otherwise
     */
    static String cell(String text, boolean mustMeanItself) {
        boolean isPlain = !mustMeanItself
                && !text.isBlank()
                && text.strip().equals(text)
                && ControlCharacters.firstIn(text) == null
                && !word(text).isLiteral();
        return isPlain ? text : Json.quoted(text);
    }

    /**
     * The entries of a list: semicolons, commas and ends of lines separate them.
     *
     * @param isPaired whether something may stand behind a colon
     * @return null: it is no such list
     */
    static @Nullable List<Entry> entries(String cell, boolean isPaired) {
        var entries = new ArrayList<Entry>();
        int at = 0;
        while (at < cell.length()) {
            char c = cell.charAt(at);
            if (Character.isWhitespace(c) || isSeparator(c)) {
                at++;
                continue;
            }
            int end = c == '"' ? endOfQuoted(cell, at) : endOfWord(cell, at, isPaired);
            String said = end < 0 ? "" : cell.substring(at, end).strip();
            Word word = c == '"' ? word(said) : new Word(said, false);
            if (said.isEmpty() || (c == '"' && !word.isLiteral())) {
                return null;
            }
            at = skipBlanks(cell, end);
            String after = null;
            if (isPaired && at < cell.length() && cell.charAt(at) == ':') {
                int endOfAfter = endOfWord(cell, at + 1, false);
                after = cell.substring(at + 1, endOfAfter).strip();
                at = endOfAfter;
            }
            if ((after != null && after.isEmpty()) || (at < cell.length() && !isSeparator(cell.charAt(at)))) {
                return null;
            }
            entries.add(new Entry(word, after));
        }
        return entries;
    }

    /** An entry as it must stand in a cell to be read again. */
    static String entry(String word, @Nullable String after, boolean mustMeanItself) {
        boolean separates = word.chars().anyMatch(c -> c == ':' || c == '"' || isSeparator((char) c));
        return cell(word, mustMeanItself || separates) + (after == null ? "" : ":" + after);
    }

    private static boolean isSeparator(char c) {
        return c == ';' || c == ',' || c == '\n' || c == '\r';
    }

    private static int skipBlanks(String cell, int from) {
        int at = from;
        while (at < cell.length() && Character.isWhitespace(cell.charAt(at)) && !isSeparator(cell.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfWord(String cell, int from, boolean isPaired) {
        int at = from;
        while (at < cell.length() && !isSeparator(cell.charAt(at)) && !(isPaired && cell.charAt(at) == ':')) {
            at++;
        }
        return at;
    }

    /** Behind the closing quote; -1: there is none. */
    private static int endOfQuoted(String cell, int from) {
        for (int at = from + 1; at < cell.length(); at++) {
            if (cell.charAt(at) == '\\') {
                at++;
            } else if (cell.charAt(at) == '"') {
                return at + 1;
            }
        }
        return -1;
    }
}
