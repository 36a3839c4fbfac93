package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rotation.change.CarriedPlan;
import rotation.cli.Program.Run;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;

/** The command {@code publish}. */
class PublishTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SEASON = Path.of("problems", "tiny.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Path plan;

    private final Path published = directory.resolve("published.json");

    @BeforeAll
    static void theBestPlan() {
        plan = directory.resolve("plan.json");
        assertThat(Commands.run("solve", SEASON, "--moves", 20_000, "-q", "-o", plan)
                        .exitCode())
                .isZero();
    }

    @BeforeEach
    void nothingIsThere() throws IOException {
        Files.deleteIfExists(published);
    }

    @Test
    void aPublishedPlanIsLegalAndChangesNoAnnouncement() throws Exception {
        Run run = Commands.run("publish", SEASON, plan, "-o", published);

        assertThat(run)
                .isEqualTo(
                        new Run(0, "tiny: 5 tours published, 1 deployed, 1 open; written to " + published + "\n", ""));
        Problem problem = ProblemReader.read(published).problem();
        Verdict verdict = new Judge(problem).judge(PlanReader.read(plan));
        assertThat(verdict.irregularities()).isEmpty();
        assertThat(verdict.keyFigures().announcedTours()).isEqualTo(6);
        assertThat(verdict.keyFigures().announcedChanges()).isZero();
        assertThat(Commands.run("check", published, plan).exitCode()).isZero();
    }

    @Test
    void theOutputIsAvailableInFrench() {
        assertThat(Commands.run("publish", SEASON, plan, "-o", published, "--lang", "fr")
                        .out())
                .startsWith("tiny\u00a0: 5 affectations publiées, 1 en cours, 1 ouverte\u202f; écrit dans ");
    }

    @Test
    void onALaterDayMoreIsDeployed() throws Exception {
        Run run = Commands.run("publish", SEASON, plan, "-o", published, "--as-of", "2025-05-06");

        assertThat(run.exitCode()).isZero();
        // The tours that start on 5 May have begun.
        assertThat(run.out()).contains("3 tours published, 3 deployed, 1 open");
        JsonNode season = JSON.readTree(published.toFile());
        assertThat(season.get("asOf").textValue()).isEqualTo("2025-05-06");
        assertThat(CarriedPlan.of(ProblemReader.read(published).problem(), PlanReader.read(plan))
                        .opened())
                .isEmpty();
        assertThat(Commands.run("validate", published).exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-30, must be a date",
        "06.05.2025, must be a date",
        "+12025-05-06, must be a date",
        "+999999999-12-31, must be a date",
        "2201-01-01, must be a date",
        "'', must be a date",
        "2025-03-02, must not be before the problem's day of planning, 2025-03-03."
    })
    void aDayThatCannotBeIsAWrongCommandLine(String day, String message) {
        Run run = Commands.run("publish", SEASON, plan, "-o", published, "--as-of", day);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message, "--help").doesNotContain("Exception");
        assertThat(published).doesNotExist();
    }

    @Test
    void theDayOfTheProblemIsAccepted() {
        assertThat(Commands.run("publish", SEASON, plan, "-o", published, "--as-of", "2025-03-03")
                        .exitCode())
                .isZero();
    }

    @Test
    void aPlanThatIsNotLegalIsRefused() throws IOException {
        Files.writeString(published, "what stood there");
        ObjectNode edited = (ObjectNode) JSON.readTree(plan.toFile());
        ((ObjectNode) edited.at("/tours/2")).put("officer", "O-99");
        Path wrong = Files.writeString(directory.resolve("wrong.json"), edited.toString());

        Run run = Commands.run("publish", SEASON, wrong, "-o", published);

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out())
                .contains(
                        "Not legal: Tour MONUSCO-02/1: officer O-99 is not on the roster.",
                        wrong + " is not legal. Nothing was written.");
        assertThat(published).hasContent("what stood there");
    }

    @Test
    void aPlanThatBreaksAHardRuleIsPublishedWithAWarning() throws IOException {
        ObjectNode edited = (ObjectNode) JSON.readTree(plan.toFile());
        // Nobody releases O-2 before August.
        ((ObjectNode) edited.at("/tours/2"))
                .put("officer", "O-2")
                .put("start", "2025-05-05")
                .put("end", "2025-10-31")
                .putNull("intake");
        Path broken = Files.writeString(directory.resolve("broken.json"), edited.toString());

        Run run = Commands.run("publish", SEASON, broken, "-o", published);

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).contains("HARD RULES ARE BROKEN", "written to " + published);
        assertThat(published).exists();
    }

    @Test
    void noInputIsOverwritten() throws IOException {
        Path season = Files.copy(SEASON, directory.resolve("season.json"));
        for (Path input : new Path[] {season, plan}) {
            String before = Files.readString(input);

            Run run = Commands.run("publish", season, plan, "-o", input);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("would overwrite the input " + input);
            assertThat(input).hasContent(before);
        }
    }

    @Test
    void aFileThatIsNoPlanIsBadInput() {
        Run run = Commands.run("publish", SEASON, SEASON, "-o", published);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(published).doesNotExist();
    }

    @Test
    void aPartOfThePlanIsTold() throws Exception {
        Run run = Commands.run("publish", SEASON, plan, "--only", "UNMIK-01/1,MONUSCO-02/1", "-o", published);

        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "tiny: 2 tours published, 1 deployed, 4 open; written to " + published + "\n"
                                + "Told: 2 of 5 tours that differ from what people knew; 3 are left untold.\n",
                        ""));
        Problem problem = ProblemReader.read(published).problem();
        assertThat(CarriedPlan.told(problem).rows())
                .extracting(Plan.Row::tour)
                .containsExactly("MONUSCO-01/1", "MONUSCO-02/1", "UNMIK-01/1");
        Run rest =
                Commands.run("publish", published, plan, "--until", "2026-12-31", "-o", directory.resolve("all.json"));
        assertThat(rest.out()).endsWith("Told: 3 of 3 tours that differ from what people knew; none is left untold.\n");
    }

    @Test
    void aPartIsSaidInFrench() {
        assertThat(Commands.run("publish", SEASON, plan, "--only", "UNMIK-01/1", "-o", published, "--lang", "fr")
                        .out())
                .endsWith(
                        "Annoncé\u00a0: 1 sur 5 affectations qui diffèrent de ce qui était su\u202f; encore à annoncer\u00a0: 4.\n");
    }

    @ParameterizedTest
    @CsvSource({
        // O-2 of the SPVM goes on MONUSCO-01/2, O-1 is there already.
        "--agency SPVM, MONUSCO-01/1 MONUSCO-01/2 UNMIK-01/1",
        "--until 2025-05-05, MONUSCO-01/1 MONUSCO-02/1 UNMIK-01/1",
        "--until 2025-05-04, MONUSCO-01/1 UNMIK-01/1",
        "--agency SPVM --until 2025-09-21, MONUSCO-01/1 UNMIK-01/1",
        "--agency RCMP --only MONUSCO-02/1 --only UNMIK-01/2, MONUSCO-01/1 MONUSCO-02/1 UNMIK-01/1 UNMIK-01/2",
        "--agency RCMP --only MONUSCO-02/1 --until 2025-05-04, MONUSCO-01/1 UNMIK-01/1"
    })
    void onlyWhatFitsAllThatIsAskedIsTold(String options, String announced) throws Exception {
        var args = new ArrayList<Object>(List.of("publish", SEASON, plan, "-o", published));
        args.addAll(List.of(options.split(" ", -1)));

        assertThat(Commands.run(args.toArray()).exitCode()).isZero();

        assertThat(CarriedPlan.told(ProblemReader.read(published).problem()).rows())
                .extracting(Plan.Row::tour)
                .containsExactly(announced.split(" ", -1));
    }

    @Test
    void ofATentativeTourNobodyIsToldAndThatIsSaid() throws Exception {
        ObjectNode edited = (ObjectNode) JSON.readTree(SEASON.toFile());
        ((ObjectNode) edited.at("/tours/2")).put("tentative", true);
        Path season = Files.writeString(directory.resolve("tentative.json"), edited.toString());

        Run run = Commands.run("publish", season, plan, "--only", "MONUSCO-02/1,UNMIK-01/1", "-o", published);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .endsWith(
                        """
                        MONUSCO-02/1 awaits approval: nobody is told of it.
                        Told: 1 of 4 tours that differ from what people knew; 3 are left untold.
                        """);
        assertThat(ProblemReader.read(published).problem().tours().get(2).assignment())
                .isNull();
    }

    @Test
    void whatIsToldMustFitTogetherWithoutTheRestOfThePlan() throws Exception {
        Path told = directory.resolve("told.json");
        assertThat(Commands.run("publish", SEASON, plan, "-o", told).exitCode()).isZero();
        ObjectNode edited = (ObjectNode) JSON.readTree(plan.toFile());
        // O-8 goes on UNMIK-01/1 instead of UNMIK-01/2.
        ((ObjectNode) edited.at("/tours/4")).put("officer", "O-8");
        ((ObjectNode) edited.at("/tours/5")).putNull("officer").remove(List.of("start", "end", "intake"));
        Path moved = Files.writeString(directory.resolve("moved.json"), edited.toString());

        Run run = Commands.run("publish", told, moved, "--only", "UNMIK-01/1", "-o", published);

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out())
                .contains("Broken by what people are told now: Officer O-8 would be absent for tour UNMIK-01/1"
                        + " and tour UNMIK-01/2 at once, on")
                .endsWith("Told: 1 of 2 tours that differ from what people knew; 1 is left untold.\n");
        assertThat(published).exists();
        assertThat(Commands.run("publish", told, moved, "--only", "UNMIK-01/1,UNMIK-01/2", "-o", published)
                        .exitCode())
                .isZero();
    }

    @Test
    void anAgencyIsAlsoToldWhoseOfficersDoNotGoAnyMore() throws Exception {
        Path told = directory.resolve("all-told.json");
        assertThat(Commands.run("publish", SEASON, plan, "-o", told).exitCode()).isZero();
        ObjectNode edited = (ObjectNode) JSON.readTree(plan.toFile());
        // O-6 of the WVPD was to go on MONUSCO-02/2.
        ((ObjectNode) edited.at("/tours/3")).putNull("officer").remove(List.of("start", "end", "intake"));
        Path emptied = Files.writeString(directory.resolve("emptied.json"), edited.toString());

        Run run = Commands.run("publish", told, emptied, "--agency", "WVPD", "-o", published);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).endsWith("Told: 1 of 1 tour that differs from what people knew; none is left untold.\n");
        assertThat(CarriedPlan.told(ProblemReader.read(published).problem()).rows())
                .extracting(Plan.Row::tour)
                .doesNotContain("MONUSCO-02/2");
    }

    @ParameterizedTest
    @CsvSource({
        "--only, 'UNMIK-01/1,UNMIK-01/3', --only: \"UNMIK-01/3\" is no tour of this season.",
        "--agency, SPV, --agency: \"SPV\" is no agency of this season. Did you mean \"SPVM\"?"
    })
    void anUnknownPartIsBadInput(String option, String value, String message) {
        Run run = Commands.run("publish", SEASON, plan, option, value, "-o", published);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(message);
        assertThat(published).doesNotExist();
    }

    @Test
    void aDayThatIsNoneIsAWrongCommandLine() {
        Run run = Commands.run("publish", SEASON, plan, "--until", "2025-02-30", "-o", published);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--until is \"2025-02-30\", but must be a date");
    }
}
