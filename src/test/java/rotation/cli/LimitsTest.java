package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** Problems that ask for too much as a whole: they are refused before anything is worked out. */
class LimitsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path TINY = Path.of("problems", "tiny.json");
    private static final Path CPA = Path.of("problems", "cpa-2024-25.json");

    private final Path season;

    LimitsTest(@TempDir Path directory) {
        season = directory.resolve("season.json");
    }

    @Test
    void anyLengthOfAYearOverTenYearsIsRefused() throws IOException {
        JsonNode problem = JSON.readTree(TINY.toFile());
        widen((ObjectNode) problem.get("tours").get(2), "2025-05-05", "2035-05-04", 1, 365);
        Files.write(season, JSON.writeValueAsBytes(problem));

        // 3,652 days, each with 365 lengths; 54 starts are the most, so one in 68.
        assertThat(Commands.run("solve", season, "--moves", 1)).satisfies(LimitsTest::isRefused);
        assertThat(Commands.run("validate", season).err())
                .contains(
                        "/tours/2/starts: Tour \"MONUSCO-02/1\" may take 1,332,980 windows: 3,652 starts with 365 lengths.",
                        "No more than 20,000",
                        "\"everyDays\": 68 or more");
        assertThat(Commands.run("validate", season, "--set", "tours[MONUSCO-02/1].starts.everyDays=68")
                        .exitCode())
                .isZero();
    }

    @Test
    void aSettingIsRefusedThatMakesTooManyWindows() {
        Run run = Commands.run("validate", TINY, "--set", "tours[MONUSCO-02/1].starts.to=2099-12-31");

        assertThat(run).satisfies(LimitsTest::isRefused);
        assertThat(run.err()).contains("MONUSCO-02/1", "27,269 windows", "\"everyDays\": 2 or more");
    }

    @Test
    void seventyNineToursOfAllLengthsAreRefused() throws IOException {
        JsonNode problem = JSON.readTree(CPA.toFile());
        int widened = 0;
        for (JsonNode tour : problem.get("tours")) {
            if (!tour.has("status") && widened++ < 79) {
                widen((ObjectNode) tour, "2024-04-01", "2025-03-31", 1, 365);
            }
        }
        Files.write(season, JSON.writeValueAsBytes(problem));

        Run run = Commands.run("solve", season, "--moves", 1);

        assertThat(run).satisfies(LimitsTest::isRefused);
        // 365 days, each with 365 lengths.
        assertThat(run.err().lines().filter(line -> line.contains("may take 133,225 windows")))
                .hasSize(Math.min(79, widened));
    }

    @Test
    void anyLengthFrom150To240DaysOverThreeMonthsIsFarFromTheLimit() throws IOException {
        JsonNode problem = JSON.readTree(TINY.toFile());
        for (JsonNode tour : problem.get("tours")) {
            if (!tour.has("status")) {
                widen((ObjectNode) tour, "2025-05-01", "2025-07-31", 150, 240);
            }
        }
        Files.write(season, JSON.writeValueAsBytes(problem));

        Run run = Commands.run("solve", season, "--moves", 200, "--threads", 1);

        assertThat(run.exitCode()).as(run.err()).isIn(0, 4);
        assertThat(run.out()).contains("Tours filled");
    }

    private static void isRefused(Run run) {
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
    }

    private static void widen(ObjectNode tour, String from, String to, int shortest, int longest) {
        ObjectNode starts = tour.putObject("starts");
        starts.put("from", from).put("to", to);
        ArrayNode days = tour.putArray("days");
        for (int length = shortest; length <= longest; length++) {
            days.add(length);
        }
        tour.remove("preferredDays");
    }
}
