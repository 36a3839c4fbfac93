package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;
import rotation.io.PlanReader;
import rotation.nightly.RunJournal;
import rotation.nightly.RunRecord;

/** What people are told of their courses: by {@code publish}, {@code diff}, {@code resolve} and {@code nightly}. */
class CourseDatesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** O-1 was told to attend I-5 and then to go; I-4 would do as well. T-2 awaits approval. */
    private static final String SEASON =
            """
            {"format": "rotation-problem/1", "name": "small", "season": {"from": "2025-04-01", "to": "2026-03-31"},
             "asOf": "2025-02-03", "ranks": ["LOW"], "policy": {"budget": 20000},
             "agencies": [{"id": "A", "strength": 100}],
             "courses": [{"id": "PDT", "bufferDays": 7, "validDays": 365}],
             "intakes": [
               {"id": "I-4", "course": "PDT", "from": "2025-04-07", "to": "2025-04-18", "capacity": 3},
               {"id": "I-5", "course": "PDT", "from": "2025-05-05", "to": "2025-05-16", "capacity": 3}],
             "missions": [{"id": "M", "course": "PDT", "dailyCost": 100, "tourCost": 1000}],
             "positions": [{"id": "P", "mission": "M"}, {"id": "Q", "mission": "M"}],
             "tours": [
               {"id": "T-1", "position": "P", "starts": {"from": "2025-06-02", "to": "2025-06-02"}, "days": [90],
                "status": "published", "assignment": {"officer": "O-1", "start": "2025-06-02", "end": "2025-08-30", "intake": "I-5"}},
               {"id": "T-2", "position": "Q", "starts": {"from": "2025-06-02", "to": "2025-06-02"}, "days": [90], "tentative": true}],
             "officers": [
               {"id": "O-1", "agency": "A", "rank": "LOW", "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]},
               {"id": "O-2", "agency": "A", "rank": "LOW", "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]}]}
            """;

    private final Path directory;
    private final Path season;
    private final Path told;
    private final Path other;

    CourseDatesTest(@TempDir Path directory) {
        this.directory = directory;
        season = directory.resolve("season.json");
        told = directory.resolve("told.json");
        other = directory.resolve("other.json");
    }

    @BeforeEach
    void twoPlans() throws IOException {
        Files.writeString(season, SEASON);
        Files.writeString(told, plan("I-5"));
        Files.writeString(other, plan("I-4"));
    }

    private static String plan(String intake) {
        return """
            {"format": "rotation-plan/1", "tours": [
               {"tour": "T-1", "officer": "O-1", "start": "2025-06-02", "end": "2025-08-30", "intake": "%s"},
               {"tour": "T-2", "officer": "O-2", "start": "2025-06-02", "end": "2025-08-30", "intake": "I-5"}]}
            """
                .formatted(intake);
    }

    @Test
    void anotherCourseDateIsToldInBothLanguages() {
        assertThat(Commands.run("diff", season, told, other))
                .isEqualTo(new Run(
                        0,
                        """
                1 tour is changed: 0 forced, 0 edited, 1 chosen. Replaced 0, moved 0, course date changed 1, filled 0, emptied 0, cancelled 0.
                Of 1 announced tour, 0 differed from what was told in the old plan, 1 in the new one.

                Chosen
                  T-1: O-1 (A) attends I-4 (2025-04-07 to 2025-04-18) instead of I-5 (2025-05-05 to 2025-05-16), and goes 2025-06-02 to 2025-08-30 as before.

                Agency A
                  T-1: O-1 (A) attends I-4 (2025-04-07 to 2025-04-18) instead of I-5 (2025-05-05 to 2025-05-16), and goes 2025-06-02 to 2025-08-30 as before.
                """,
                        ""));
        assertThat(Commands.run("diff", season, told, other, "--lang", "fr").out())
                .isEqualTo(
                        """
                1 affectation change\u00a0: 0 imposée, 0 modifiée, 1 choisie. 0 remplacée, 0 déplacée, 1 date de formation changée, 0 pourvue, 0 vidée, 0 annulée.
                Sur 1 affectation annoncée, 0 différait de l'annonce dans l'ancien plan, 1 dans le nouveau.

                Choisies
                  T-1\u00a0: O-1 (A) suit I-4 (du 2025-04-07 au 2025-04-18) au lieu de I-5 (du 2025-05-05 au 2025-05-16), et part du 2025-06-02 au 2025-08-30 comme avant.

                Service A
                  T-1\u00a0: O-1 (A) suit I-4 (du 2025-04-07 au 2025-04-18) au lieu de I-5 (du 2025-05-05 au 2025-05-16), et part du 2025-06-02 au 2025-08-30 comme avant.
                """);
    }

    @Test
    void compareNamesTheCoursesWhereNothingElseDiffers() {
        assertThat(Commands.run("compare", season, told, other).out())
                .endsWith(
                        """
                A and B: 1 tour differs
                  T-1  A O-1 2025-06-02..2025-08-30 I-5  B O-1 2025-06-02..2025-08-30 I-4
                """);
    }

    @Test
    void programsReadItToo() throws Exception {
        JsonNode document = JSON.readTree(
                Commands.run("diff", season, told, other, "--json").out());

        assertThat(document.at("/counts/rebooked").intValue()).isEqualTo(1);
        assertThat(document.at("/counts/announcedChangedNew").intValue()).isEqualTo(1);
        assertThat(document.at("/changes/0"))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"tour": "T-1", "mission": "M", "change": "rebooked",
                 "before": {"officer": "O-1", "agency": "A", "start": "2025-06-02", "end": "2025-08-30", "intake": "I-5"},
                 "after": {"officer": "O-1", "agency": "A", "start": "2025-06-02", "end": "2025-08-30", "intake": "I-4"},
                 "startDays": 0, "endDays": 0, "forced": false, "edited": false, "reason": "chosen", "rules": []}
                """));
        assertThat(Commands.run("diff", season, told, other, "--csv").out())
                .endsWith(
                        "A,T-1,M,rebooked,O-1,2025-06-02,2025-08-30,O-1,2025-06-02,2025-08-30,0,0,false,chosen,,I-5,I-4,false\r\n");
    }

    @Test
    void resolveMakesItWhereTheCourseCannotServeAnyMore() throws Exception {
        laterCourse();
        Path again = directory.resolve("again.json");

        Run run = Commands.run("resolve", season, "--previous", told, "--moves", 500, "-o", again);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "2 tours are changed: 2 forced, 0 edited, 0 chosen. Replaced 0, moved 0, course date changed 2,",
                        "T-1: O-1 (A) attends I-4 (2025-04-07 to 2025-04-18) instead of I-5 (2025-05-19 to 2025-05-30), and goes"
                                + " 2025-06-02 to 2025-08-30 as before; I-5 (2025-05-19 to 2025-05-30) cannot serve any more.");
        assertThat(JSON.readTree(again.toFile()).at("/changes/0"))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"tour": "T-1", "change": "rebooked",
                 "before": {"officer": "O-1", "start": "2025-06-02", "end": "2025-08-30", "intake": "I-5"},
                 "after": {"officer": "O-1", "start": "2025-06-02", "end": "2025-08-30", "intake": "I-4"},
                 "forced": true, "edited": false, "reason": "intakeGone", "rules": []}
                """));
    }

    @Test
    void soDoesTheNightAndWritesItDown() throws Exception {
        Path state = directory.resolve("state");
        Files.createDirectories(state);
        Files.copy(told, state.resolve("plan.json"));
        laterCourse();

        Run run = Commands.run("nightly", "--problem", season, "--state", state, "--moves", 500);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .startsWith("planned: ")
                .contains(
                        "1 of 1 announced tours changed since they were told, 2 tours changed tonight (2 forced, 0 edited), 0 empty");
        RunRecord.Counts counts = Objects.requireNonNull(
                new RunJournal(state.resolve("runs.jsonl")).runs().get(0).counts());
        assertThat(counts.rebooked()).isEqualTo(2);
        assertThat(counts.forced()).isEqualTo(2);
        assertThat(counts.opened()).isZero();
    }

    /** Two weeks later I-5 would end too near to the tours. */
    private void laterCourse() throws IOException {
        Files.writeString(
                season,
                SEASON.replace(
                        "\"from\": \"2025-05-05\", \"to\": \"2025-05-16\"",
                        "\"from\": \"2025-05-19\", \"to\": \"2025-05-30\""));
    }

    @Test
    void publishTellsTheCourseAndNotWhatAwaitsApproval() throws Exception {
        Path published = directory.resolve("published.json");

        Run run = Commands.run("publish", season, other, "-o", published);

        assertThat(run)
                .isEqualTo(
                        new Run(0, "small: 1 tour published, 0 deployed, 1 open; written to " + published + "\n", ""));
        JsonNode tours = JSON.readTree(published.toFile()).get("tours");
        assertThat(tours.at("/0/assignment/intake").textValue()).isEqualTo("I-4");
        assertThat(tours.get(1)).isEqualTo(JSON.readTree(SEASON).at("/tours/1"));
    }

    @Test
    void onALaterDayWhoIsInClassStaysThereAndWhoHasGoneIsTrained() throws Exception {
        Path published = directory.resolve("published.json");

        assertThat(Commands.run("publish", season, other, "--as-of", "2025-04-08", "-o", published)
                        .exitCode())
                .isZero();
        JsonNode inClass = JSON.readTree(published.toFile());
        assertThat(inClass.at("/asOf").textValue()).isEqualTo("2025-04-08");
        assertThat(inClass.at("/officers/0/trained").isMissingNode()).isTrue();
        assertThat(Commands.run("check", published, other).exitCode()).isZero();
        // Told to attend the other, while they sit in this one.
        Run elsewhere = Commands.run("check", published, told);
        assertThat(elsewhere.exitCode()).isEqualTo(4);
        assertThat(elsewhere.out()).contains("T-1", "I-4", "I-5");

        assertThat(Commands.run("publish", season, other, "--as-of", "2025-06-02", "-o", published)
                        .exitCode())
                .isZero();
        JsonNode gone = JSON.readTree(published.toFile());
        assertThat(gone.at("/tours/0/status").textValue()).isEqualTo("deployed");
        assertThat(gone.at("/tours/0/assignment/intake").textValue()).isEqualTo("I-4");
        // I-4 ends on 2025-04-18 and holds for 365 days.
        assertThat(gone.at("/officers/0/trained"))
                .isEqualTo(JSON.readTree("[{\"course\": \"PDT\", \"validTo\": \"2026-04-18\"}]"));
        assertThat(gone.at("/officers/1/trained").isMissingNode()).isTrue();
    }

    @Test
    void theSummaryTellsTheCost() throws Exception {
        Path plan = directory.resolve("plan.json");

        // Two tours of 90 days.
        assertThat(Commands.run("solve", season, "--moves", 500, "-o", plan).out())
                .contains("\n  Cost                20,000 of 20,000 dollars in the budget\n");
        assertThat(Commands.run("solve", season, "--moves", 500, "-o", plan, "--lang", "fr")
                        .out())
                .containsPattern("\\n  Coût                20.000 sur 20.000 dollars au budget\\n");
        assertThat(PlanReader.read(plan).rows()).allMatch(row -> row.intake() != null);
    }
}
