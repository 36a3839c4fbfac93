package rotation.explain;

import rotation.text.Sentence;

/** The sentences of this package. */
final class Words {

    private Words() {}

    static Sentence say(String key, Object... arguments) {
        return Sentence.of(Words.class, key, arguments);
    }
}
