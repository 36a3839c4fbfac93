package rotation.judge;

import java.util.List;
import java.util.Locale;
import rotation.text.Messages;

/**
 * Something to be said to a planner, in either language.
 *
 * @param key which of the package's sentences
 * @param arguments its ids, whole numbers and ISO dates
 */
public record Sentence(String key, List<Object> arguments) {

    /** Copies the arguments. */
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /** The sentence in French, or else in English. */
    public String in(Locale language) {
        return Messages.of(Sentence.class, language).format(key, arguments.toArray());
    }
}
