package rotation.shard;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands as they are typed in a shell. */
public final class ShellWords {

    private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}_./:=,+@%-]+", Pattern.UNICODE_CHARACTER_CLASS);

    private ShellWords() {}

    /** The words of a command, quoted where a shell would take them for something else. */
    public static String of(List<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
