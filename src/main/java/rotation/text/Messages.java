package rotation.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of one package in one language, from the resource bundle {@code messages.properties} (English) or
 * {@code messages_fr.properties} of that package. They are patterns of {@link MessageFormat}: an apostrophe is written twice, and
 * numbers are formatted for the language.
 */
public final class Messages {

    /** The supported languages, the default first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final Locale language;
    private final ResourceBundle patterns;

    private Messages(Locale language, ResourceBundle patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /**
     * The sentences of a package.
     *
     * @param owner any class of the package
     * @param language French, otherwise English
     */
    public static Messages of(Class<?> owner, Locale language) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(
                language,
                ResourceBundle.getBundle(
                        owner.getPackageName() + ".messages", language, owner.getClassLoader(), control));
    }

    /**
     * Formats a sentence. Whatever the arguments are, no {@linkplain ControlCharacters control character} of theirs comes through:
     * one is shown escaped, so that a name or a note stays within the line.
     *
     * @param key in the bundle
     * @param arguments for {@code {0}}, {@code {1}} and so on; days are passed as ISO dates
     * @throws java.util.MissingResourceException if the bundle does not have the key
     */
    public String format(String key, Object... arguments) {
        Object[] shown = Arrays.stream(arguments)
                .map(argument -> argument instanceof Number || argument == null
                        ? argument
                        : ControlCharacters.escaped(argument.toString()))
                .toArray();
        return new MessageFormat(patterns.getString(key), language).format(shown);
    }
}
