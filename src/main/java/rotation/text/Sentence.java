package rotation.text;

import java.util.List;
import java.util.Locale;

/**
 * A sentence whose language is chosen later.
 *
 * @param owner any class of the package whose bundle has the sentence, see {@link Messages}
 * @param key in the bundle
 * @param arguments texts, ISO dates, numbers (formatted for the language) or other sentences
 */
public record Sentence(Class<?> owner, String key, List<Object> arguments) {

    /** Copies the arguments. */
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** The sentence of a package with that key. */
    public static Sentence of(Class<?> owner, String key, Object... arguments) {
        return new Sentence(owner, key, List.of(arguments));
    }

    /** The sentence in French if asked for, otherwise in English. */
    public String in(Locale language) {
        Object[] translated = arguments.stream()
                .map(argument -> argument instanceof Sentence sentence ? sentence.in(language) : argument)
                .toArray();
        return Messages.of(owner, language).format(key, translated);
    }
}
