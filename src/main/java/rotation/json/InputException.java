package rotation.json;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rotation.text.Sentence;

/**
 * A file cannot be used: it is wrong, it is not there, or it cannot be written where it should go. It is the user who can help,
 * so the errors are in words for people.
 */
public final class InputException extends Exception {

    private final transient List<InputError> errors;

    /**
     * The exception's own message has the first ten errors in English.
     *
     * @param errors all that is wrong, in the order of the file; at least one
     */
    public InputException(List<InputError> errors) {
        super(errors.stream()
                .map(error -> error.message(Locale.ENGLISH))
                .limit(10)
                .collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    /** One thing is wrong. */
    public InputException(InputError error) {
        this(List.of(error));
    }

    /**
     * A file or a directory that cannot be written, made or deleted.
     *
     * @param cause what the system says
     */
    public static InputException notWritable(Path file, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return ofPlace(file, "out.denied", "");
        }
        Path parent = file.toAbsolutePath().getParent();
        if (cause instanceof NoSuchFileException && parent != null) {
            // There are directories, such as those of the system itself, in which nobody can make a file.
            return ofPlace(file, Files.isDirectory(parent) ? "out.unmade" : "out.missing", parent.toString());
        }
        return ofPlace(file, "out.failed", AtomicFile.reason(cause));
    }

    /**
     * A file or a directory that cannot be read.
     *
     * @param cause what the system says
     */
    public static InputException notReadable(Path file, IOException cause) {
        return ofPlace(file, "file.unreadable", AtomicFile.reason(cause));
    }

    /** A file that stands where a directory is wanted. */
    public static InputException noDirectory(Path file) {
        return ofPlace(file, "out.noDirectory", "");
    }

    /** A file that somebody else has changed while it was to be replaced; it is as they left it. */
    public static InputException changedMeanwhile(Path file) {
        return ofPlace(file, "out.changed", "");
    }

    /** @param key the sentence; its hint is {@code hint.} and the same key */
    static InputException ofPlace(Path file, String key, Object... arguments) {
        return new InputException(InputError.ofFile(
                file.toString(),
                Sentence.of(InputError.class, key, arguments),
                Sentence.of(InputError.class, "hint." + key, arguments)));
    }

    /** All that is wrong, in the order of the file; at least one. */
    public List<InputError> errors() {
        return errors;
    }
}
