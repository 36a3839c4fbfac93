package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.bench.BenchmarkRow;
import rotation.bench.BenchmarkRows;
import rotation.cli.Program.Run;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.judge.Judge;
import rotation.judge.Verdict;

/** Sweeps, whole and in shards: each of their runs is a process of its own. */
class SweepIT {

    private static final Path TINY = Path.of("problems", "tiny.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final Path out;

    SweepIT(@TempDir Path directory) {
        this.directory = directory;
        out = directory.resolve("out");
    }

    /** Two combinations, two seeds. */
    private static Object[] sweep(Path out, Object... more) {
        var args = new ArrayList<Object>(List.of(
                "sweep",
                TINY,
                "--vary",
                "policy.weights.missionWomen=200soft,0soft",
                "--seeds",
                "1-2",
                "--moves",
                300,
                "--threads",
                1,
                "--out",
                out));
        args.addAll(List.of(more));
        return args.toArray();
    }

    @Test
    void everyPlanIsJudgedByTheProblemAsItIs() throws Exception {
        Run run = Commands.run(sweep(out, "--json"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode document = JSON.readTree(run.out());
        holds(JsonFormat.SWEEP, document);
        assertThat(JSON.readTree(out.resolve("sweep.json").toFile())).isEqualTo(document);
        assertThat(document.get("planned").asInt()).isEqualTo(4);
        assertThat(document.get("ended").asInt()).isEqualTo(4);
        assertThat(document.get("plans")).hasSize(4);
        var judge = new Judge(ProblemReader.read(TINY).problem());
        for (JsonNode plan : document.get("plans")) {
            Verdict verdict =
                    judge.judge(PlanReader.read(out.resolve(plan.get("plan").asText())));
            assertThat(plan.get("score").asText()).isEqualTo(verdict.score().toString());
            assertThat(plan.get("counts").asBoolean()).isEqualTo(verdict.isFeasible());
            assertThat(plan.get("filled").asInt())
                    .isEqualTo(verdict.keyFigures().filledTours());
        }
        assertThat(document.findValuesAsText("front")).contains("true");
        // The runs themselves were scored with what was set for them.
        List<BenchmarkRow> rows = BenchmarkRows.read(out.resolve("runs.json"));
        assertThat(rows)
                .extracting(row -> row.seed() + " " + row.task().problem())
                .containsExactly(
                        "1 policy.weights.missionWomen=200soft",
                        "1 policy.weights.missionWomen=0soft",
                        "2 policy.weights.missionWomen=200soft",
                        "2 policy.weights.missionWomen=0soft");
        assertThat(rows).allMatch(row -> row.outcome().counts());
        assertThat(rows.get(1).penalty()).containsEntry("missionWomen", 0L);
        assertThat(rows.get(1).command()).contains("--set policy.weights.missionWomen=0soft");
        assertThat(Files.readString(out.resolve("table.md")))
                .contains("# Sweep", "| combination | policy.weights.missionWomen |", "4 of 4 runs have ended.");
        assertThat(Files.readString(out.resolve("index.html")))
                .contains("<td class=\"n\">200soft</td>", "Balayage")
                .doesNotContain("http://", "https://");

        // Nothing is left to do, and the same is said.
        Run again = Commands.run(sweep(out));
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("4 of 4 runs have ended before.", "judged by " + TINY + " as it is");
        assertThat(BenchmarkRows.read(out.resolve("runs.json"))).isEqualTo(rows);
    }

    private static void holds(JsonFormat format, JsonNode document) {
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(format.schema())
                        .validate(document))
                .isEmpty();
    }

    @Test
    void shardsMergedAreTheWholeAndAStoppedOneGoesOn() throws Exception {
        assertThat(Program.run(sweep(out, "-q")).exitCode()).isZero();
        Path first = directory.resolve("shard-1");
        Path second = directory.resolve("shard-2");
        Path merged = directory.resolve("merged");
        assertThat(Program.run(sweep(first, "-q", "--shard", "1/2")).exitCode()).isZero();
        Program stopped = Program.start(sweep(second, "--shard", "2/2"));
        while (stopped.isRunning()
                && (!Files.exists(second.resolve("runs.json"))
                        || BenchmarkRows.read(second.resolve("runs.json")).isEmpty())) {
            Thread.sleep(20);
        }
        stopped.kill();
        stopped.end();
        holds(JsonFormat.SHARD, JSON.readTree(second.resolve("shard.json").toFile()));

        Run incomplete = Commands.run("merge", first, second, "--out", merged);

        assertThat(incomplete.exitCode()).as(incomplete.err()).isEqualTo(6);
        assertThat(incomplete.out()).contains("Merged 3 of 4 runs into " + merged);
        assertThat(incomplete.err())
                .contains(
                        "Shard 2/2 is incomplete: 1 of its 2 runs is still to be made in " + second,
                        "    rotation sweep --shard 2/2 --out " + second + " " + TINY
                                + " --vary policy.weights.missionWomen=200soft,0soft --seeds 1-2 --moves 300 --threads 1");

        // One run without shards goes on in the merged directory.
        assertThat(Program.run(sweep(merged, "-q")).exitCode()).isZero();
        assertThat(BenchmarkRows.read(merged.resolve("runs.json"))).hasSize(4);

        Run other = Program.run(sweep(second, "--shard", "1/2"));
        assertThat(other.exitCode()).isEqualTo(3);
        assertThat(other.err()).contains("This directory holds shard 2/2 of the command sweep.");
        assertThat(Program.run(sweep(second, "-q", "--shard", "2/2")).exitCode())
                .isZero();
        Run complete = Commands.run("merge", second, first, "--out", merged, "--lang", "en");

        assertThat(complete.exitCode()).as(complete.err()).isZero();
        assertThat(merged.resolve("sweep.json")).hasSameTextualContentAs(out.resolve("sweep.json"));
        List<BenchmarkRow> whole = BenchmarkRows.read(out.resolve("runs.json"));
        List<BenchmarkRow> rows = BenchmarkRows.read(merged.resolve("runs.json"));
        assertThat(rows)
                .extracting(BenchmarkRow::plan)
                .isEqualTo(whole.stream().map(BenchmarkRow::plan).toList());
        assertThat(rows)
                .extracting(row -> List.of(row.score(), row.points(), row.penalty()))
                .isEqualTo(whole.stream()
                        .map(row -> List.of(row.score(), row.points(), row.penalty()))
                        .toList());
        assertThat(tables(merged)).isEqualTo(tables(out));
        assertThat(merged.resolve("index.html")).isNotEmptyFile();
        for (BenchmarkRow row : rows) {
            assertThat(PlanReader.read(merged.resolve(row.plan())).byTour())
                    .isEqualTo(PlanReader.read(out.resolve(row.plan())).byTour());
            assertThat(merged.resolve(row.trace())).isNotEmptyFile();
        }
    }

    /** Of plans that are hardly searched for, each is best at something. */
    @Test
    void howManyMoreThanTenThereAreOnTheFrontAndOfPairsIsTold() throws Exception {
        Path season = Path.of("problems", "mission-closes-early.json");
        Object[] sweep = {
            "sweep",
            season,
            "--vary",
            "policy.restDays=180",
            "--seeds",
            "26-36",
            "--moves",
            1,
            "--threads",
            1,
            "--out",
            out
        };

        Run run = Commands.run(sweep);

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode document = JSON.readTree(out.resolve("sweep.json").toFile());
        assertThat(document.findValuesAsText("front")).hasSize(11).containsOnly("true");
        assertThat(run.out().lines().filter(line -> line.startsWith("    0hard/")))
                .hasSize(10);
        // The sentence that says what the pairs are is none of them.
        assertThat(run.out()
                        .lines()
                        .filter(line -> line.matches("    .+ \\(\\w+\\) against .+ \\(\\w+\\): -[01]\\.\\d\\d")))
                .hasSize(10);
        assertThat(document.path("pulls")).hasSize(14);
        assertThat(run.out().lines().filter(line -> line.contains(" more, in the tables")))
                .containsExactly("    and 1 more, in the tables", "    and 4 more, in the tables");
    }

    /** The tables of a sweep, without how it was done. */
    private static String tables(Path directory) throws Exception {
        return Files.readString(directory.resolve("table.md")).split("(?m)^## ", 2)[1];
    }
}
