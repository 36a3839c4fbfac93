package rotation.io;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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

    InputException(InputError error) {
        this(List.of(error));
    }

    /** All that is wrong, in the order of the file; at least one. */
    public List<InputError> errors() {
        return errors;
    }
}
