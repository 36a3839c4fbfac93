package rotation.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.text.ControlCharacters;
import rotation.text.Sentence;

/** One thing that is wrong with a file, or with the place where a file should go. */
public final class InputError {

    private final String file;
    private final @Nullable Integer line;
    /** The column in the line, in characters, from 1 on; null unless the file is not even JSON. */
    private final @Nullable Integer column;

    private final String pointer;
    private final @Nullable String value;
    private final Sentence expected;
    private final Sentence hint;

    InputError(
            String file,
            @Nullable Integer line,
            @Nullable Integer column,
            String pointer,
            @Nullable String value,
            Sentence expected,
            Sentence hint) {
        this.file = file;
        this.line = line;
        this.column = column;
        this.pointer = pointer;
        this.value = value;
        this.expected = expected;
        this.hint = hint;
    }

    /** An error of a whole file, or of a place where files should go. */
    public static InputError ofFile(String file, Sentence expected, Sentence hint) {
        return new InputError(file, null, null, "", null, expected, hint);
    }

    /**
     * An error of a value that no document of ours holds, such as a cell of a table.
     *
     * @param file the path of the file, or what else has brought the value
     * @param line from 1 on; null: there are no lines
     * @param value as JSON
     * @param expected the value becomes its first argument
     */
    public static InputError ofValue(
            String file, @Nullable Integer line, String value, Sentence expected, Sentence hint) {
        return new InputError(file, line, null, "", value, InputErrors.with(value, expected), hint);
    }

    /** The path of the file, as the user gave it. */
    public String file() {
        return file;
    }

    /** The line, from 1 on; null: it concerns the whole file. */
    public @Nullable Integer line() {
        return line;
    }

    /**
     * The JSON pointer (RFC 6901) of the value, or of the object in which a key is missing; empty: the whole document, or a
     * place that has no pointer.
     */
    public String pointer() {
        return pointer;
    }

    /** The offending value or key as JSON, shortened; null: there is none. */
    public @Nullable String value() {
        return value;
    }

    /** What is wrong, or was expected: a sentence in French, or else in English. */
    public String expected(Locale language) {
        return expected.in(language);
    }

    /** What to do about it: a sentence in French, or else in English. */
    public String hint(Locale language) {
        return hint.in(language);
    }

    /** The whole error in one line, in French, or else in English: file, line, pointer, what is wrong and a hint. */
    public String message(Locale language) {
        return place(file, line, column, pointer) + ": " + expected(language) + " " + hint(language);
    }

    /** The {@link #message} in English. */
    @Override
    public String toString() {
        return message(Locale.ENGLISH);
    }

    /** As in {@code season.json:214 /officers/17/agency}. */
    static String place(String file, @Nullable Integer line, @Nullable Integer column, String pointer) {
        return ControlCharacters.escaped(file)
                + (line == null ? "" : ":" + line)
                + (column == null ? "" : ":" + column)
                + (pointer.isEmpty() ? "" : " " + ControlCharacters.escaped(pointer));
    }
}
