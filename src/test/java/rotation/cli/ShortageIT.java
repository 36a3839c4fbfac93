package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** Signals end the search for whoever is missing, and the searches for whom to recruit. */
class ShortageIT {

    private static final Path SEASON = Path.of("problems", "cpa-2024-25.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    /** Lets the program compute so long, and ends it by a signal. */
    private static Run stopped(Program program, Duration after) throws InterruptedException {
        while (program.isRunning() && program.computed().compareTo(after) < 0) {
            Thread.sleep(20);
        }
        assertThat(program.isRunning()).isTrue();
        program.terminate();
        return program.end();
    }

    /** In a season so large that who may go where alone takes longer. */
    @Test
    void shortageSaysThatItWasStopped() throws Exception {
        Path season = directory.resolve("season.json");
        assertThat(Program.run("generate", "--preset", "global", "--seed", 1, "-o", season)
                        .exitCode())
                .isZero();

        Run run = stopped(Program.start("shortage", season), Duration.ofSeconds(12));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(6);
        assertThat(run.err()).isEqualTo("Stopped before the end: nothing was known yet.\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void recruitTellsWhatItsSearchesHaveFoundByThen() throws Exception {
        Path plan = directory.resolve("plan.json");
        assertThat(Commands.run("solve", SEASON, "-o", plan, "--moves", 2_000, "--threads", 1, "-q")
                        .exitCode())
                .isZero();

        Run run = stopped(Program.start("recruit", SEASON, plan, "--moves", 50_000), Duration.ofSeconds(25));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(6);
        assertThat(run.err())
                .containsPattern("^Stopped: \\d+ of up to 108 searches have ended\\. What they found is told;");
        assertThat(run.out()).startsWith("What was tried\n").contains("With nobody new", "searches of 50,000 moves");
    }
}
