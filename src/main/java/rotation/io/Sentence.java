package rotation.io;

import java.util.List;
import java.util.Locale;
import rotation.text.Messages;

/**
 * Something to be said, in a language that is not known yet.
 *
 * @param key which sentence of this package
 * @param arguments what stands in it: texts, or numbers that are written as the language does
 */
record Sentence(String key, List<Object> arguments) {

    Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /** The sentence in French, or else in English. */
    String in(Locale language) {
        return Messages.of(Sentence.class, language).format(key, arguments.toArray());
    }
}
