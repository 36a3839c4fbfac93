package rotation.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.json.InputException;

/** Files in which there is nothing to read, whatever they should be. */
class UnusableFileTest {

    private final Path directory;

    UnusableFileTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aFileThatIsNotThere() {
        Path file = directory.resolve("season.json");
        assertRefused(file, ": There is no such file. It was looked for at " + file + ".");
    }

    @Test
    void aDirectory() {
        assertRefused(directory, ": This is a directory, not a file. Name a file in it.");
    }

    @Test
    void aPathThroughAFile() throws IOException {
        Path file = write("{}".getBytes(StandardCharsets.UTF_8)).resolve("season.json");
        assertRefused(file, ": The file cannot be read: Not a directory. Check the path and the disk.");
    }

    @Test
    void aFileThatMayNotBeRead() throws IOException {
        Path file = write("{}".getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
        assumeThat(Files.isReadable(file))
                .as("the superuser may read everything")
                .isFalse();
        assertRefused(
                file, ": You may not read this file. Ask for the right to read it, or copy it to a place of your own.");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertRefused(write(new byte[0]), ": The file is empty. Check that it was saved or copied completely.");
    }

    @Test
    void aFileOfBlanks() throws IOException {
        assertRefused(
                write(" \n\n".getBytes(StandardCharsets.UTF_8)),
                ": The file is empty. Check that it was saved or copied completely.");
    }

    @Test
    void anotherEncoding() throws IOException {
        assertRefused(
                write("{\n\"name\": \"Montréal\"}".getBytes(StandardCharsets.ISO_8859_1)),
                ":2: The text is not in UTF-8. Save the file again, with the encoding UTF-8.");
    }

    @Test
    void aCharacterThatIsCutOff() throws IOException {
        assertRefused(
                write(new byte[] {'{', (byte) 0xC3}),
                ":1: The text is not in UTF-8. Save the file again, with the encoding UTF-8.");
    }

    @Test
    void anEncodingOfTwoBytes() throws IOException {
        assertRefused(
                write("{\n}".getBytes(StandardCharsets.UTF_16LE)),
                ":1: The text is not in UTF-8. Save the file again, with the encoding UTF-8.");
    }

    @Test
    void aByteOrderMark() throws IOException {
        assertRefused(
                write("\ufeff{}".getBytes(StandardCharsets.UTF_8)),
                ": The file begins with a byte order mark."
                        + " Save the file again as UTF-8 without a byte order mark (BOM).");
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("season.json"), bytes);
    }

    private static void assertRefused(Path file, String message) {
        var ofProblem = catchThrowableOfType(InputException.class, () -> ProblemReader.read(file));
        var ofPlan = catchThrowableOfType(InputException.class, () -> PlanReader.read(file));
        assertThat(ofProblem.errors()).singleElement().satisfies(error -> {
            assertThat(error.message(Locale.ENGLISH)).isEqualTo(file + message);
            assertThat(error.message(Locale.FRENCH)).startsWith(file + ":").isNotEqualTo(file + message);
        });
        assertThat(ofPlan).hasMessage(ofProblem.getMessage());
    }
}
