package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.cli.Program.Run;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Day;
import rotation.model.Plan;
import rotation.nightly.RunJournal;
import rotation.nightly.RunRecord;
import rotation.rule.Rule;

/** Plans, published seasons and state directories of the program before the plan chose intakes: see {@code before/README.md}. */
class EarlierFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path BEFORE = Path.of("src", "test", "resources", "before");

    private final Path directory;
    private final Path state;
    private final Path plan;

    EarlierFilesTest(@TempDir Path directory) {
        this.directory = directory;
        state = directory.resolve("state");
        plan = state.resolve("plan.json");
    }

    @ParameterizedTest
    @CsvSource({
        "src/test/resources/before/tiny/withdrawn.json, tiny",
        "src/test/resources/before/tiny/published.json, tiny",
        "src/test/resources/before/tiny/later.json,     tiny",
        "src/test/resources/before/generated/published.json, generated",
        "problems/unfit-published.json, unfit",
        "problems/mission-closes-early.json, closing",
    })
    void theNightsGoOn(Path season, String folder) throws Exception {
        copyState(folder);
        List<RunRecord> earlier = runs();
        assertThat(earlier).isNotEmpty().allMatch(run -> run.counts() != null && run.scoreAfter() != null);
        Plan before = PlanReader.read(plan);

        Run run = night(season);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(runs()).startsWith(earlier.toArray(RunRecord[]::new)).hasSize(earlier.size() + 1);
        assertThat(runs().get(earlier.size()).outcome()).isIn("planned", "unchanged");
        Verdict verdict = judge(season);
        assertThat(verdict.isLegal()).isTrue();
        assertThat(verdict.remarks()).isEmpty();
        // What differs can be told, and for how many tours is in the list of runs.
        Run diff = Commands.run("diff", season, writtenBefore(before), plan, "--json");
        assertThat(diff.exitCode()).isZero();
        RunRecord.Counts counts =
                Objects.requireNonNull(runs().get(earlier.size()).counts());
        assertThat(JSON.readTree(diff.out()).at("/counts/changed").asInt())
                .isEqualTo(counts.forced() + counts.edited() + counts.chosen());
    }

    @Test
    void aPlanThatNamesNoIntakesIsCarriedAndNothingHasChanged() throws Exception {
        Path season = BEFORE.resolve("generated/published.json");
        copyState("generated");
        Plan named = PlanReader.read(plan);
        ObjectNode root = (ObjectNode) JSON.readTree(plan.toFile());
        root.get("tours").forEach(row -> ((ObjectNode) row).remove("intake"));
        Files.writeString(plan, root.toString());
        Plan nameless = PlanReader.read(plan);
        assertThat(nameless.rows()).allMatch(row -> row.intake() == null);

        Run run = night(season);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("unchanged: ", "no tours changed tonight");
        assertThat(PlanReader.read(plan).rows()).isEqualTo(named.rows());
        assertThat(named.rows()).anyMatch(row -> row.intake() != null);
        assertThat(judge(season).isLegal()).isTrue();
        assertThat(Commands.run("diff", season, writtenBefore(nameless), plan).out())
                .isEqualTo("Nothing changes.\n");
    }

    @Test
    void aScoreThatAnEarlierVersionCountedIsCountedAnewThoughNothingHasChanged() throws Exception {
        Path season = BEFORE.resolve("generated/published.json");
        copyState("generated");
        night(season);
        String written = Files.readString(plan);
        ObjectNode root = (ObjectNode) JSON.readTree(written);
        root.put("score", "0hard/0medium/-1soft");
        Files.writeString(plan, root.toString());

        Run run = night(season);

        assertThat(run.out()).as(run.err()).contains("unchanged: ");
        assertThat(PlanReader.read(plan).score())
                .isEqualTo(JSON.readTree(written).get("score").textValue());
    }

    @Test
    void whoWasCalledHomeEarlierStaysAsAgreed() throws Exception {
        Path season = Path.of("problems", "mission-closes-early.json");
        copyState("closing");
        Path before = writtenBefore(PlanReader.read(plan));

        Run run = night(season);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(judge(season).isFeasible()).isTrue();
        assertThat(Commands.run("diff", season, before, plan).out())
                .contains("MONUSCO-04/1: O-024 (SQ) starts as before (2023-12-25) and ends 65 days later (2024-12-23);"
                        + " the season gives 2024-12-23 as the agreed end of O-024, and 2024-10-19 is not possible"
                        + " any more.");
    }

    /** O-17 was to attend the course from 26 August on; on the day after, the season does not tell that they are there. */
    @Test
    void whoseCourseHasBegunUntoldIsPlannedAnew() throws Exception {
        Path season = directory.resolve("season.json");
        Files.writeString(
                season,
                Files.readString(BEFORE.resolve("generated/published.json"))
                        .replace("\"asOf\": \"2024-03-04\"", "\"asOf\": \"2024-08-27\""));
        copyState("generated");

        Run run = night(season);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(judge(season).isLegal()).isTrue();
        assertThat(Commands.run("diff", season, BEFORE.resolve("generated/plan.json"), plan)
                        .out())
                .contains(
                        "BINUH-01/2: O-17 (SPVQ) starts 14 days later (2024-10-14) and ends 14 days later (2025-07-13),"
                                + " after training PDT-2024-09-23 (2024-09-23 to 2024-10-04);");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "generated"})
    void aPlanIsReadCheckedPublishedAndPlannedAgain(String folder) throws Exception {
        Path season = BEFORE.resolve(folder).resolve("published.json");
        Path earlier = BEFORE.resolve(folder).resolve("plan.json");
        Path again = directory.resolve("again.json");
        Path published = directory.resolve("published.json");

        assertThat(Commands.run("check", season, earlier).exitCode()).isZero();
        assertThat(Commands.run("diff", season, earlier, earlier).out()).isEqualTo("Nothing changes.\n");
        assertThat(Commands.run("resolve", season, "--previous", earlier, "--moves", 500, "-q", "-o", again)
                        .exitCode())
                .isZero();
        assertThat(PlanReader.read(again).rows())
                .isEqualTo(PlanReader.read(earlier).rows());
        assertThat(JSON.readTree(again.toFile()).get("rules")).hasSize(Rule.values().length);
        assertThat(Commands.run("publish", season, earlier, "-o", published).exitCode())
                .isZero();
        // From now on the season tells the intakes.
        assertThat(Files.readString(published).contains("\"intake\""))
                .isEqualTo(PlanReader.read(earlier).rows().stream().anyMatch(row -> row.intake() != null));
        assertThat(Commands.run("check", published, earlier).exitCode()).isZero();
    }

    private void copyState(String folder) throws IOException {
        Path from = BEFORE.resolve(folder).resolve("state");
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, state.resolve(from.relativize(file).toString()));
            }
        }
    }

    private Run night(Path season) {
        return Commands.run("nightly", "--problem", season, "--state", state, "--moves", 500);
    }

    private List<RunRecord> runs() throws Exception {
        return new RunJournal(state.resolve("runs.jsonl")).runs();
    }

    private Verdict judge(Path season) throws Exception {
        return new Judge(ProblemReader.read(season).problem()).judge(PlanReader.read(plan));
    }

    /** The file of a plan that was in the directory before: rows are all that {@code diff} reads. */
    private Path writtenBefore(Plan before) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("format", "rotation-plan/1");
        var tours = root.putArray("tours");
        for (Plan.Row row : before.rows()) {
            ObjectNode written = tours.addObject().put("tour", row.tour()).put("officer", row.officer());
            if (row.window() != null) {
                written.put("start", Day.format(row.window().from()))
                        .put("end", Day.format(row.window().to()))
                        .put("intake", row.intake());
            }
        }
        return Files.writeString(directory.resolve("before.json"), root.toString());
    }
}
