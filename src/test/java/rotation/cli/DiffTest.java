package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;
import rotation.io.PlanReader;

/** The command {@code diff}, and the changes that {@code resolve} reports in the same words. */
class DiffTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Two agencies; O-9 has left, O-3 has withdrawn, the tour T-9 is no more. */
    private static final String SEASON =
            """
            {"format": "rotation-problem/1", "name": "small", "season": {"from": "2025-04-01", "to": "2026-03-31"},
             "asOf": "2025-02-03", "ranks": ["LOW"],
             "agencies": [{"id": "A", "strength": 100}, {"id": "B", "strength": 100}],
             "missions": [{"id": "M"}],
             "positions": [{"id": "P", "mission": "M"}],
             "tours": [
               {"id": "T-1", "position": "P", "starts": {"from": "2025-06-02", "to": "2025-06-16", "everyDays": 7}, "days": [30], "status": "published", "assignment": {"officer": "O-1", "start": "2025-06-02", "end": "2025-07-01"}},
               {"id": "T-2", "position": "P", "starts": {"from": "2025-06-02", "to": "2025-06-02"}, "days": [30], "status": "published", "assignment": {"officer": "O-9", "start": "2025-06-02", "end": "2025-07-01"}},
               {"id": "T-3", "position": "P", "starts": {"from": "2025-06-02", "to": "2025-06-02"}, "days": [30]},
               {"id": "T-4", "position": "P", "starts": {"from": "2025-06-02", "to": "2025-06-02"}, "days": [30]}],
             "officers": [
               {"id": "O-1", "agency": "A", "rank": "LOW", "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]},
               {"id": "O-2", "agency": "B", "rank": "LOW", "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]},
               {"id": "O-3", "agency": "A", "rank": "LOW"}]}
            """;

    private static final String OLD =
            """
            {"format": "rotation-plan/1", "tours": [
               {"tour": "T-1", "officer": "O-1", "start": "2025-06-02", "end": "2025-07-01"},
               {"tour": "T-2", "officer": "O-9", "start": "2025-06-02", "end": "2025-07-01"},
               {"tour": "T-3", "officer": "O-3", "start": "2025-06-02", "end": "2025-07-01"},
               {"tour": "T-4", "officer": null},
               {"tour": "T-9", "officer": "O-9", "start": "2025-06-02", "end": "2025-07-01"}]}
            """;

    private static final String NEW =
            """
            {"format": "rotation-plan/1", "tours": [
               {"tour": "T-1", "officer": "O-1", "start": "2025-06-09", "end": "2025-07-08"},
               {"tour": "T-2", "officer": "O-2", "start": "2025-06-02", "end": "2025-07-01"},
               {"tour": "T-3", "officer": null},
               {"tour": "T-4", "officer": null}]}
            """;

    private static final String COLUMNS = "agency,tour,mission,change,oldOfficer,oldStart,oldEnd,newOfficer,newStart,"
            + "newEnd,startDays,endDays,forced,reason,rules,oldIntake,newIntake,edited";

    private final Path directory;
    private final Path season;
    private final Path before;
    private final Path after;

    DiffTest(@TempDir Path directory) {
        this.directory = directory;
        season = directory.resolve("season.json");
        before = directory.resolve("old.json");
        after = directory.resolve("new.json");
    }

    @BeforeEach
    void twoPlans() throws IOException {
        Files.writeString(season, SEASON);
        Files.writeString(before, OLD);
        Files.writeString(after, NEW);
    }

    @Test
    void forcedAndChosenChangesAndThoseOfEachAgencyAreListed() {
        Run run = Commands.run("diff", season, before, after);

        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        """
                4 tours are changed: 3 forced, 0 edited, 1 chosen. Replaced 1, moved 1, course date changed 0, filled 0, emptied 1, cancelled 1.
                Of 2 announced tours, 0 differed from what was told in the old plan, 2 in the new one.

                Forced
                  T-2: O-2 (B) goes instead of O-9, 2025-06-02 to 2025-07-01 as before; O-9 is not on the roster.
                  T-3: nobody goes; O-3 (A) was to go, 2025-06-02 to 2025-07-01; O-3 has withdrawn.
                  T-9: cancelled; O-9 was to go, 2025-06-02 to 2025-07-01; the season has no such tour any more.

                Chosen
                  T-1: O-1 (A) starts 7 days later (2025-06-09) and ends 7 days later (2025-07-08).

                Agency A
                  T-1: O-1 (A) starts 7 days later (2025-06-09) and ends 7 days later (2025-07-08).
                  T-3: nobody goes; O-3 (A) was to go, 2025-06-02 to 2025-07-01; O-3 has withdrawn.

                Agency B
                  T-2: O-2 (B) goes instead of O-9, 2025-06-02 to 2025-07-01 as before; O-9 is not on the roster.

                No known agency
                  T-9: cancelled; O-9 was to go, 2025-06-02 to 2025-07-01; the season has no such tour any more.
                """,
                        ""));
    }

    @Test
    void theOutputIsAvailableInFrench() {
        assertThat(Commands.run("diff", season, before, after, "--lang", "fr").out())
                .startsWith(
                        """
                4 affectations changent\u00a0: 3 imposées, 0 modifiée, 1 choisie. 1 remplacée, 1 déplacée, 0 date de formation changée, 0 pourvue, 1 vidée, 1 annulée.
                Sur 2 affectations annoncées, 0 différait de l'annonce dans l'ancien plan, 2 dans le nouveau.

                Imposées
                  T-2\u00a0: O-2 (B) part à la place de O-9, du 2025-06-02 au 2025-07-01 comme avant\u202f; O-9 n'est pas sur la liste.
                """)
                .contains("\nChoisies\n", "\nService A\n", "\nAucun service connu\n");
    }

    @Test
    void whatThePlannerAskedForStandsApart() throws IOException {
        Files.writeString(
                season,
                SEASON.replace(
                                "\"id\": \"T-4\",",
                                "\"id\": \"T-4\", \"locked\": true, \"assignment\": {\"officer\":"
                                        + " \"O-4\", \"start\": \"2025-06-02\", \"end\": \"2025-07-01\"},")
                        .replace(
                                "{\"id\": \"O-3\",",
                                "{\"id\": \"O-4\", \"agency\": \"A\", \"rank\": \"LOW\", \"releases\": [{\"from\": \"2025-01-01\","
                                        + " \"to\": \"2026-12-31\"}]}, {\"id\": \"O-3\","));
        Files.writeString(
                after,
                NEW.replace(
                        "{\"tour\": \"T-4\", \"officer\": null}",
                        "{\"tour\": \"T-4\", \"officer\": \"O-4\", \"start\": \"2025-06-02\", \"end\": \"2025-07-01\"}"));

        assertThat(Commands.run("diff", season, before, after).out())
                .startsWith("5 tours are changed: 3 forced, 1 edited, 1 chosen. ")
                .contains(
                        """

                Edited
                  T-4: O-4 (A) goes, 2025-06-02 to 2025-07-01; the tour is fixed for O-4 (A), 2025-06-02 to 2025-07-01.

                Chosen
                  T-1: O-1 (A) starts 7 days later (2025-06-09)""");
        assertThat(Commands.run("diff", season, before, after, "--lang", "fr").out())
                .startsWith("5 affectations changent\u00a0: 3 imposées, 1 modifiée, 1 choisie. ")
                .contains("\nModifiées\n  T-4\u00a0: O-4 (A) part, du 2025-06-02 au 2025-07-01\u202f;"
                        + " l'affectation est fixée pour O-4 (A), du 2025-06-02 au 2025-07-01.\n");
        JsonNode document = JSON.readTree(
                Commands.run("diff", season, before, after, "--json").out());
        assertThat(document.at("/counts/edited").asInt()).isEqualTo(1);
        assertThat(document.at("/changes/3/reason").asText()).isEqualTo("locked");
        assertThat(document.at("/changes/3/edited").asBoolean()).isTrue();
        assertThat(document.at("/changes/3/forced").asBoolean()).isFalse();
        assertThat(Commands.run("diff", season, before, after, "--csv").out())
                .contains("A,T-4,M,filled,,,,O-4,2025-06-02,2025-07-01,,,false,locked,,,,true\r\n");
    }

    @Test
    void equalPlansHaveNoChanges() {
        assertThat(Commands.run("diff", season, after, after)).isEqualTo(new Run(0, "Nothing changes.\n", ""));
        assertThat(Commands.run("diff", season, after, after, "--csv")).isEqualTo(new Run(0, COLUMNS + "\r\n", ""));
    }

    @Test
    void jsonHasTheSameContent() throws IOException {
        Run run = Commands.run("diff", season, before, after, "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(JSON.readTree(run.out()))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"counts": {"changed": 4, "forced": 3, "edited": 0, "chosen": 1, "replaced": 1, "moved": 1, "rebooked": 0, "filled": 0,
                            "emptied": 1, "cancelled": 1, "announced": 2, "announcedChangedOld": 0, "announcedChangedNew": 2},
                 "changes": [
                   {"tour": "T-1", "mission": "M", "change": "moved",
                    "before": {"officer": "O-1", "agency": "A", "start": "2025-06-02", "end": "2025-07-01", "intake": null},
                    "after": {"officer": "O-1", "agency": "A", "start": "2025-06-09", "end": "2025-07-08", "intake": null},
                    "startDays": 7, "endDays": 7, "forced": false, "edited": false, "reason": "chosen", "rules": []},
                   {"tour": "T-2", "mission": "M", "change": "replaced",
                    "before": {"officer": "O-9", "agency": null, "start": "2025-06-02", "end": "2025-07-01", "intake": null},
                    "after": {"officer": "O-2", "agency": "B", "start": "2025-06-02", "end": "2025-07-01", "intake": null},
                    "startDays": 0, "endDays": 0, "forced": true, "edited": false, "reason": "leftRoster", "rules": []},
                   {"tour": "T-3", "mission": "M", "change": "emptied",
                    "before": {"officer": "O-3", "agency": "A", "start": "2025-06-02", "end": "2025-07-01", "intake": null},
                    "after": null,
                    "startDays": null, "endDays": null, "forced": true, "edited": false, "reason": "withdrawn", "rules": []},
                   {"tour": "T-9", "mission": null, "change": "cancelled",
                    "before": {"officer": "O-9", "agency": null, "start": "2025-06-02", "end": "2025-07-01", "intake": null},
                    "after": null,
                    "startDays": null, "endDays": null, "forced": true, "edited": false, "reason": "postGone", "rules": []}],
                 "agencies": {"A": ["T-1", "T-3"], "B": ["T-2"]},
                 "ofNoAgency": ["T-9"]}
                """));
    }

    @Test
    void aTableCanBeCutByAgency() {
        Run run = Commands.run("diff", season, after, before, "--csv");

        assertThat(run.exitCode()).isZero();
        // Seen the other way round the tour moves back, and the numbers are negative.
        assertThat(run.out().split("\r\n"))
                .containsExactly(
                        COLUMNS,
                        "A,T-1,M,moved,O-1,2025-06-09,2025-07-08,O-1,2025-06-02,2025-07-01,-7,-7,false,chosen,,,,false",
                        "A,T-3,M,filled,,,,O-3,2025-06-02,2025-07-01,,,false,chosen,,,,false",
                        "B,T-2,M,replaced,O-2,2025-06-02,2025-07-01,O-9,2025-06-02,2025-07-01,0,0,false,chosen,,,,false");
    }

    @Test
    void noIdIsAFormulaOrBreaksTheTable() throws IOException {
        List<String> hostile =
                List.of("=HYPERLINK(\"http://x.example\",\"T\")", "+1+1", "-2,3", "@SUM(A1)", "T \"x\",y", "'T");
        for (String id : hostile) {
            String agency = JSON.writeValueAsString("=" + id);
            Files.writeString(season, SEASON.replace("\"A\"", agency).replace("\"T-1\"", JSON.writeValueAsString(id)));
            Files.writeString(before, OLD.replace("\"T-1\"", JSON.writeValueAsString(id)));
            Files.writeString(after, NEW.replace("\"T-1\"", JSON.writeValueAsString(id)));

            Run run = Commands.run("diff", season, before, after, "--csv");

            assertThat(run.exitCode()).isZero();
            try (var rows = new CsvMapper()
                    .readerForListOf(String.class)
                    .with(CsvParser.Feature.WRAP_AS_ARRAY)
                    .<List<String>>readValues(run.out())) {
                List<List<String>> table = rows.readAll();
                assertThat(table).hasSize(5).allMatch(row -> row.size() == 18);
                boolean formula = "=+-@".indexOf(id.charAt(0)) >= 0;
                assertThat(table.get(1).subList(0, 2)).containsExactly("'=" + id, formula ? "'" + id : id);
            }
        }
    }

    @Test
    void csvAndJsonExcludeEachOther() {
        Run run = Commands.run("diff", season, before, after, "--csv", "--json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--json", "--csv").doesNotContain("Exception");
    }

    @Test
    void aMissingPlanIsBadInput() {
        Run run = Commands.run("diff", season, before, directory.resolve("none.json"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("none.json");
    }

    @Test
    void resolveReportsTheSameChangesAsDiff() throws Exception {
        Path again = directory.resolve("again.json");

        Run run = Commands.run("resolve", season, "--previous", before, "--moves", 200, "-o", again);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(" forced, ", "\nForced\n", "; O-9 is not on the roster.", "O-3 has withdrawn.")
                .doesNotContain("Agency A");
        JsonNode changes = JSON.readTree(again.toFile()).get("changes");
        JsonNode told = JSON.readTree(
                        Commands.run("diff", season, before, again, "--json").out())
                .get("changes");
        assertThat(changes.findValuesAsText("tour")).isEqualTo(told.findValuesAsText("tour"));
        assertThat(changes.findValuesAsText("reason")).isEqualTo(told.findValuesAsText("reason"));
        assertThat(PlanReader.read(again).rows()).hasSize(4);
    }

    @Test
    void resolveOnALaterDayKeepsToursThatHaveBegun() throws Exception {
        Path again = directory.resolve("again.json");

        Run run = Commands.run(
                "resolve", season, "--previous", before, "--moves", 200, "--as-of", "2025-06-03", "-o", again);

        assertThat(run.exitCode()).isZero();
        // T-1 has begun and stays; T-2 has nobody any more and can begin no more but as it was announced.
        assertThat(PlanReader.read(again).byTour().get("T-1"))
                .isEqualTo(PlanReader.read(before).byTour().get("T-1"));
        Run wrong = Commands.run("resolve", season, "--previous", before, "--as-of", "2025-02-02", "-o", again);
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("must not be before the problem's day of planning, 2025-02-03.");
    }

    @Test
    void resolveOverwritesNoInput() throws IOException {
        Run run = Commands.run("resolve", season, "--previous", before, "--moves", 1, "-o", before);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("would overwrite the input " + before);
        assertThat(before).hasContent(OLD);
    }
}
