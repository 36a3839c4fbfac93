package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.cli.Program.Run;

/** The command {@code benchmark}. */
class BenchmarkTest {

    private static final Path TINY = Path.of("problems", "tiny.json");

    private final Path directory;
    private final Path out;

    BenchmarkTest(@TempDir Path directory) {
        this.directory = directory;
        out = directory.resolve("out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--seeds lucky",
                "--time soon",
                "--moves 0",
                "--moves 10 --time 10s",
                "--moves 10 --peer a=b",
                "--threads 0",
                "--threads 65",
                "--strategies guessing",
                "--strategies tabu,tabu",
                "--peer nameless",
                "--peer tabu=sh --strategies tabu",
                "--update-best-known",
                "tiny.json"
            })
    void aWrongCommandLineIsRefused(String wrong) {
        var args = new ArrayList<Object>(List.of("benchmark", "--out", out));
        args.addAll(List.of(wrong.split(" ")));

        Run run = Commands.run(args.toArray());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--help").doesNotContain("Exception", "\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void allInputErrorsAreListedBeforeAnythingIsWritten() throws IOException {
        Path broken = directory.resolve("broken.json");
        Files.writeString(broken, Files.readString(TINY).replace("\"agency\": \"SPVM\"", "\"agency\": \"SPVN\""));
        Path empty = Files.createDirectory(directory.resolve("empty"));

        Run run = Commands.run("benchmark", "--problems", broken, empty, directory.resolve("none.json"), "--out", out);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "SPVN", empty + ": There is no problem in this directory.", "none.json: There is no such file.")
                .doesNotContain("Exception");
        assertThat(out).doesNotExist();
    }
}
