package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.cli.Program.Run;

/** The script of {@code completion}, in the shells themselves. */
class CompletionTest {

    private static final int PATIENCE_SECONDS = 60;

    private final Path directory;

    CompletionTest(@TempDir Path directory) throws IOException {
        this.directory = directory;
        Run run = Commands.run("completion", "--lang", "fr");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        Files.writeString(directory.resolve("script"), run.out());
        Files.writeString(directory.resolve("season.json"), "");
        Files.writeString(directory.resolve("season.plan.json"), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void theScriptIsOneOfTheShell(String shell) throws Exception {
        assumeTrue(has(shell), shell + " is not installed");

        assertThat(run(shell, "-n", "script")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void theShellLoadsIt(String shell) throws Exception {
        assumeTrue(has(shell), shell + " is not installed");

        assertThat(run(shell, "-c", "source ./script && type _complete_rotation"))
                .contains("_complete_rotation")
                .doesNotContain("not found");
    }

    @Test
    void commandsOptionsAndTheirWordsAreCompleted() throws Exception {
        assertThat(completed("so")).containsExactly("solve");
        assertThat(completed("event", "w")).containsExactly("withdraw");
        assertThat(completed("solve", "season.json", "--mo")).containsExactly("--moves");
        assertThat(completed("resolve", "--changes", "")).containsExactly("needed", "worthwhile");
        assertThat(completed("solve", "--strategy", "late")).containsExactly("late-acceptance");
        assertThat(completed("explain", "season.json", "season.plan.json", "--rule", "unf"))
                .containsExactly("unfilledTour");
        assertThat(completed("schema", "best")).containsExactly("best-known");
        assertThat(completed("check", "--lang", "")).containsExactly("en", "fr");
    }

    @Test
    void filesAreCompletedWhereFilesAreWanted() throws Exception {
        assertThat(completed("solve", "sea")).containsExactlyInAnyOrder("season.json", "season.plan.json");
        assertThat(completed("compare", "season.json", "season.plan.json", "season.p"))
                .containsExactly("season.plan.json");
        assertThat(completed("report", "season.json", "season.plan.json", "-o", "sea"))
                .containsExactlyInAnyOrder("season.json", "season.plan.json");
        assertThat(completed("event", "withdraw", "sea")).containsExactlyInAnyOrder("season.json", "season.plan.json");
    }

    /** What bash offers for the last word. */
    private List<String> completed(String... words) throws IOException, InterruptedException {
        assumeTrue(has("bash"), "bash is not installed");
        String line = "'rotation' '" + String.join("' '", words) + "'";
        // compopt complains where nobody types
        String offered = run(
                "bash",
                "-c",
                "source ./script; COMP_WORDS=(" + line + "); COMP_CWORD=" + words.length
                        + "; _complete_rotation 2>/dev/null; printf '%s\\n' \"${COMPREPLY[@]}\"");
        return offered.lines().toList();
    }

    private static boolean has(String shell) throws InterruptedException {
        try {
            return new ProcessBuilder(shell, "-c", "exit 0").start().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            return false;
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        return out;
    }
}
