package rotation.json;

import java.util.HashMap;
import java.util.Map;
import rotation.text.Sentence;

/** What all values of one document share while it is read. */
final class Context {

    final InputErrors errors;
    final Nearest nearest = new Nearest();
    private final Class<?> format;
    private final Map<String, String> texts = new HashMap<>();

    /** @param format any class of the package that has the sentences of this format */
    Context(InputErrors errors, Class<?> format) {
        this.errors = errors;
        this.format = format;
    }

    /** A sentence of the format's own package. */
    Sentence ofFormat(String key) {
        return Sentence.of(format, key);
    }

    /** A sentence of the format's own package. */
    Sentence ofFormat(String key, String argument) {
        return Sentence.of(format, key, argument);
    }

    /** One text for all that are equal: units and skills come back thousands of times. */
    String share(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
