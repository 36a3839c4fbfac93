package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** The command {@code validate}. */
class ValidateTest {

    private static final Path SEASON = Path.of("problems", "tiny.json");

    @Test
    void anOddityIsAWarningAndNoError() {
        Run run = Commands.run("validate", SEASON);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "Warning: nobody may serve on tour BINUH-01/1. Of 8 officers, these rules exclude most: skill 8")
                .contains("no errors. 7 tours, 8 officers", "1 warning.");
    }

    @Test
    void warningsAreAvailableInFrench() {
        assertThat(Commands.run("validate", SEASON, "--lang", "fr").out())
                .contains("Avertissement : personne ne peut servir à l'affectation BINUH-01/1.", "aucune erreur");
    }

    @Test
    void anAnnouncedTourWhoseOfficerHasLeftIsAWarning(@TempDir Path directory) throws Exception {
        String text = Files.readString(SEASON);
        Path left = Files.writeString(
                directory.resolve("left.json"), text.replaceFirst("(?m)^ *\\{\"id\": \"O-5\".*\\R", ""));

        Run run = Commands.run("validate", left);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Warning: tour UNMIK-01/1 was announced for O-5, who is not on the roster:"
                        + " somebody else must go.");
        assertThat(Commands.run("validate", left, "--lang", "fr").out())
                .contains("l'affectation UNMIK-01/1 a été annoncée pour O-5, qui n'est pas sur la liste");
        assertThat(Commands.run("validate", SEASON).out()).doesNotContain("announced for");
    }

    @Test
    void aSeasonThatIsOverHasNoWindowsLeft(@TempDir Path directory) throws Exception {
        String text = Files.readString(SEASON);
        Path late = Files.writeString(
                directory.resolve("late.json"), text.replaceFirst("\"asOf\": \"[^\"]*\"", "\"asOf\": \"2027-01-01\""));

        Run run = Commands.run("validate", late);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Warning: tour MONUSCO-01/2 has no candidate window on or after 2027-01-01: it stays empty.");
    }

    @Test
    void allErrorsAreListedEachWithItsPlace(@TempDir Path directory) throws Exception {
        String text = Files.readString(SEASON)
                .replaceFirst("\"agency\": \"SPVM\"", "\"agency\": \"SPVN\"")
                .replaceFirst("\"position\": \"MONUSCO-02\"", "\"position\": \"MONUSCO-03\"")
                .replaceFirst("\"priority\": 2", "\"priority\": 9")
                .replaceFirst("\"fairSharePercent\"", "\"fairSharePercents\"");
        Path wrong = Files.writeString(directory.resolve("wrong.json"), text);

        Run run = Commands.run("validate", wrong);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain("Exception");
        String file = wrong.toString();
        for (String mistake : new String[] {"\"SPVN\"", "\"MONUSCO-03\"", "\"priority\": 9", "\"fairSharePercents\""}) {
            int line = (int) text.substring(0, text.indexOf(mistake)).lines().count();
            assertThat(run.err()).contains(file + ":" + line + " /");
        }
        assertThat(run.err()).contains("SPVN", "MONUSCO-03", "fairSharePercents", "4 errors.");
    }
}
