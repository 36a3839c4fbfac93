package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rotation.cli.Program.Run;

/** What users are told of what no plan exceeds. */
class BoundTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en;Best possible       no plan fills more than 6 of 7, and no plan is better than -2 medium (proven)",
                "fr;Au mieux            aucun plan ne pourvoit plus que 6 sur 7, et aucun ne dépasse -2 medium (prouvé)"
            })
    void aPlanThatFillsAllThatCanBeFilledIsSaidToBeProven(String language, String line) throws Exception {
        Path plan = directory.resolve("plan.json");
        Run run = Commands.run(
                "solve", "problems/tiny.json", "-o", plan.toString(), "--moves", "2000", "--lang", language);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(line);
        assertThat(Files.readString(plan)).contains("\"bound\": \"0hard/-2medium/0soft\",");
    }

    @Test
    void nothingIsSaidWhereEveryTourIsFilled() throws Exception {
        Path plan = directory.resolve("plan.json");
        Run run = Commands.run("solve", "problems/two-services.json", "-o", plan.toString(), "--moves", "2000");

        assertThat(run.out()).contains("6 of 6, 0 empty").doesNotContain("proven");
        assertThat(Files.readString(plan)).contains("\"bound\": \"0hard/0medium/0soft\",");
    }

    /** Nobody may be away in the agency of whom the post needs: of caps the proof knows nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en;Best possible       at most 4 more posts could be filled, and no plan is better than -2 medium (proven)",
                "fr;Au mieux            4 affectations de plus, au maximum, pourraient être pourvues, et aucun plan ne dépasse -2 medium (prouvé)"
            })
    void howManyMoreCouldBeFilledAtMostIsSaid(String language, String line) throws Exception {
        Path plan = directory.resolve("plan.json");
        Run run = Commands.run(
                "solve",
                "problems/tiny.json",
                "--set",
                "agencies[RCMP].maxAway=0",
                "--set",
                "agencies[WVPD].maxAway=0",
                "-o",
                plan.toString(),
                "--moves",
                "2000",
                "--lang",
                language);

        assertThat(run.out()).as(run.err()).contains(line);
    }

    @Test
    void nothingIsProvenWhereEmptyPostsAreNoMediumMatter() throws Exception {
        Path plan = directory.resolve("plan.json");
        Commands.run(
                "solve",
                "problems/tiny.json",
                "--set",
                "policy.weights.unfilledTour=100soft",
                "-o",
                plan.toString(),
                "--moves",
                "100");

        assertThat(Files.readString(plan)).doesNotContain("\"bound\"");
    }
}
