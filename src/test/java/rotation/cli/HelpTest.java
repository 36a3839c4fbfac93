package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.cli.Program.Run;
import rotation.io.Schemas;

/** Help, usage and schemas. */
class HelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "solve",
                "resolve",
                "publish",
                "diff",
                "nightly",
                "check",
                "compare",
                "backups",
                "explain",
                "report",
                "validate",
                "generate",
                "benchmark",
                "schema"
            })
    void everyCommandHasAnExampleInBothLanguages(String command) {
        Run english = Commands.run(command, "--help");
        Run french = Commands.run(command, "-h", "--lang", "fr");

        assertThat(english.exitCode()).isZero();
        assertThat(english.err()).isEmpty();
        assertThat(english.out())
                .contains("Example:", "  rotation " + command + " ", "Show this help.")
                .doesNotContain("\u001b", "${", "%n");
        assertThat(french.exitCode()).isZero();
        assertThat(french.out())
                .contains("Exemple :", "  rotation " + command + " ")
                .doesNotContain("Show", "\u001b", "${", "%n");
    }

    @Test
    void theHelpListsCommandsAndExitCodes() {
        Run run = Commands.run("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "solve",
                        "resolve",
                        "publish",
                        "diff",
                        "nightly",
                        "check",
                        "compare",
                        "backups",
                        "explain",
                        "report",
                        "validate")
                .contains("generate", "benchmark", "schema")
                .contains("Exit codes: 0 fine, 1 ", "Example:");
    }

    @Test
    void withoutACommandTheUsageIsPrinted() {
        Run run = Commands.run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("solve", "Example:");
    }

    @Test
    void anUnknownCommandIsRefused() {
        Run run = Commands.run("sovle", "--lang", "fr");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("sovle", "Voir « rotation --help ».").doesNotContain("Exception");
    }

    @Test
    void theSchemasArePrinted() {
        assertThat(Commands.run("schema", "problem")).isEqualTo(new Run(0, Schemas.problem(), ""));
        assertThat(Commands.run("schema", "plan")).isEqualTo(new Run(0, Schemas.plan(), ""));
    }

    @Test
    void anUnknownFormatIsRefused() {
        Run run = Commands.run("schema", "roster");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("roster", "--help").doesNotContain("Exception");
    }
}
