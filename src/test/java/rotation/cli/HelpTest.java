package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import rotation.cli.Program.Run;
import rotation.io.Schemas;

/** Help, usage and schemas. */
class HelpTest {

    /** A row of the table of exit codes: the code, and the commands that end with it. */
    private static final Pattern EXIT_CODE = Pattern.compile("(?m)^\\| (\\d) \\| ([^|]+) \\| [^|]+ \\|$");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open",
                "solve",
                "resolve",
                "publish",
                "rollover",
                "diff",
                "nightly",
                "check",
                "compare",
                "backups",
                "explain",
                "shortage",
                "recruit",
                "stress",
                "report",
                "export",
                "calendar",
                "letters",
                "validate",
                "event",
                "event return",
                "event extend",
                "event withdraw",
                "event slip",
                "event fail",
                "event close",
                "event cancel",
                "event cap",
                "event swap",
                "event pin",
                "event forbid",
                "generate",
                "template",
                "import",
                "benchmark",
                "sweep",
                "merge",
                "schema",
                "completion"
            })
    void everyCommandHasAnExampleInBothLanguages(String command) {
        Run english = run(command, "--help");
        Run french = run(command, "-h", "--lang", "fr");

        assertThat(english.exitCode()).isZero();
        assertThat(english.err()).isEmpty();
        assertThat(english.out())
                .contains("Example:", "  rotation " + command + " ", "Show this help.")
                .doesNotContain("\u001b", "${", "%n");
        assertThat(french.exitCode()).isZero();
        assertThat(french.out())
                .contains("Exemple\u00a0:", "  rotation " + command + " ")
                .doesNotContain("Show", "\u001b", "${", "%n");
    }

    /** A line of an example is copied as it stands, and must not be folded. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyParameterAndOptionIsDescribedAndEveryExampleIsOneLine(String language) {
        CommandLine program = Main.commandLine(new String[0]);
        withSubcommands(program).forEach(command -> {
            String name = command.getCommandSpec().qualifiedName();
            String help = run(name.substring("rotation".length()).strip(), "--help", "--lang", language)
                    .out();

            assertThat(help.split("(?m)^(Example|Exemple)", -1)[1].lines().skip(1))
                    .as(name)
                    .allMatch(line -> line.isEmpty() || line.startsWith("  rotation ") || line.endsWith(":"));
            // A label that is alone on its line has no description.
            assertThat(help.lines()).as(name).noneMatch(line -> line.matches(" {6}[A-Z_0-9]+"));
        });
    }

    @Test
    void anExampleIsOneLineOnANarrowTerminalToo() {
        CommandLine program = Main.commandLine(new String[0]);
        program.setResourceBundle(ResourceBundle.getBundle("rotation.cli.help", Locale.ROOT));
        program.setUsageHelpWidth(55);

        assertThat(Main.footer(Objects.requireNonNull(program.getSubcommands().get("publish"))
                                .getHelp())
                        .lines())
                .containsExactly(
                        "",
                        "Example:",
                        "  rotation publish season.json season.plan.json -o season2.json",
                        "  rotation publish season.json season.plan.json --agency SPVM -o season2.json");
        assertThat(Main.footer(program.getHelp()).lines())
                .allMatch(line -> line.length() <= 55)
                .endsWith("", "Example:", "  rotation solve problems/cpa-2024-25.json");
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
    }

    /** Runs a command of one word or more. */
    private static Run run(String command, String... options) {
        return Commands.run(Stream.concat(Stream.of(command.split(" ", -1)), Stream.of(options))
                .toArray());
    }

    @Test
    void theListOfCommandsHasAHeadingInTheLanguageOfTheReader() {
        assertThat(Commands.run("--help", "--lang", "en").out()).contains("\nCommands:\n");
        assertThat(Commands.run("--help", "--lang", "fr").out())
                .contains("\nCommandes\u00a0:\n")
                .doesNotContain("Commands:");
        assertThat(Commands.run("event", "--help", "--lang", "fr").out())
                .contains("\nCommandes\u00a0:\n")
                .doesNotContain("Commands:");
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
                        "shortage",
                        "recruit",
                        "stress",
                        "report",
                        "validate")
                .contains("generate", "benchmark", "schema", "completion")
                .contains("Exit codes:", "Example:");
    }

    /** The page has a row for each exit code, and says of which commands it is; the help of each command says the same. */
    @Test
    void theExitCodesOfThePageAreThoseOfTheProgramAndOfTheHelpOfEveryCommand() throws Exception {
        Map<String, List<String>> told = EXIT_CODE
                .matcher(Files.readString(Path.of("docs", "commands.md")))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> words(row.group(2))));

        assertThat(told.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ExitCode.class.getDeclaredFields())
                        .map(HelpTest::value)
                        .toList());
        withSubcommands(Main.commandLine(new String[0]))
                .filter(command -> !command.getCommandSpec().name().equals("rotation"))
                .forEach(command -> {
                    String name = command.getCommandSpec().qualifiedName().substring("rotation ".length());
                    for (String language : List.of("en", "fr")) {
                        assertThat(exitCodes(run(name, "--help", "--lang", language)))
                                .as(name)
                                .containsExactlyElementsOf(told.entrySet().stream()
                                        .filter(row -> row.getValue().contains(name)
                                                || row.getValue().isEmpty())
                                        .map(Map.Entry::getKey)
                                        .sorted()
                                        .toList());
                    }
                });
        assertThat(exitCodes(Commands.run("--help"))).containsExactlyInAnyOrderElementsOf(told.keySet());
    }

    private static List<String> exitCodes(Run help) {
        return Pattern.compile("(?m)^ {4}(\\d) {3}\\S")
                .matcher(help.out())
                .results()
                .map(code -> code.group(1))
                .toList();
    }

    /** The commands that a cell names; none: all. */
    private static List<String> words(String cell) {
        return Pattern.compile("`([^`]+)`")
                .matcher(cell)
                .results()
                .map(word -> word.group(1))
                .toList();
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.getInt(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
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
        assertThat(run.err())
                .contains("sovle", "Voir «\u00a0rotation --help\u00a0».")
                .doesNotContain("Exception");
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

    @Test
    void aWordThatMayNotStandThereIsToldWithThoseThatMayInBothLanguages() {
        assertThat(Commands.run("resolve", "a", "-o", "b", "--changes", "few").err())
                .startsWith("--changes is \"few\", but must be one of needed, worthwhile.\n");
        assertThat(Commands.run("schema", "few", "--lang", "fr").err())
                .startsWith("NAME vaut «\u00a0few\u00a0», mais doit être l'un de problem, plan, mapping, check, ");
        assertThat(Commands.run("solve", "a", "--quiet=few").err())
                .startsWith("-q takes no value, but \"few\" is given.\n");
    }
}
