package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;
import rotation.io.PlanReader;
import rotation.json.Sha256;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.nightly.RunRecord;

/** The command {@code nightly}. */
class NightlyTest extends NightlyFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    NightlyTest(@TempDir Path directory) {
        super(directory);
    }

    private Run runNight(Object... more) {
        return Commands.run(night(more));
    }

    @Test
    void theFirstNightMakesAPlan() throws Exception {
        Run run = runNight();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .singleElement()
                .asString()
                .startsWith("planned: 0hard/-2medium/-675soft (was ")
                .contains("1 of 2 announced tours changed", "1 empty")
                .endsWith("plan " + plan);
        assertThat(files()).containsExactly("lock", "plan.json", "runs.jsonl");
        Verdict verdict = judge(plan);
        assertThat(verdict.isLegal()).isTrue();
        assertThat(verdict.remarks()).isEmpty();
        RunRecord line = lastRun();
        assertThat(line.outcome()).isEqualTo("planned");
        assertThat(line.problem()).isEqualTo(sum(season));
        assertThat(line.planBefore()).isNull();
        assertThat(line.planAfter()).isEqualTo(sum(plan));
        assertThat(line.scoreAfter()).isEqualTo(HardMediumSoftLongScore.of(0, -2, -675));
        assertThat(state.resolve("lock")).isEmptyFile();
    }

    @Test
    void aNightWithoutChangesLeavesThePlanUnchanged() throws Exception {
        runNight();
        byte[] first = Files.readAllBytes(plan);

        Run run = runNight("--seed", 1);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("unchanged: 0hard/-2medium/-675soft").contains("no tours changed tonight");
        assertThat(plan).hasBinaryContent(first);
        assertThat(files()).containsExactly("lock", "plan.json", "runs.jsonl");

        Run skipped = runNight("--if-changed");

        assertThat(skipped.exitCode()).isZero();
        assertThat(skipped.out().lines()).singleElement().asString().startsWith("skipped: ");
        assertThat(runs()).extracting(RunRecord::outcome).containsExactly("planned", "unchanged", "skipped");
        assertThat(lastRun().planAfter()).isEqualTo(sum(plan));
    }

    @Test
    void anOfficerWhoIsWithdrawnIsReplaced() throws Exception {
        runNight();
        byte[] first = Files.readAllBytes(plan);
        change(RELEASE, "\"releases\": []");

        Run run = runNight("--if-changed");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("planned: 0hard/");
        assertThat(judge(plan).isLegal()).isTrue();
        assertThat(PlanReader.read(plan).rows()).extracting(Plan.Row::officer).doesNotContain("O-5");
        // The plan says what has changed, and why.
        assertThat(Files.readString(plan)).contains("\"withdrawn\"");
        assertThat(archive()).hasSize(1);
        assertThat(archive().get(0)).hasBinaryContent(first);
        assertThat(archive().get(0).getFileName().toString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d{6}Z-" + Sha256.of(first).substring(0, 8) + "\\.json");
        RunRecord line = lastRun();
        assertThat(line.planBefore()).isEqualTo(Sha256.of(first));
        RunRecord.Counts counts = Objects.requireNonNull(line.counts());
        assertThat(counts.opened()).isEqualTo(1);
        assertThat(counts.forced()).isEqualTo(1);
        assertThat(counts.replaced()).isPositive();
    }

    @Test
    void aPlanEditedByHandIsAChange() throws Exception {
        runNight();
        byte[] first = Files.readAllBytes(plan);
        Files.writeString(plan, "\n", StandardOpenOption.APPEND);
        // A run that ends badly does not make the edited plan one that was looked at.
        Files.move(season, season.resolveSibling("away.json"));
        assertThat(runNight("--if-changed").exitCode()).isEqualTo(3);
        Files.move(season.resolveSibling("away.json"), season);

        Run run = runNight("--if-changed");

        assertThat(run.out()).startsWith("unchanged: ");
        assertThat(Files.readString(plan)).isEqualTo(new String(first, StandardCharsets.UTF_8) + "\n");
        assertThat(runNight("--if-changed").out()).startsWith("skipped: ");
    }

    @Test
    void anInvalidProblemLeavesThePlanUnchanged() throws Exception {
        runNight();
        byte[] first = Files.readAllBytes(plan);
        change(
                "\"agency\": \"WVPD\", \"rank\": \"CORPORAL\", \"gender\": \"F\", \"languages\": {\"en\": \"C2\", \"fr\"",
                "\"agency\": \"WVDP\", \"rank\": \"CORPORAL\", \"gender\": \"F\", \"languages\": {\"en\": \"C2\", \"fr\"");

        Run run = runNight();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains(season + ":", "WVDP", "WVPD").doesNotContain("Exception");
        assertThat(run.out().lines()).singleElement().asString().startsWith("invalid: ");
        assertThat(plan).hasBinaryContent(first);
        assertThat(files()).containsExactly("lock", "plan.json", "runs.jsonl");
        assertThat(lastRun().outcome()).isEqualTo("invalid");
        assertThat(lastRun().planAfter()).isEqualTo(Sha256.of(first));
        assertThat(state.resolve("lock")).isEmptyFile();
    }

    @Test
    void anUnreadableCurrentPlanIsNotOverwritten() throws Exception {
        runNight();
        byte[] half = Arrays.copyOf(Files.readAllBytes(plan), 1000);
        Files.write(plan, half);

        Run run = runNight();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains(plan + ":", state.resolve("plans").toString())
                .doesNotContain("Exception");
        assertThat(plan).hasBinaryContent(half);
        assertThat(lastRun().outcome()).isEqualTo("invalid");
    }

    /**
     * Two seats in November and December, and officers for both. Whoever is above the ceiling costs 1000 hard points a day, an
     * empty seat 3.
     */
    private static String hardChoice(int ceiling) {
        return """
                {"format": "rotation-problem/1", "name": "hard choice",
                 "season": {"from": "2025-04-01", "to": "2026-03-31"}, "asOf": "2025-06-01", "ranks": ["CONSTABLE"],
                 "policy": {"weights": {"missionCeiling": "1000hard", "uncoveredDays": "1hard"}},
                 "agencies": [{"id": "A", "strength": 10}], "missions": [{"id": "M", "ceiling": %d}],
                 "positions": [
                   {"id": "M-1", "mission": "M", "coverage": {"from": "2025-11-01", "to": "2025-12-31"}},
                   {"id": "M-2", "mission": "M", "coverage": {"from": "2025-11-01", "to": "2025-12-31"}}],
                 "tours": [
                   {"id": "M-1/1", "position": "M-1", "starts": {"from": "2025-11-01", "to": "2025-11-01"}, "days": [61]},
                   {"id": "M-2/1", "position": "M-2", "starts": {"from": "2025-11-01", "to": "2025-11-01"}, "days": [61]}],
                 "officers": [
                   {"id": "O-1", "agency": "A", "rank": "CONSTABLE", "releases": [{"from": "2024-01-01", "to": "2027-12-31"}]},
                   {"id": "O-2", "agency": "A", "rank": "CONSTABLE", "releases": [{"from": "2024-01-01", "to": "2027-12-31"}]}]}
                """
                .formatted(ceiling);
    }

    @Test
    void aPlanThatBreaksAHardRuleMoreThanBeforeIsRefusedAndKept() throws Exception {
        Files.writeString(season, hardChoice(2));
        assertThat(runNight().exitCode()).isZero();
        byte[] first = Files.readAllBytes(plan);
        Files.writeString(season, hardChoice(1));

        Run run = runNight();

        assertThat(run.exitCode()).isEqualTo(4);
        // One seat empty: 61 days of November and December x priority 3.
        assertThat(run.err().lines()).singleElement().asString().contains("uncoveredDays", "183 points", "none");
        assertThat(run.out().lines()).singleElement().asString().startsWith("refused: -183hard/");
        assertThat(plan).hasBinaryContent(first);
        Path candidate = state.resolve("candidate.json");
        assertThat(judge(candidate).score().hardScore()).isEqualTo(-183);
        assertThat(judge(candidate).isLegal()).isTrue();
        assertThat(lastRun().outcome()).isEqualTo("refused");
        assertThat(lastRun().planAfter()).isEqualTo(Sha256.of(first));

        Files.writeString(season, hardChoice(3));
        assertThat(runNight().exitCode()).isZero();
        assertThat(candidate).doesNotExist();
    }

    @Test
    void aRuleThatWasBrokenBeforeMayStayBroken() throws Exception {
        Files.copy(PROBLEMS.resolve("unfit-published.json"), season, StandardCopyOption.REPLACE_EXISTING);

        Run run = runNight("--lang", "fr");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .singleElement()
                .asString()
                .startsWith("planifié : -1hard/")
                .contains("enfreintes, mais pas plus qu'avant", "cette nuit");
        assertThat(judge(plan).score().hardScore()).isEqualTo(-1);
        assertThat(state.resolve("candidate.json")).doesNotExist();
    }

    @Test
    void aLogForProgramsIsJsonLineByLine() throws Exception {
        Run run = runNight("--log", "json");

        assertThat(run.exitCode()).isZero();
        var lines = new ArrayList<JsonNode>();
        for (String line : run.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        assertThat(lines)
                .extracting(line -> line.path("event").textValue())
                .containsExactly("started", "carried", "ended");
        assertThat(lines.get(1).path("opened").path("UNMIK-01/1").textValue()).isEqualTo("ineligible");
        // The last line is that of the list of runs, and its event.
        List<String> journal = Files.readAllLines(state.resolve("runs.jsonl"));
        var ended = (ObjectNode) lines.get(2);
        ended.remove("event");
        assertThat(ended).isEqualTo(JSON.readTree(journal.get(0)));

        Files.writeString(season, "no JSON");
        Run invalid = runNight("--log", "json");
        assertThat(invalid.exitCode()).isEqualTo(3);
        assertThat(invalid.out().lines().map(line -> line.contains("\"outcome\":\"invalid\"")))
                .containsExactly(false, true);
    }

    @Test
    void aDirectoryWithoutWritePermissionIsReported() throws Exception {
        Files.createDirectory(state);
        Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(state), "to whom everything is allowed nothing can be forbidden");

        Run run = runNight();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("state").doesNotContain("Exception");
    }

    @Test
    void aDirectoryThatCannotBeCreatedIsReported() {
        Run run = Commands.run(
                "nightly", "--problem", season, "--state", state.resolve("deep").resolve("deeper"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("deeper", "There is no directory").doesNotContain("Exception");
    }

    @Test
    void aWrongCommandLineIsRefused() {
        for (String wrong : List.of("--time=soon", "--log=loud", "--what")) {
            Run run = runNight(wrong);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(state).doesNotExist();
        }
    }
}
