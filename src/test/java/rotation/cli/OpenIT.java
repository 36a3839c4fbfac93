package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import rotation.cli.Program.Run;
import rotation.workbench.Client;

/** Workbenches that end by a signal. */
@Isolated
class OpenIT {

    private static final int KILLS = 6;
    private static final int STEPS = 12;

    private final Path directory;
    private final Path season;
    private final Path out;

    OpenIT(@TempDir Path directory) throws IOException {
        this.directory = directory;
        season = Files.copy(Path.of("problems", "tiny.json"), directory.resolve("tiny.json"));
        out = directory.resolve("out");
    }

    /** What it prints goes to a file, where it can be read while it runs. */
    private Program start() {
        return Program.startBy(
                List.of("sh", "-c", "out=$1; shift; exec \"$@\" > \"$out\"", "sh", out.toString()),
                "open",
                season,
                "--no-browser");
    }

    private Client client() throws Exception {
        for (int i = 0; i < 600; i++) {
            List<String> lines = Files.exists(out) ? Files.readAllLines(out) : List.of();
            // The last line of the beginning: what is before it is whole.
            if (lines.stream().anyMatch(line -> line.startsWith("Ctrl-C"))) {
                String address = lines.stream()
                        .filter(line -> line.startsWith("http"))
                        .findFirst()
                        .orElseThrow();
                return Client.of(URI.create(address));
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("it does not listen");
    }

    @Test
    void killedAtAnyMomentItLosesTheStepInHandAtMost() throws Exception {
        var random = new Random(1);
        long known = 1;
        int asked = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Files.deleteIfExists(out);
            Program program = start();
            Client client = client();
            var state = client.get("/api/state").json();
            long revision = state.get("revision").asLong();
            // All that was answered is there, and at most the one that was in hand.
            assertThat(revision).isBetween(known, known + 1);
            assertThat(state.get("undo").toString().contains("policy.restDays="))
                    .isEqualTo(revision > 1);
            long before = revision;
            int millis = random.nextInt(400);
            var killed = CompletableFuture.runAsync(() -> {
                sleep(millis);
                program.kill();
            });
            try {
                for (int i = 0; i < STEPS * 20; i++) {
                    asked++;
                    var said = client.post(
                            "/api/steps",
                            Map.of(
                                    "revision",
                                    before,
                                    "arguments",
                                    List.of("--set", "policy.restDays=" + (1 + asked))));
                    assertThat(said.status()).as(said.text()).isEqualTo(200);
                    before = said.json().get("revision").asLong();
                }
            } catch (IOException e) {
                // It was killed.
            }
            killed.join();
            program.end();
            known = before;
        }
        // The kills came between steps, not before the first.
        assertThat(known).isGreaterThan(KILLS);
        assertThat(Files.readString(season)).isEqualTo(Files.readString(Path.of("problems", "tiny.json")));
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aSignalEndsItAndItSaysWhatIsNotSaved() throws Exception {
        Program program = start();
        Client client = client();
        assertThat(client.step("withdraw", "O-3").status()).isEqualTo(200);
        program.terminate();
        Run run = program.end();

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(out))
                .contains("Not saved to the files yet: it is kept in " + directory.resolve("tiny.workbench"));
    }

    @Test
    void aSeasonThatIsOpenIsRefused() throws Exception {
        Program program = start();
        client();
        Run second = Program.run("open", season, "--no-browser");
        program.terminate();
        program.end();

        assertThat(second.exitCode()).isEqualTo(ExitCode.BUSY);
        assertThat(second.err())
                .contains("Another workbench has " + directory.resolve("tiny.workbench") + " open")
                .containsPattern("It is process [0-9]+\\.");
    }
}
