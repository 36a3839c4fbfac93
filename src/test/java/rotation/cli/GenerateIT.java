package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** The command {@code generate}. */
class GenerateIT {

    private final Path directory;

    GenerateIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void theSameSeedMakesTheSameBytesInAFileAndOnTheScreen() throws Exception {
        Path file = directory.resolve("season.json");

        Run toFile = Program.run("generate", "--preset", "tiny", "--seed", 3, "-o", file);
        Run toScreen = Program.run("generate", "--preset", "tiny", "--seed", 3);
        Run other = Program.run("generate", "--preset", "tiny", "--seed", 4);

        assertThat(toFile.exitCode()).isZero();
        assertThat(toFile.out()).contains("8 tours, 24 officers", file.toString());
        assertThat(toScreen).isEqualTo(new Run(0, Files.readString(file), ""));
        assertThat(other.exitCode()).isZero();
        assertThat(other.out()).isNotEqualTo(toScreen.out());
        assertThat(Program.run("validate", file).exitCode()).isZero();
    }

    @Test
    void aWrongCommandLineIsRefused() {
        for (Object[] args :
                new Object[][] {{"generate"}, {"generate", "--preset", "huge"}, {"generate", "--preset"}}) {
            Run run = Program.run(args);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("--preset", "--help").doesNotContain("Exception");
        }
    }

    @Test
    void aSeasonThatHasNoPlaceToGoIsBadInput() {
        Path nowhere = directory.resolve("missing").resolve("season.json");

        Run run = Program.run("generate", "--preset", "tiny", "-o", nowhere);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains(nowhere.toString()).doesNotContain("Exception");
    }
}
