package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.cli.Program.Run;

/** What the commands {@code sweep} and {@code merge} refuse before they do anything. */
class SweepTest {

    private static final Path TINY = Path.of("problems", "tiny.json");

    private final Path directory;
    private final Path out;

    SweepTest(@TempDir Path directory) {
        this.directory = directory;
        out = directory.resolve("out");
    }

    private Run sweep(String... more) {
        var args = new ArrayList<Object>(List.of("sweep", TINY, "--out", out));
        args.addAll(List.of(more));
        return Commands.run(args.toArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--vary policy.restDays",
                "--vary policy.restDays=1,1",
                "--vary policy.restDays=1 --vary policy.restDays=2",
                "--vary policy.restDays=1 --shard 2",
                "--vary policy.restDays=1 --shard 3/2",
                "--vary policy.restDays=1 --seeds lucky",
                "--vary policy.restDays=1 --moves 10 --time 10s",
                "--vary policy.restDays=1 --threads 0"
            })
    void aWrongCommandLineIsRefused(String wrong) {
        Run run = sweep(wrong.isEmpty() ? new String[0] : wrong.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--help").doesNotContain("Exception", "\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void moreThanTenThousandRunsAreRefusedWithTheirNumber() {
        var values = new StringBuilder("policy.restDays=0");
        for (int i = 1; i < 101; i++) {
            values.append(',').append(i);
        }
        // 101 * 100 seeds
        Run run = sweep("--vary", values.toString(), "--seeds", "1-100");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("10,100 runs, with 100 seeds each, but there may be 10,000 at most");
    }

    @Test
    void everyValueThatDoesNotFitIsNamedOnceByTheOptionThatHasIt() {
        Run run = sweep("--vary", "policy.restDays=1,soon", "--vary", "policy.weights.womenn=1soft,2soft");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains("--vary policy.restDays=soon", "--vary policy.weights.womenn=1soft")
                .doesNotContain("--set", "Exception");
        assertThat(out).doesNotExist();
    }

    @Test
    void mergeNamesWhatIsNoShardAndWritesNothing() throws Exception {
        Path empty = Files.createDirectory(directory.resolve("empty"));

        Run run = Commands.run("merge", empty, directory.resolve("none"), "--out", out);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains(empty + ": This is no directory of a shard", "none: This is no directory of a shard");
        assertThat(out).doesNotExist();

        Run onto = Commands.run("merge", empty, "--out", empty);
        assertThat(onto.exitCode()).isEqualTo(2);
        assertThat(onto.err()).contains("--out is " + empty + ", which is one of the shards");
    }

    @Test
    void mergeSaysSoWhereItDoesNotKnowTheCommand() throws Exception {
        Path shard = Files.createDirectory(directory.resolve("shard"));
        Files.writeString(
                shard.resolve("shard.json"),
                """
                {"format": "rotation-shard/1", "command": "dream", "digest": "0a", "shard": 1, "of": 2, "planned": 1,
                 "units": ["a"], "arguments": ["dream"]}
                """);

        Run run = Commands.run("merge", shard, "--out", out);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("shard of the command dream, which this version cannot merge");
        assertThat(out).doesNotExist();
    }
}
