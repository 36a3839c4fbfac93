package rotation.sheet;

import java.io.IOException;
import java.nio.file.Path;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.text.Sentence;

/** A file cannot be read, for a reason that people are told; it comes as an IOException through parsers and streams. */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    /** @param key the sentence; its hint is {@code hint.} and the same key */
    Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    /** The same, said of a file. */
    InputException of(Path file) {
        return new InputException(InputError.ofFile(
                file.toString(),
                Sentence.of(Refusal.class, key, arguments),
                Sentence.of(Refusal.class, "hint." + key, arguments)));
    }
}
