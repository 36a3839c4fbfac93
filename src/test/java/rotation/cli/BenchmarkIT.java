package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.bench.BenchmarkRow;
import rotation.bench.BenchmarkRows;
import rotation.bench.BestKnown;
import rotation.bench.BestKnownFile;
import rotation.cli.Program.Run;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.json.InputException;
import rotation.judge.Judge;

/** Benchmarks: each of their runs is a process of its own. */
class BenchmarkIT {

    private static final Path TINY = Path.of("problems", "tiny.json");
    private static final String TINY_BEST = "0hard/-2medium/-675soft";

    private final Path directory;
    private final Path out;

    BenchmarkIT(@TempDir Path directory) {
        this.directory = directory;
        out = directory.resolve("out");
    }

    private List<BenchmarkRow> rows() throws InputException {
        return BenchmarkRows.read(out.resolve("runs.json"));
    }

    private static String name(BenchmarkRow row) {
        return row.seed() + " " + row.task().problem() + " " + row.who().contender();
    }

    private Object[] twoStrategiesOnTwoProblems(Path problems) {
        return new Object[] {
            "benchmark",
            "--problems",
            problems,
            "--strategies",
            "hill-climbing,construction",
            "--seeds",
            1,
            "--moves",
            300,
            "--threads",
            1,
            "--out",
            out
        };
    }

    /** Two problems, and what is none. */
    private Path problems() throws IOException {
        Path problems = Files.createDirectory(directory.resolve("problems"));
        Files.copy(TINY, problems.resolve("a.json"));
        Files.writeString(
                problems.resolve("b.json"), Files.readString(TINY).replace("\"name\": \"tiny\"", "\"name\": \"twin\""));
        Files.writeString(problems.resolve("c.plan.json"), "{\"format\": \"rotation-plan/1\", \"tours\": []}");
        Files.writeString(problems.resolve("d.json"), "no JSON");
        return problems;
    }

    @Test
    void aStoppedBenchmarkIsContinuedAndTheSameSeedGivesTheSameScore() throws Exception {
        Path problems = problems();
        Program stopped = Program.start(twoStrategiesOnTwoProblems(problems));
        while (stopped.isRunning() && (!Files.exists(out.resolve("runs.json")) || rows().isEmpty())) {
            Thread.sleep(20);
        }
        stopped.terminate();
        Run first = stopped.end();

        assertThat(first.exitCode()).as(first.err()).isEqualTo(6);
        assertThat(first.err()).contains("of 4 runs have ended and are kept in " + out);
        List<BenchmarkRow> before = rows();
        assertThat(before).hasSizeBetween(1, 3);
        assertThat(out.resolve("table.md")).exists();

        Run second = Program.run(twoStrategiesOnTwoProblems(problems));

        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.err()).isEmpty();
        assertThat(second.out())
                .contains(before.size() + " of 4 runs have ended before.", "| hill-climbing |", "index.html")
                .doesNotContain("\u001b");
        List<BenchmarkRow> rows = rows();
        assertThat(rows).startsWith(before.toArray(BenchmarkRow[]::new));
        assertThat(rows)
                .extracting(BenchmarkIT::name)
                .containsExactly("1 a hill-climbing", "1 a construction", "1 b construction", "1 b hill-climbing");
        assertThat(rows).isSortedAccordingTo((a, b) -> a.started().compareTo(b.started()));
        assertThat(rows).allMatch(row -> row.outcome().counts());
        // The twin is the same season with another name.
        assertThat(rows.get(0).score()).isEqualTo(rows.get(3).score());
        assertThat(rows.get(1).score()).isEqualTo(rows.get(2).score());
        assertThat(rows.get(0).search().moves()).isEqualTo(300);
        for (BenchmarkRow row : rows) {
            var judge = new Judge(ProblemReader.read(Path.of(row.task().file())).problem());
            assertThat(judge.judge(PlanReader.read(out.resolve(row.plan()))).score())
                    .isEqualTo(row.score().whole());
            assertThat(out.resolve(row.trace())).isNotEmptyFile();
        }
        assertThat(Files.readAllLines(out.resolve("runs.csv"))).hasSize(5);

        Run third = Program.run(twoStrategiesOnTwoProblems(problems));

        assertThat(third.exitCode()).isZero();
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void everyContenderIsJudgedAndAFaultyOneHarmsNoOther() throws Exception {
        Path plan = directory.resolve("best.json");
        assertThat(Commands.run("solve", TINY, "--moves", 20_000, "-q", "-o", plan)
                        .exitCode())
                .isZero();
        Path known = directory.resolve("known.json");
        var command = new ArrayList<Object>(List.of(
                "benchmark",
                "--problems",
                TINY,
                "--strategies",
                "construction",
                "--seeds",
                5,
                "--time",
                "60s",
                "--out",
                out,
                "--best-known",
                known,
                "--update-best-known",
                "--lang",
                "fr"));
        for (String peer : List.of("honest", "boaster", "dreamer", "silent", "clumsy")) {
            command.addAll(List.of("--peer", peer + "=" + java() + " rotation.cli.Peer " + peer + " " + plan));
        }
        command.addAll(List.of("--peer", "nowhere=/no/such/program"));

        Run run = Commands.run(command.toArray());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(rows())
                .extracting(row -> row.who().contender() + " " + row.outcome().verdict() + " "
                        + row.outcome().exitCode())
                .containsExactly(
                        "construction ok 0",
                        "honest ok 0",
                        "boaster disagrees 0",
                        "dreamer illegal 0",
                        "silent failed 0",
                        "clumsy failed 99",
                        "nowhere failed null");
        assertThat(run.err())
                .contains(
                        "tiny, boaster, graine 5\u00a0: disagrees. Son plan dit 0hard/0medium/0soft, mais le juge dit "
                                + TINY_BEST,
                        "tiny, dreamer, graine 5\u00a0: illegal. ",
                        "O-99",
                        "tiny, silent, graine 5\u00a0: failed. Elle n'a pas laissé de plan.",
                        "code de sortie 99\u00a0: I have fallen over.",
                        "n'a pas pu commencer")
                .doesNotContain("honest", "construction");
        BenchmarkRow honest = rows().get(1);
        assertThat(honest.search().bound()).isEqualTo(HardMediumSoftLongScore.parseScore(TINY_BEST));
        assertThat(honest.search().secondsToProof()).isEqualTo(0.2);
        assertThat(out.resolve("logs")).isDirectoryContaining("glob:**clumsy*");
        assertThat(Files.readString(out.resolve("table.md")))
                .contains("## 5 exécutions ne comptent pas", "| boaster      |          0 |      1 |");
        BestKnown.Entry entry = BestKnownFile.read(known).problems().get(0);
        assertThat(entry.isProven()).isTrue();
        assertThat(entry.origin().solver()).isEqualTo("honest");

        // Started again, those that count are left alone, and the others get another chance.
        Files.writeString(plan, "{}");
        List<BenchmarkRow> before = rows();
        assertThat(Commands.run(command.toArray()).exitCode()).isEqualTo(1);
        assertThat(rows().subList(0, 2)).isEqualTo(before.subList(0, 2));
        assertThat(rows())
                .extracting(row -> row.outcome().verdict())
                .containsExactly("ok", "ok", "failed", "failed", "failed", "failed", "failed");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java") + " -XX:TieredStopAtLevel=1 -cp "
                + Path.of("target", "test-classes");
    }

    @Test
    void runsOfDifferentProblemsOrLimitsAreNotMixed() throws Exception {
        Path season = Files.copy(TINY, directory.resolve("season.json"));
        Path strategy = Files.copy(
                Path.of("src/main/resources/rotation/solve/timefold/strategies/construction.xml"),
                directory.resolve("own.xml"));
        Object[] command = {
            "benchmark", "--problems", season, "--strategies", strategy, "--seeds", 1, "--moves", 10, "--out", out, "-q"
        };
        assertThat(Commands.run(command)).isEqualTo(new Run(0, "", ""));
        List<BenchmarkRow> before = rows();

        Files.writeString(season, Files.readString(season) + "\n");
        Files.writeString(strategy, Files.readString(strategy) + "\n");
        command[8] = 20;
        Run run = Commands.run(command);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("10 moves", "20 moves", season + " has changed", strategy + " was another contender", "--out")
                .doesNotContain("Exception");
        assertThat(rows()).isEqualTo(before);
    }
}
