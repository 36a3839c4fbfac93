package rotation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.json.InputException;
import rotation.rule.Rule;

class BenchmarkRowsTest {

    private final Path json;
    private final Path csv;

    BenchmarkRowsTest(@TempDir Path directory) {
        json = directory.resolve("runs.json");
        csv = directory.resolve("runs.csv");
    }

    private static BenchmarkRow good() {
        return new BenchmarkRow(
                new BenchmarkRow.Problem("a \"season\", made up", "problems/a.json", "0a1b"),
                new BenchmarkRow.Contender("annealing", "strategy", "annealing"),
                3,
                new BenchmarkRow.Limit(30.0, null, 1),
                new BenchmarkRow.Outcome(BenchmarkRow.Outcome.OK, null, 4),
                BenchmarkRow.Score.of(HardMediumSoftLongScore.of(-1, -2, -675)),
                new BenchmarkRow.Search(1.25, 0L, 2.5, 30.001, 9000L, 299L, 120L, null, null),
                30.75,
                1.5,
                "2026-01-05T12:00:00.123Z",
                new BenchmarkRow.Program("0.1.0", "abc"),
                new BenchmarkRow.Machine(2, null, 8000L, "Linux", "OpenJDK", "-Xmx1g"),
                "java -jar",
                "plans/a.json",
                "traces/a.csv",
                Map.of("rank", 1L),
                Map.of("rank", 40L));
    }

    private static BenchmarkRow failed() {
        BenchmarkRow good = good();
        return new BenchmarkRow(
                good.task(),
                new BenchmarkRow.Contender("=peer", "peer", "sh peer.sh"),
                3,
                good.limit(),
                new BenchmarkRow.Outcome("failed", "It left no plan.", null),
                BenchmarkRow.Score.NONE,
                BenchmarkRow.Search.NONE,
                0,
                null,
                good.started(),
                good.program(),
                good.machine(),
                good.command(),
                good.plan(),
                good.trace(),
                Map.of(),
                Map.of());
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        BenchmarkRows.writeJson(List.of(good(), failed()), json);

        assertThat(BenchmarkRows.read(json)).containsExactly(good(), failed());
        assertThat(good().score().whole()).isEqualTo(HardMediumSoftLongScore.of(-1, -2, -675));
        assertThat(failed().score().whole()).isNull();
        assertThat(Files.readAllLines(json)).hasSize(4).startsWith("[").endsWith("]");
    }

    @Test
    void noRunsAreAListToo() throws Exception {
        BenchmarkRows.writeJson(List.of(), json);
        assertThat(BenchmarkRows.read(json)).isEmpty();
    }

    @Test
    void everyRowHasAllKeysAndTheTableHasThemAsColumns() throws Exception {
        BenchmarkRows.writeJson(List.of(good(), failed()), json);
        BenchmarkRows.writeCsv(List.of(good(), failed()), csv);

        JsonNode rows = new ObjectMapper().readTree(json.toFile());
        assertThat(keys(rows.get(0))).isEqualTo(keys(rows.get(1))).startsWith("problem", "file", "sha256", "contender");
        var columns = new ArrayList<String>();
        for (String key : keys(rows.get(0))) {
            if (key.equals("points") || key.equals("penalty")) {
                Arrays.stream(Rule.values()).map(rule -> key + "." + rule).forEach(columns::add);
            } else {
                columns.add(key);
            }
        }
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).split(",")).containsExactlyElementsOf(columns);
        assertThat(lines.get(1))
                .startsWith(
                        "\"a \"\"season\"\", made up\",problems/a.json,0a1b,annealing,strategy,annealing,3,30.0,,1,ok,,4,"
                                + "-1,-2,-675,1.25,0,2.5,30.001,9000,299,120,,,30.75,1.5,")
                .contains(",'-Xmx1g,");
        // No spreadsheet takes it for a formula.
        assertThat(lines.get(2)).contains(",'=peer,peer,sh peer.sh,3,30.0,,1,failed,It left no plan.,,,,,,");
    }

    private static List<String> keys(JsonNode row) {
        var keys = new ArrayList<String>();
        row.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void aFileThatIsNoSuchListIsRefusedWithItsPlace() throws Exception {
        Files.writeString(json, "{}");
        assertThatThrownBy(() -> BenchmarkRows.read(json))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        json + ":1: {} is no list of runs. Move the file away, or name another directory with --out.");
        BenchmarkRows.writeJson(List.of(good(), failed()), json);
        Files.writeString(json, Files.readString(json).replace("\"contender\":\"=peer\",", ""));
        assertThatThrownBy(() -> BenchmarkRows.read(json))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(json + ":3 /1: {…} is no run of a benchmark.");
    }
}
