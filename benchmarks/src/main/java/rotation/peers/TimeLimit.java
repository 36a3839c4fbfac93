package rotation.peers;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * How long a peer may take, from the start of the program to the end of the search.
 *
 * @param duration above 0
 */
record TimeLimit(Duration duration) {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    /**
     * Reads {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h} or {@code PT5M}.
     *
     * @throws TypeConversionException if it is no duration above 0
     */
    static TimeLimit parse(String text) {
        Duration duration = read(text.strip().toLowerCase(Locale.ROOT));
        if (duration.isNegative() || duration.isZero()) {
            throw new TypeConversionException("'" + text + "' is no duration above 0, such as 500ms, 30s, 5m or PT5M");
        }
        return new TimeLimit(duration);
    }

    private static Duration read(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (!matcher.matches()) {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException e) {
                return Duration.ZERO;
            }
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
