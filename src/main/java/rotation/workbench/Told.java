package rotation.workbench;

import java.util.Locale;
import rotation.text.Sentence;

/**
 * A text for people in both languages.
 *
 * @param en in English
 * @param fr in French
 */
public record Told(String en, String fr) {

    /** A sentence in both languages. */
    static Told of(Sentence sentence) {
        return new Told(sentence.in(Locale.ENGLISH), sentence.in(Locale.FRENCH));
    }

    /** A sentence of this package in both languages. */
    static Told say(String key, Object... arguments) {
        return of(Sentence.of(Told.class, key, arguments));
    }
}
