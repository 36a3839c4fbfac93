package rotation.sheet;

import java.util.Locale;
import java.util.regex.Pattern;

/** As what a number is shown in a cell of xlsx. */
enum NumberKind {
    NUMBER,
    /** A hundred times as much, with a percent sign. */
    PERCENT,
    /** All its digits, and zeros before them. */
    PADDED,
    /** A day, perhaps with a time. */
    DAY,
    /** A time or a span of time. */
    TIME;

    /** What is shown as it stands: texts in quotes, characters after a backslash, fillers, colours, languages and conditions. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");

    private static final Pattern DAY_PARTS = Pattern.compile("[yd]");
    private static final Pattern PADDED_PARTS = Pattern.compile("0{2,}");
    private static final Pattern CLOCK_PARTS = Pattern.compile("[hs]");

    /** What a format means that every program knows by its number. */
    static NumberKind ofBuiltIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 22 -> DAY;
            // In East Asia.
            case 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 -> DAY;
            case 9, 10 -> PERCENT;
            case 18, 19, 20, 21, 45, 46, 47 -> TIME;
            default -> NUMBER;
        };
    }

    /** What a format means, such as {@code yyyy-mm-dd}. */
    static NumberKind of(String format) {
        String parts = LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        if (parts.startsWith("general")) {
            return NUMBER;
        }
        if (parts.contains("%")) {
            return PERCENT;
        }
        if (PADDED_PARTS.matcher(parts).matches()) {
            return PADDED;
        }
        if (DAY_PARTS.matcher(parts).find()) {
            return DAY;
        }
        if (CLOCK_PARTS.matcher(parts).find()) {
            return TIME;
        }
        return parts.contains("[m") ? TIME : parts.contains("m") ? DAY : NUMBER;
    }
}
