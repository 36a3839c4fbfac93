package rotation.text;

import java.util.List;
import java.util.Locale;

/**
 * Something to be said, in a language that is not known yet.
 *
 * @param owner any class of the package whose sentences these are, see {@link Messages}
 * @param key which of them
 * @param arguments what stands in it: texts and ISO dates, numbers that are written as the language does, or sentences
 */
public record Sentence(Class<?> owner, String key, List<Object> arguments) {

    /** Copies the arguments. */
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** A sentence of a package. */
    public static Sentence of(Class<?> owner, String key, Object... arguments) {
        return new Sentence(owner, key, List.of(arguments));
    }

    /** The sentence in French, or else in English. */
    public String in(Locale language) {
        Object[] said = arguments.stream()
                .map(argument -> argument instanceof Sentence sentence ? sentence.in(language) : argument)
                .toArray();
        return Messages.of(owner, language).format(key, said);
    }
}
