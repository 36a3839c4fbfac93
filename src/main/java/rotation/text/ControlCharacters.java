package rotation.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Characters that do not show but act on what shows: control characters, Unicode's line and paragraph separators, and those that
 * turn the direction of text. One of them in a file must not forge a line of what is printed, nor reach the terminal.
 */
public final class ControlCharacters {

    private static final String TURNS = "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069";
    private static final Pattern TURN = Pattern.compile("[" + TURNS + "]");
    private static final Pattern ONE = Pattern.compile("[\\p{Cc}\\u2028\\u2029" + TURNS + "]");

    private ControlCharacters() {}

    /** The first one in a text, as {@link #escaped} shows it; null: there is none. */
    public static @Nullable String firstIn(String text) {
        Matcher matcher = ONE.matcher(text);
        return matcher.find() ? escape(matcher.toMatchResult()) : null;
    }

    /** The text with these characters as in JSON: {@code \n}, {@code \u001b}. All else stays as it is. */
    public static String escaped(String text) {
        return escaped(ONE, text);
    }

    /** The text with only those escaped that turn its direction: for what may have several lines. */
    public static String turnsEscaped(String text) {
        return escaped(TURN, text);
    }

    private static String escaped(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(one -> Matcher.quoteReplacement(escape(one)));
    }

    private static String escape(MatchResult one) {
        char c = one.group().charAt(0);
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format("\\u%04x", (int) c);
        };
    }
}
