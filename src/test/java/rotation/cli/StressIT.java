package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** Signals end the runs of a process. */
class StressIT {

    private static final Path TINY = Path.of("problems", "tiny.json");

    @Test
    void whatTheRunsSoFarSayIsToldAfterASignal(@TempDir Path directory) throws Exception {
        Path plan = directory.resolve("plan.json");
        Path out = directory.resolve("out");
        Path rows = out.resolve("runs.jsonl");
        assertThat(Commands.run("solve", TINY, "-o", plan, "--moves", 2_000, "-q")
                        .exitCode())
                .isZero();

        Program stopped = Program.start("stress", TINY, plan, "--runs", 100_000, "--moves", 100, "--out", out);
        while (stopped.isRunning() && (!Files.exists(rows) || Files.size(rows) == 0)) {
            Thread.sleep(20);
        }
        stopped.terminate();
        Run run = stopped.end();

        assertThat(run.exitCode()).as(run.err()).isEqualTo(6);
        List<String> kept = Files.readAllLines(rows);
        assertThat(kept).isNotEmpty().hasSizeLessThan(100_000);
        String ended = "%,d of 100,000".formatted(kept.size());
        assertThat(run.out()).startsWith("tiny: " + ended + " made-up seasons");
        assertThat(run.err()).contains("Stopped: what is told is of " + ended + " runs");
    }
}
