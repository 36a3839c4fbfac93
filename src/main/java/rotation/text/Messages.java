package rotation.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of one package in one language. They stand in {@code messages.properties} (English) and
 * {@code messages_fr.properties} beside the package's classes, as patterns of {@link MessageFormat}: an apostrophe is doubled,
 * a number is written as the language does.
 */
public final class Messages {

    /** The languages that a planner may choose from, the default first. */
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
     * @param language French, or else English
     */
    public static Messages of(Class<?> owner, Locale language) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(
                language,
                ResourceBundle.getBundle(
                        owner.getPackageName() + ".messages", language, owner.getClassLoader(), control));
    }

    /**
     * A sentence.
     *
     * @param key which
     * @param arguments what stands for {@code {0}}, {@code {1}} and so on; days are passed as ISO dates
     * @throws java.util.MissingResourceException if there is no such sentence
     */
    public String format(String key, Object... arguments) {
        return new MessageFormat(patterns.getString(key), language).format(arguments);
    }
}
