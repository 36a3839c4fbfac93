package rotation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    private static final Path SHELL = Path.of("/bin/sh");

    private final Path log;

    ChildProcessTest(@TempDir Path directory) {
        log = directory.resolve("log.txt");
    }

    @BeforeEach
    void aShell() {
        assumeTrue(Files.isExecutable(SHELL));
    }

    private ChildProcess shell(String script) throws IOException {
        return ChildProcess.start(List.of(SHELL.toString(), "-c", script), log);
    }

    @Test
    void itsExitCodeAndAllThatItSaidAreKept() throws Exception {
        ChildProcess.Exit exit = shell("echo one; echo two >&2; exit 7").await(null);

        assertThat(exit.code()).isEqualTo(7);
        assertThat(log).hasContent("one\ntwo\n");
    }

    @Test
    void whoDoesNotEndIsEndedAndSoIsWhateverItHasStarted() throws Exception {
        ChildProcess process = shell("sleep 100 & echo $!; wait");

        ChildProcess.Exit exit = process.await(Duration.ofMillis(300));

        assertThat(exit.code()).isNull();
        assertThat(exit.wall()).isBetween(Duration.ofMillis(290), Duration.ofSeconds(20));
        long sleeper = Long.parseLong(Files.readString(log).strip());
        for (int i = 0; i < 100 && isAlive(sleeper); i++) {
            Thread.sleep(20);
        }
        assertThat(isAlive(sleeper)).isFalse();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Test
    void nothingIsAskedOfThoseWhoWait() throws Exception {
        // Without a closed standard input this would wait for ever.
        assertThat(shell("cat").await(Duration.ofSeconds(20)).code()).isZero();
    }

    @Test
    void aProgramThatIsNotThereCannotBeStarted() {
        assertThatThrownBy(() -> ChildProcess.start(List.of("/no/such/program"), log))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aLimitIsPassedOnAsItIs() {
        assertThat(new SearchLimit(Duration.ofSeconds(90), null, 1).arguments())
                .containsExactly("--time", "90s", "--threads", "1");
        assertThat(new SearchLimit(Duration.ofMillis(1500), null, 2).arguments())
                .containsExactly("--time", "1500ms", "--threads", "2");
        assertThat(new SearchLimit(null, 700L, 1).arguments()).containsExactly("--moves", "700", "--threads", "1");
    }

    @Test
    void whoIsLateIsGivenTwoMinutesOrAsLongAgain() {
        assertThat(new SearchLimit(Duration.ofSeconds(30), null, 1).patience()).isEqualTo(Duration.ofSeconds(150));
        assertThat(new SearchLimit(Duration.ofMinutes(10), null, 1).patience()).isEqualTo(Duration.ofMinutes(20));
        assertThat(new SearchLimit(null, 700L, 1).patience()).isNull();
    }
}
