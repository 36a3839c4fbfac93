package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;
import rotation.nightly.RunRecord;

/** Nights that are stopped, killed, started twice at a time or short of disk. */
class NightlyIT extends NightlyFiles {

    NightlyIT(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void aRunKeepsItsBestPlanAndExcludesOtherRuns() throws Exception {
        Files.copy(PROBLEMS.resolve("cpa-2024-25.json"), season, StandardCopyOption.REPLACE_EXISTING);
        Path best = state.resolve("best-so-far.json");
        Program killed = Program.start(command("--time", "100s"));
        await(killed, best);
        killed.kill();
        killed.end();
        assertThat(judge(best).isLegal()).isTrue();
        assertThat(judge(best).remarks()).isEmpty();
        assertThat(plan).doesNotExist();
        Files.delete(best);

        Program first = Program.start(command("--time", "100s", "--log", "json"));
        await(first, best);
        String runsBefore = Files.readString(state.resolve("runs.jsonl"));
        String mark = Files.readString(state.resolve("lock"));
        Run second = Commands.run(night());

        assertThat(second.exitCode()).isEqualTo(5);
        assertThat(second.out()).isEmpty();
        assertThat(second.err().lines()).singleElement().asString().contains("Another run", state.toString());
        assertThat(files()).containsExactly("best-so-far.json", "lock", "runs.jsonl");
        assertThat(Files.readString(state.resolve("runs.jsonl"))).isEqualTo(runsBefore);
        assertThat(Files.readString(state.resolve("lock"))).isEqualTo(mark).contains(sum(season));

        first.terminate();
        Run run = first.end();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"event\":\"best\"", "\"outcome\":\"planned\"");
        assertThat(judge(plan).isLegal()).isTrue();
        assertThat(judge(plan).remarks()).isEmpty();
        assertThat(files()).containsExactly("lock", "plan.json", "plans", "runs.jsonl");
        assertThat(runs()).extracting(RunRecord::outcome).containsExactly("killed", "planned");
        assertThat(runs().get(0).problem()).isEqualTo(sum(season));
    }

    private static void await(Program program, Path file) throws InterruptedException {
        for (int i = 0; i < 600 && !Files.exists(file) && program.isRunning(); i++) {
            Thread.sleep(100);
        }
        assertThat(file).exists();
    }

    @Test
    void aFullDiskLosesNothing() throws Exception {
        assumeThat(Path.of("/bin/bash")).exists();
        Commands.run(night());
        byte[] first = Files.readAllBytes(plan);
        change(RELEASE, "\"releases\": []");

        // No file may become larger than 4 KiB: the list of runs fits, a plan does not. That is seen before the search.
        Run run = Program.startBy(List.of("/bin/bash", "-c", "ulimit -f 4 && exec \"$@\"", "bash"), night())
                .end();

        assertThat(Files.size(plan)).isGreaterThan(4096);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(3);
        assertThat(run.err())
                .contains(state.toString(), "cannot be written", "Nothing was searched yet")
                .doesNotContain("Exception");
        assertThat(plan).hasBinaryContent(first);
        assertThat(lastRun().outcome()).isEqualTo("invalid");
        assertThat(archive()).singleElement().satisfies(file -> assertThat(file).hasBinaryContent(first));
        assertThat(files()).containsExactly("lock", "plan.json", "plans", "runs.jsonl");

        assertThat(Commands.run(night()).exitCode()).isZero();
        assertThat(archive()).hasSize(2).anySatisfy(file -> assertThat(file).hasBinaryContent(first));
    }
}
