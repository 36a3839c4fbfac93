package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rotation.cli.Program.Run;
import rotation.io.ProblemReader;
import rotation.model.Problem;
import rotation.model.Tour;

/** The command {@code rollover}. */
class RolloverTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SEASON = Path.of("problems", "tiny.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Path plan;

    private final Path next = directory.resolve("next.json");

    @BeforeAll
    static void theBestPlan() {
        plan = directory.resolve("plan.json");
        assertThat(Commands.run("solve", SEASON, "--moves", 20_000, "-q", "-o", plan)
                        .exitCode())
                .isZero();
    }

    @BeforeEach
    void nothingIsThere() throws IOException {
        Files.deleteIfExists(next);
    }

    private Run rollOver(Object... more) {
        Object[] words = new Object[9 + more.length];
        System.arraycopy(
                new Object[] {"rollover", SEASON, plan, "--from", "2026-04-01", "--to", "2027-03-31", "-o", next},
                0,
                words,
                0,
                9);
        System.arraycopy(more, 0, words, 9, more.length);
        return Commands.run(words);
    }

    @Test
    void itSaysWhatThereIsAndWhatIsLeftToBeSaid() {
        Run run = rollOver();

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(
                        "tiny: 3 tours deployed, 0 published, 7 open, 7 of these new; written to " + next
                                + """

                        Ended and now in the records of their officers: 3 tours
                        To be said, or to be known (6)
                          It is still called "tiny": --name gives it a name of its own.
                          1 tour stayed empty and is left out, since no day is left to begin: BINUH-01/1.
                          The coverage of 2 positions lasted to the end of the season before, and lasts to the end of this one now, 2027-03-31: MONUSCO-01, UNMIK-01.
                          PDT has no intake that begins in the season, but 5 open tours need it.
                          Caps for some days and blackouts that are over are left out, in 1 agency: WVPD. Say those of this season.
                          Without a release in the season: 2 of 8 officers (O-1, O-4).
                        """);
    }

    @Test
    void theSameInFrench() {
        assertThat(rollOver("--lang", "fr").out())
                .startsWith(
                        "tiny\u00a0: 3 affectations en cours, 0 publiée, 7 ouvertes, dont 7 nouvelles\u202f; écrit dans "
                                + next
                                + "\nTerminées et désormais dans les états de service\u00a0: 3 affectations\nÀ dire ou à savoir (6)\n")
                .contains("  Sans libération pendant la saison\u00a0: 2 agents sur 8 (O-1, O-4).\n");
    }

    @Test
    void theNextSeasonIsSolvedAndRolledOverLikeAnyOther() throws Exception {
        assertThat(rollOver("--name", "tiny, a year later").exitCode()).isZero();

        Problem problem = ProblemReader.read(next).problem();
        assertThat(problem.name()).isEqualTo("tiny, a year later");
        assertThat(problem.season()).hasToString("2026-04-01..2027-03-31");
        assertThat(problem.asOf()).isEqualTo(problem.season().from());
        assertThat(Commands.run("validate", next).exitCode()).isZero();
        Path nextPlan = directory.resolve("next.plan.json");
        assertThat(Commands.run("solve", next, "--moves", 2_000, "-q", "-o", nextPlan)
                        .exitCode())
                .isZero();
        assertThat(Commands.run("check", next, nextPlan).exitCode()).isZero();
        Path third = directory.resolve("third.json");
        Run run = Commands.run(
                "rollover", next, nextPlan, "--from", "2027-04-01", "--to", "2028-03-31", "-o", third, "-q");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(third).doesNotExist();
        run = Commands.run("rollover", next, nextPlan, "--from", "2027-04-01", "--to", "2028-03-31", "-o", third);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(ProblemReader.read(third).problem().tours())
                .extracting(Tour::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void itWritesTheSameBytesForTheSameInput() throws Exception {
        rollOver();
        byte[] first = Files.readAllBytes(next);
        rollOver();

        assertThat(Files.readAllBytes(next)).isEqualTo(first);
    }

    @Test
    void programsReadWhatIsLeftToBeSaid() throws Exception {
        JsonNode document = JSON.readTree(rollOver("--json").out());

        assertThat(document.get("deployed").asInt()).isEqualTo(3);
        assertThat(document.get("added").asInt()).isEqualTo(7);
        assertThat(document.get("ended").asInt()).isEqualTo(3);
        assertThat(document.get("feasible").asBoolean()).isTrue();
        assertThat(document.get("from").asText()).isEqualTo("2026-04-01");
        assertThat(document.get("remarks"))
                .extracting(remark -> remark.get("kind").asText())
                .containsExactly("name", "empty", "coverageProlonged", "noIntake", "datedCaps", "noRelease");
        JsonNode last = document.get("remarks").get(5);
        assertThat(last.get("ids")).extracting(JsonNode::asText).containsExactly("O-1", "O-4");
        assertThat(last.get("sentence").asText())
                .isEqualTo("Without a release in the season: 2 of 8 officers (O-1, O-4).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from|2025-03-02|2026-03-31|--from: \"2025-03-02\" is before the day of planning of the season before, 2025-03-03."
                        + " Let the next season begin on 2025-03-03 or later.",
                "--to|2026-04-01|2026-03-31|--to: \"2026-03-31\" is before the season begins, 2026-04-01. Choose 2026-04-01 or a later day.",
                "--to|2026-04-01|2029-04-01|--to: \"2029-04-01\" is too late: a season lasts three years at most, to 2029-03-31."
                        + " Choose 2029-03-31 or an earlier day, and roll over again from there."
            })
    void daysThatDoNotFitAreRefused(String option, String from, String to, String message) {
        Run run = Commands.run("rollover", SEASON, plan, "--from", from, "--to", to, "-o", next);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(message + "\n").contains(option);
        assertThat(next).doesNotExist();
    }

    @Test
    void whatIsNoDateIsAnErrorOfUsage() {
        Run run = Commands.run("rollover", SEASON, plan, "--from", "April", "--to", "2027-03-31", "-o", next);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("--from is \"April\", but must be a date");
        assertThat(rollOver("--name", " ").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void anInputIsNeverOverwritten() throws Exception {
        byte[] before = Files.readAllBytes(plan);
        Run run = Commands.run("rollover", SEASON, plan, "--from", "2026-04-01", "--to", "2027-03-31", "-o", plan);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Files.readAllBytes(plan)).isEqualTo(before);
    }

    @Test
    void aPlanThatIsNotLegalIsRefused() throws Exception {
        Path odd = directory.resolve("odd.json");
        // The grid of this tour begins later.
        Files.writeString(
                odd,
                Files.readString(plan).replaceFirst("(MONUSCO-01/2\"[^}]*\"start\" ?: ?\")[0-9-]{10}", "$12025-07-01"));
        Run run = Commands.run("rollover", SEASON, odd, "--from", "2026-04-01", "--to", "2027-03-31", "-o", next);

        assertThat(run.exitCode()).isEqualTo(ExitCode.HARD_RULES_BROKEN);
        assertThat(run.out()).contains("MONUSCO-01/2", odd + " is not legal. Nothing was written.");
        assertThat(next).doesNotExist();
    }

    @Test
    void anUnfinishedPlanAndOneOfAnotherSeasonAreRefused() throws Exception {
        Path unfinished = directory.resolve("unfinished.json");
        Files.writeString(
                unfinished, Files.readString(plan).replaceFirst("\"run\" ?: ?\\{", "\"run\": {\"complete\": false, "));
        Run run =
                Commands.run("rollover", SEASON, unfinished, "--from", "2026-04-01", "--to", "2027-03-31", "-o", next);
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .isEqualTo(unfinished + ": The plan is unfinished: it was written before every tour was tried."
                        + " Search again with a longer --time.\n");

        Run other = Commands.run(
                "rollover",
                Path.of("problems", "two-services.json"),
                plan,
                "--from",
                "2026-09-01",
                "--to",
                "2027-08-31",
                "-o",
                next);
        assertThat(other.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.err()).contains("the problem has only 3", "Name the plan of this problem.");
        assertThat(next).doesNotExist();
    }

    @Test
    void aPlanThatBreaksHardRulesIsCarriedOutAllTheSame() throws Exception {
        // O-6 goes to MONUSCO in October, and their clearance ends in June then.
        Run run = rollOver("--set", "officers[O-6].medicalTo=2025-06-01");

        assertThat(run.exitCode()).isEqualTo(ExitCode.HARD_RULES_BROKEN);
        assertThat(run.out()).contains("HARD RULES ARE BROKEN", "of these new");
        assertThat(next).exists();
    }

    @Test
    void onALaterDayTheSameComesOfIt() throws Exception {
        rollOver();
        byte[] first = Files.readAllBytes(next);
        Run run = rollOver("--as-of", "2025-08-01");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readAllBytes(next)).isEqualTo(first);
    }
}
