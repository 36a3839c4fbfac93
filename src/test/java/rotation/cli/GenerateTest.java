package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** The command {@code generate}. */
class GenerateTest {

    /** Some of its tours are published. */
    private static final Path CPA = Path.of("problems", "cpa-2024-25.json");

    private final Path directory;

    GenerateTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void theSameSeedMakesTheSameBytesInAFileAndOnTheScreen() throws Exception {
        Path file = directory.resolve("season.json");

        Run toFile = Commands.run("generate", "--preset", "tiny", "--seed", 3, "-o", file);
        Run toScreen = Commands.run("generate", "--preset", "tiny", "--seed", 3);
        Run other = Commands.run("generate", "--preset", "tiny", "--seed", 4);

        assertThat(toFile.exitCode()).isZero();
        assertThat(toFile.out()).contains("8 tours, 24 officers", file.toString());
        assertThat(toScreen).isEqualTo(new Run(0, Files.readString(file), ""));
        assertThat(other.exitCode()).isZero();
        assertThat(other.out()).isNotEqualTo(toScreen.out());
        assertThat(Commands.run("validate", file).exitCode()).isZero();
    }

    @Test
    void aRichSeasonStatesMore() {
        Path file = directory.resolve("rich.json");

        Run plain = Commands.run("generate", "--preset", "tiny", "--seed", 3);
        Run rich = Commands.run("generate", "--preset", "tiny", "--seed", 3, "--rich");

        assertThat(plain.out()).doesNotContain("budget", "shortlist", "caps", "siteNeeds");
        assertThat(rich.out()).contains("\"budget\"", "\"dailyCost\"", "\"pairs\"", "\"lastMission\"");
        assertThat(Commands.run("generate", "--preset", "cpa", "--rich", "-o", file)
                        .out())
                .contains("151 tours, 640 officers");
        assertThat(Commands.run("validate", file).exitCode()).isZero();
    }

    @Test
    void aWrongCommandLineIsRefused() {
        for (Object[] args : new Object[][] {
            {"generate"}, {"generate", "--rich"}, {"generate", "--preset", "huge"}, {"generate", "--preset"}
        }) {
            Run run = Commands.run(args);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("--preset", "--help").doesNotContain("Exception");
        }
    }

    @Test
    void aDisruptionIsTheSameInAFileAndOnTheScreen() throws Exception {
        Path file = directory.resolve("tonight.json");
        Object[] args = {"generate", "--disrupt", CPA, "--withdraw", "3", "--slip", 2, "--close", 1, "--posts", 4};

        Run toFile = Commands.run(and(args, "--seed", 5, "-o", file));
        Run toScreen = Commands.run(and(args, "--seed", 5));
        Run other = Commands.run(and(args, "--seed", 6));

        assertThat(toFile.exitCode()).isZero();
        assertThat(toFile.out())
                .contains(
                        "3 officers withdraw",
                        "2 releases slip",
                        "1 mission closes",
                        "4 posts are added",
                        file.toString());
        assertThat(toScreen).isEqualTo(new Run(0, Files.readString(file), ""));
        assertThat(other.exitCode()).isZero();
        assertThat(other.out()).isNotEqualTo(toScreen.out());
        assertThat(Commands.run("validate", file).exitCode()).isZero();
    }

    @Test
    void aShareOfTheRosterMayWithdraw() {
        Path file = directory.resolve("tonight.json");

        Run run = Commands.run("generate", "--disrupt", CPA, "--withdraw", "1%", "-o", file, "--lang", "fr");

        // 1 of those who were told to go, and 1 % of some 500 others, rounded up.
        assertThat(run.out()).containsPattern("\\b[5-7] agents se désistent").contains("aucune mission ne ferme");
    }

    @Test
    void aWrongDisruptionIsRefused() {
        Object[] cpa = {"generate", "--disrupt", CPA};
        for (Object[] args : new Object[][] {
            cpa,
            and(cpa, "--preset", "tiny", "--slip", 1),
            {"generate", "--preset", "tiny", "--slip", 1},
            and(cpa, "--slip", 1, "--rich"),
            and(cpa, "--slip", 0),
            and(cpa, "--close", -1),
            and(cpa, "--posts", "many"),
            and(cpa, "--withdraw", "0"),
            and(cpa, "--withdraw", "101%"),
            and(cpa, "--withdraw", "%"),
            and(cpa, "--withdraw", "some")
        }) {
            Run run = Commands.run(args);

            assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("--", "--help").doesNotContain("Exception");
        }
        assertThat(Commands.run(and(cpa, "--lang", "fr")).err()).contains("indiquez ce qui arrive");
        assertThat(Commands.run("generate", "--disrupt", "missing.json", "--slip", 1)
                        .exitCode())
                .isEqualTo(3);
    }

    private static Object[] and(Object[] args, Object... more) {
        return Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray();
    }

    @Test
    void anOutputInAMissingDirectoryIsBadInput() {
        Path nowhere = directory.resolve("missing").resolve("season.json");

        Run run = Commands.run("generate", "--preset", "tiny", "-o", nowhere);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains(nowhere.toString()).doesNotContain("Exception");
    }
}
