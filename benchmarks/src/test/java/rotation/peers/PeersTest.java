package rotation.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Peers as they are started by a benchmark. */
class PeersTest {

    private static final Path TINY = Path.of("../problems/tiny.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void timefoldAsItComesKeepsToItsTimeAndWritesPlanAndTrace() throws Exception {
        Path plan = directory.resolve("plan.json");
        Path trace = directory.resolve("trace.csv");

        // Time counts from the start of this virtual machine: it is over, and an announced plan comes all the same.
        int exitCode = run("timefold-stock", TINY, "-o", plan, "--time", "1ms", "--trace", trace, "--quiet");

        assertThat(exitCode).isIn(0, 4);
        assertThat(Files.readString(plan)).contains("\"strategy\": \"timefold-stock\"");
        assertThat(Files.readString(trace)).startsWith("seconds,moves,score,bound,peakHeap");
    }

    @Test
    void chocoRefusesWhatIsTooLarge() {
        var printed = new StringWriter();
        Path plan = directory.resolve("plan.json");

        int exitCode = Peers.run(
                new PrintWriter(printed),
                new PrintWriter(printed),
                "choco",
                "../problems/cpa-2024-25.json",
                "-o",
                plan.toString());

        assertThat(exitCode).isEqualTo(3);
        assertThat(printed.toString()).contains("too large for Choco");
        assertThat(plan).doesNotExist();
    }

    private static int run(Object... args) {
        var printed = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exitCode = Peers.run(new PrintWriter(printed), new PrintWriter(printed), words);
        assertThat(printed.toString()).isEmpty();
        return exitCode;
    }
}
