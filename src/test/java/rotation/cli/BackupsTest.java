package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** The command {@code backups}. */
class BackupsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Two tours at the same time; O-3 is free, and has a name that must not be printed. */
    private static final String SEASON =
            """
            {"format": "rotation-problem/1", "name": "small", "season": {"from": "2025-04-01", "to": "2026-03-31"},
             "asOf": "2025-02-03", "ranks": ["LOW"],
             "agencies": [{"id": "A", "strength": 100}],
             "missions": [{"id": "M"}],
             "positions": [{"id": "P", "mission": "M"}, {"id": "Q", "mission": "M", "languages": {"fr": "B2"}}],
             "tours": [
               {"id": "P/1", "position": "P", "starts": {"from": "2025-06-02", "to": "2025-06-02"}, "days": [30]},
               {"id": "Q/1", "position": "Q", "starts": {"from": "2025-06-02", "to": "2025-06-02"}, "days": [30]}],
             "officers": [
               {"id": "O-1", "agency": "A", "rank": "LOW", "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]},
               {"id": "O-2", "agency": "A", "rank": "LOW", "languages": {"fr": "C1"}, "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]},
               {"id": "O-3", "name": "Jeanne Roy", "agency": "A", "rank": "LOW", "preferences": ["M"], "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]}]}
            """;

    private static final String PLAN =
            """
            {"format": "rotation-plan/1", "tours": [
               {"tour": "P/1", "officer": "O-1", "start": "2025-06-02", "end": "2025-07-01"},
               {"tour": "Q/1", "officer": "O-2", "start": "2025-06-02", "end": "2025-07-01"}]}
            """;

    private final Path season;
    private final Path plan;

    BackupsTest(@TempDir Path directory) {
        season = directory.resolve("season.json");
        plan = directory.resolve("plan.json");
    }

    @BeforeEach
    void aPlan() throws IOException {
        Files.writeString(season, SEASON);
        Files.writeString(plan, PLAN);
    }

    @Test
    void toursWithoutStandbyAreListedFirst() {
        assertThat(Commands.run("backups", season, plan))
                .isEqualTo(new Run(
                        0,
                        """
                1 of 2 tours has nobody on standby.
                  Nobody stands by for tour Q/1 in post Q: no other officer could go.

                P/1  O-1, 2025-06-02 to 2025-07-01
                  1. O-3 (A) at no cost
                """,
                        ""));
        assertThat(plan).hasContent(PLAN);
    }

    @Test
    void theOutputIsAvailableInFrench() {
        assertThat(Commands.run("backups", season, plan, "--lang", "fr").out())
                .isEqualTo(
                        """
                Affectations sans personne en réserve\u00a0: 1 sur 2.
                  Pas de réserve pour l'affectation Q/1 au poste Q\u00a0: personne d'autre ne pourrait partir.

                P/1  O-1, du 2025-06-02 au 2025-07-01
                  1. O-3 (A) sans coût
                """);
    }

    @Test
    void jsonHasTheSameContent() throws IOException {
        JsonNode told =
                JSON.readTree(Commands.run("backups", season, plan, "--json").out());

        assertThat(told.at("/withoutStandby/0/tour").textValue()).isEqualTo("Q/1");
        assertThat(told.at("/withoutStandby/0/couldGo").intValue()).isZero();
        assertThat(told.get("tours")).hasSize(2);
        assertThat(told.at("/tours/0/standbys"))
                .hasToString("[{\"officer\":\"O-3\",\"agency\":\"A\",\"start\":\"2025-06-02\",\"end\":\"2025-07-01\","
                        + "\"intake\":null,\"asPlanned\":true,\"change\":\"0hard/0medium/0soft\",\"scarcity\":1}]");
        assertThat(told.toString()).doesNotContain("Jeanne");
    }

    @Test
    void lessThanOneStandbyPerTourIsRefused() {
        Run run = Commands.run("backups", season, plan, "--per-tour", 0);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--per-tour is 0, but must be at least 1.");
    }

    @Test
    void aFileThatIsNoPlanIsRefused() {
        assertThat(Commands.run("backups", season, season).exitCode()).isEqualTo(3);
    }
}
