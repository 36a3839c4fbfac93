package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.cli.Program.Run;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Problem;
import rotation.model.Tour;

/** The command {@code solve}. */
class SolveTest {

    private static final Path PROBLEMS = Path.of("problems");

    private final Path directory;
    private final Path season;
    private final Path plan;

    SolveTest(@TempDir Path directory) {
        this.directory = directory;
        season = directory.resolve("season.json");
        plan = directory.resolve("season.plan.json");
    }

    @BeforeEach
    void aSmallSeason() throws IOException {
        Files.copy(PROBLEMS.resolve("tiny.json"), season);
    }

    @Test
    void thePlanIsWrittenBesideTheProblemAndASummaryPrinted() throws Exception {
        Run run = Commands.run("solve", season, "--moves", 20_000);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("0hard/-2medium/-675soft", "6 of 7, 1 empty", "BINUH-01/1", "annealing", plan.toString())
                .doesNotContain("HARD RULES", "\u001b", "\r");
        assertThat(files()).containsExactly("season.json", "season.plan.json");
        Verdict verdict = judge(plan);
        assertThat(verdict.irregularities()).isEmpty();
        assertThat(verdict.remarks()).isEmpty();
        assertThat(verdict.score()).hasToString("0hard/-2medium/-675soft");
    }

    @Test
    void theSummaryTellsTheCostWhereMoneyIsSpokenOf() throws Exception {
        String text = Files.readString(season);
        assertThat(Commands.run("solve", season, "--moves", 100).out()).doesNotContain("dollars");

        Files.writeString(season, text.replace("\"policy\": {", "\"policy\": {\"budget\": 46900000, "));
        assertThat(Commands.run("solve", season, "--moves", 100).out())
                .contains("Cost                0 of 46,900,000 dollars in the budget");
    }

    @Test
    void aSeasonInWhichNothingIsLeftToPlanHasAPlan() throws Exception {
        Problem problem = ProblemReader.read(season).problem();
        List<Tour> deployed = problem.tours().stream().filter(Tour::isDeployed).toList();
        for (List<Tour> tours : List.of(List.<Tour>of(), deployed)) {
            ProblemWriter.write(problem.toBuilder().tours(tours).build(), season);
            Run run = Commands.run("solve", season, "--moves", 100);
            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
            assertThat(PlanReader.read(plan).rows()).hasSameSizeAs(tours);
        }
    }

    @Test
    void thePlanIsWrittenToTheGivenFile() throws Exception {
        Path elsewhere = directory.resolve("wanted.json");
        Files.writeString(elsewhere, "an older plan");

        Run run = Commands.run("solve", season, "--moves", 100, "-o", elsewhere);

        assertThat(run.exitCode()).isZero();
        assertThat(files()).containsExactly("season.json", "wanted.json");
        assertThat(judge(elsewhere).isLegal()).isTrue();
    }

    @Test
    void aTraceListsTheImprovementsOfTheSearch() throws Exception {
        Path trace = directory.resolve("trace.csv");

        Run run = Commands.run("solve", season, "--moves", 20_000, "--threads", 1, "--trace", trace);

        assertThat(run.exitCode()).isZero();
        List<String> lines = Files.readAllLines(trace);
        assertThat(lines).hasSizeGreaterThan(3).first().isEqualTo("seconds,moves,score,bound,peakHeap");
        assertThat(lines.get(1)).matches("\\d+\\.\\d+,0,0hard/-\\d+medium/-\\d+soft,,");
        assertThat(lines.get(lines.size() - 1)).matches("\\d+\\.\\d+,20000,0hard/-2medium/-675soft,,\\d+");
    }

    @Test
    void aTraceNeverOverwritesTheSeason() throws Exception {
        String before = Files.readString(season);

        Run run = Commands.run("solve", season, "--moves", 100, "--trace", season);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(Files.readString(season)).isEqualTo(before);
    }

    @Test
    void quietPrintsNothing() {
        Run run = Commands.run("solve", season, "--moves", 100, "--quiet");

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(plan).exists();
    }

    @Test
    void aPlanThatBreaksAHardRuleIsWrittenWithAWarning() throws Exception {
        Files.copy(PROBLEMS.resolve("unfit-published.json"), season, StandardCopyOption.REPLACE_EXISTING);

        Run run = Commands.run("solve", season, "--moves", 30_000);

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).contains("HARD RULES ARE BROKEN", "-1hard");
        Verdict verdict = judge(plan);
        assertThat(verdict.isLegal()).isTrue();
        assertThat(verdict.score().hardScore()).isEqualTo(-1);
    }

    @Test
    void theSummaryIsAvailableInFrench() {
        Run run = Commands.run("solve", season, "--moves", 100, "--lang", "fr");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Relèves assurées", "Jours découverts", "graine 0")
                .doesNotContain("Uncovered", "seed");
    }

    @Test
    void theWeightsOfTheProblemCount() throws Exception {
        String text = Files.readString(season);
        assertThat(text).contains("\"policy\": {");
        Files.writeString(
                season, text.replace("\"policy\": {", "\"policy\": {\"weights\": {\"unfilledTour\": \"7soft\"}, "));

        Run run = Commands.run("solve", season, "--moves", 20_000);

        assertThat(run.exitCode()).as(run.err()).isZero();
        // 675 as ever, and for the empty post of priority 2 now 2 x 7.
        assertThat(judge(plan).score()).hasToString("0hard/0medium/-689soft");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nope",
                "--time soon",
                "--time 0s",
                "--time -PT5M",
                "--unimproved 5",
                "--threads 0",
                "--threads 65",
                "--threads two",
                "--moves 0",
                "--seed lucky",
                "--strategy guessing",
                "--lang de",
                "another.json"
            })
    void aWrongCommandLineIsRefused(String wrong) throws IOException {
        List<String> options = List.of(wrong.split(" ", -1));
        var args = new ArrayList<Object>(List.of("solve", season));
        args.addAll(options);

        Run run = Commands.run(args.toArray());

        assertRefused(run);
        assertThat(run.err()).contains(options.get(options.size() - 1));
        assertThat(files()).containsExactly("season.json");
    }

    @Test
    void moreThanTwoSearchesOnEachProcessorBringAWarning() {
        int most = 2 * Runtime.getRuntime().availableProcessors();
        assumeTrue(most < 64, "no number that is allowed is too many for this machine");

        assertThat(Commands.run("solve", season, "--moves", 10, "--threads", most)
                        .err())
                .isEmpty();
        Run run = Commands.run("solve", season, "--moves", 10, "--threads", most + 1);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).startsWith("Warning: --threads " + (most + 1) + " is much for ");
        assertThat(Commands.run("solve", season, "--moves", 10, "--threads", most + 1, "--lang", "fr")
                        .err())
                .startsWith("Avertissement\u00a0: --threads " + (most + 1) + " est beaucoup pour ");
    }

    @Test
    void atMost64SearchesRunSideBySide() {
        assertThat(Commands.run("solve", season, "--threads", 5000).err())
                .startsWith("--threads is 5000, but must be from 1 to 64.\n");
        assertThat(Commands.run("solve", season, "--threads", 5000, "--lang", "fr")
                        .err())
                .startsWith("--threads vaut 5000, mais doit être de 1 à 64.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "--moves,   99999999999999999999, a whole number of at most 18 digits, un nombre entier d'au plus 18 chiffres",
        "--seed,    lucky,                a whole number of at most 18 digits, un nombre entier d'au plus 18 chiffres",
        "--threads, two,                  from 1 to 64,                        de 1 à 64"
    })
    void whatIsNoNumberIsToldInPlainWords(String option, String value, String english, String french) {
        Run run = Commands.run("solve", season, option, value);
        assertRefused(run);
        assertThat(run.err()).startsWith(option + " is ").contains(value, "but must be " + english + ".\n");

        Run inFrench = Commands.run("solve", season, option, value, "--lang", "fr");
        assertRefused(inFrench);
        assertThat(inFrench.err()).startsWith(option + " vaut ").contains(value, "mais doit être " + french + ".\n");
    }

    @Test
    void aFileWithoutANameIsRefused() throws IOException {
        Run run = Commands.run("solve", season, "--moves", 10, "-o", "");
        assertRefused(run);
        assertThat(run.err()).startsWith("-o is empty, but must have a value.\n");
        assertThat(files()).containsExactly("season.json");

        Run inFrench = Commands.run("validate", "", "--lang", "fr");
        assertRefused(inFrench);
        assertThat(inFrench.err()).startsWith("PROBLEM est vide, mais doit avoir une valeur.\n");
    }

    @Test
    void planAndTraceMustDiffer() throws IOException {
        Run run = Commands.run("solve", season, "--moves", 10, "-o", plan, "--trace", plan);
        assertRefused(run);
        assertThat(run.err())
                .startsWith("Plan and trace would both be " + plan + ": name another file with --trace.\n");
        assertThat(files()).containsExactly("season.json");

        assertThat(Commands.run("solve", season, "-o", plan, "--trace", plan, "--lang", "fr")
                        .err())
                .startsWith("Le plan et la trace seraient tous deux " + plan + "\u00a0: ");
    }

    @Test
    void theProblemIsNeverOverwritten() throws IOException {
        String before = Files.readString(season);

        assertRefused(Commands.run("solve", season, "-o", directory.resolve(".").resolve("season.json")));

        assertThat(Files.readString(season)).isEqualTo(before);
    }

    @Test
    void aProblemMustBeNamed() {
        assertRefused(Commands.run("solve"));
    }

    private static void assertRefused(Run run) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--help").doesNotContain("Exception", "\tat ");
    }

    @Test
    void aStrategyMayBeAFileOfTheUser() throws IOException {
        Path strategy = Files.copy(
                Path.of("src/main/resources/rotation/solve/timefold/strategies/hill-climbing.xml"),
                directory.resolve("own.xml"));

        Run run = Commands.run("solve", season, "--moves", 100, "--strategy", strategy);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(plan)).contains("\"strategy\": \"" + strategy + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<solver",
                "<colour>red</colour>",
                "<solver xmlns=\"https://timefold.ai/xsd/solver\"><localSearch><hurry/></localSearch></solver>",
                "<solver xmlns=\"https://timefold.ai/xsd/solver\"><localSearch><acceptor><lateAcceptanceSize>many"
                        + "</lateAcceptanceSize></acceptor></localSearch></solver>",
                "<solver xmlns=\"https://timefold.ai/xsd/solver\"><localSearch><moveIteratorFactory>"
                        + "<moveIteratorFactoryClass>no.such.Moves</moveIteratorFactoryClass></moveIteratorFactory>"
                        + "</localSearch></solver>"
            })
    void aFileThatIsNoStrategyIsRefused(String text) throws IOException {
        Path strategy = Files.writeString(directory.resolve("own.xml"), text);

        Run run = Commands.run("solve", season, "--moves", 100, "--strategy", strategy);

        assertRefused(run);
        assertThat(run.err()).contains(strategy.toString());
        assertThat(plan).doesNotExist();
    }

    @Test
    void aStrategyThatIsNoXmlIsToldInPlainWordsAndNothingElseIsPrinted() throws IOException {
        Path strategy = Files.writeString(directory.resolve("own.xml"), "<solver>\n  <localSearch>\n</solver>");
        var printed = new ByteArrayOutputStream();
        PrintStream standardError = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Run run = Commands.run("solve", season, "--strategy", strategy);
            assertRefused(run);
            assertThat(run.err())
                    .startsWith("The strategy file \"" + strategy + "\" is no XML: it cannot be read from line 3");
            assertThat(Commands.run("solve", season, "--strategy", strategy, "--lang", "fr")
                            .err())
                    .startsWith("Le fichier de stratégie «\u00a0" + strategy + "\u00a0» n'est pas du XML\u00a0: ");
        } finally {
            System.setErr(standardError);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void anInvalidProblemLeavesAnOldPlanUnchanged() throws IOException {
        Files.writeString(season, Files.readString(season).replace("\"agency\": \"SPVM\"", "\"agency\": \"SPVN\""));
        Files.writeString(plan, "an older plan");

        Run run = Commands.run("solve", season, "--moves", 100);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(season + ":", "/officers/", "SPVN", "SPVM")
                .doesNotContain("Exception");
        assertThat(Files.readString(plan)).isEqualTo("an older plan");
        assertThat(files()).containsExactly("season.json", "season.plan.json");
    }

    @Test
    void aMissingProblemIsBadInput() {
        Run run = Commands.run("solve", directory.resolve("none.json"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("none.json").doesNotContain("Exception");
    }

    @Test
    void anUnwritablePlaceIsReportedBeforeTheSearch() throws IOException {
        Path nowhere = directory.resolve("missing").resolve("plan.json");
        Path aDirectory = Files.createDirectory(directory.resolve("directory"));

        for (Path output : new Path[] {nowhere, aDirectory}) {
            Run run = Commands.run("solve", season, "--time", "1h", "-o", output);

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains(output.toString()).doesNotContain("Exception");
        }
    }

    @Test
    void missingWritePermissionIsReportedBeforeTheSearch() throws IOException {
        Path closed = Files.createDirectory(directory.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(closed), "to whom everything is allowed nothing can be forbidden");

        Run run = Commands.run("solve", season, "--time", "1h", "-o", closed.resolve("plan.json"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("closed").doesNotContain("Exception");
    }

    @Test
    void aPlanThatCannotBeWrittenGoesToTheStandardOutput() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));

        Run run = Commands.run("solve", season, "--moves", 20_000, "-o", full);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("/dev/full: The file cannot be written: No space left on device.")
                .contains("The plan is on the standard output instead", "6 of 7, 1 empty", "on the standard output\n");
        assertThat(judge(Files.writeString(plan, run.out())).score()).hasToString("0hard/-2medium/-675soft");

        Run quiet = Commands.run("solve", season, "--moves", 20_000, "-o", full, "--quiet", "--lang", "fr");
        assertThat(quiet.exitCode()).isEqualTo(3);
        assertThat(withoutRun(quiet.out())).isEqualTo(withoutRun(run.out()));
        assertThat(quiet.err()).hasLineCount(2).contains("sur la sortie standard");
    }

    /** A plan without the seconds that it took. */
    private static String withoutRun(String text) {
        return text.replaceAll("\"run\": .*", "");
    }

    @Test
    void whenTimeIsOverBeforeItIsKnownWhoMayGoThereIsNoPlanAndNothingIsWritten() throws Exception {
        // The time counts from the start of the program, which is that of this process.
        Run run = Commands.run("solve", season, "--time", "1ms");
        assertThat(run)
                .isEqualTo(new Run(
                        4,
                        "",
                        "Time ran out before it was known who may go where: there is no plan, and nothing was written."
                                + " Search again with a longer --time, which counts from the start of the program.\n"));
        assertThat(Commands.run("solve", season, "--time", "1ms", "--lang", "fr")
                        .err())
                .startsWith("Le temps a manqué avant qu'on sache qui peut aller où : il n'y a pas de plan");
        assertThat(files()).containsExactly("season.json");

        Files.writeString(plan, "a plan");
        assertThat(Commands.run("solve", season, "--time", "1ms").exitCode()).isEqualTo(4);
        assertThat(plan).hasContent("a plan");
        assertThat(files()).containsExactly("season.json", "season.plan.json");
    }

    private Verdict judge(Path planFile) throws Exception {
        return new Judge(ProblemReader.read(season).problem()).judge(PlanReader.read(planFile));
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
