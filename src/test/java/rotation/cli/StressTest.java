package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** The command {@code stress}. */
class StressTest {

    private static final Path SEASON = Path.of("problems", "mission-closes-early.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Path plan;

    @SuppressWarnings("NullAway.Init")
    private static Path other;

    @BeforeAll
    static void twoPlans() {
        plan = solved("plan.json", 2_000);
        other = solved("other.json", 1);
    }

    private static Path solved(String name, int moves) {
        Path file = directory.resolve(name);
        assertThat(Commands.run("solve", SEASON, "-o", file, "--moves", moves, "--threads", 1, "-q")
                        .exitCode())
                .isZero();
        return file;
    }

    private static Run stress(Object... more) {
        return Commands.run(Stream.concat(
                        Stream.of("stress", SEASON, plan),
                        Stream.concat(Arrays.stream(more), Stream.of("--runs", 6, "--moves", 200)))
                .toArray());
    }

    private static JsonNode json(Object... more) throws Exception {
        Run run = stress(Stream.concat(Arrays.stream(more), Stream.of("--json")).toArray());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    /** The commands by which a bad year can be looked at. */
    @Test
    void eachRunIsWhatPublishGenerateAndResolveMake() throws Exception {
        JsonNode row = json("--slip", 2).path("runs").get(3);
        Path published = directory.resolve("published.json");
        Path season = directory.resolve("season.json");
        Path repaired = directory.resolve("repaired.json");

        assertThat(Commands.run("publish", SEASON, plan, "-o", published).exitCode())
                .isZero();
        Object[] disrupt = {"generate", "--disrupt", published, "--withdraw", "12%", "--slip", 2, "--seed"};
        assertThat(Commands.run(and(disrupt, row.path("seed").asText(), "-o", season))
                        .exitCode())
                .isZero();
        Object[] resolve = {"resolve", season, "--previous", plan, "--moves", 200, "--threads", 1, "-o", repaired};
        assertThat(Commands.run(and(resolve, "-q")).exitCode()).isZero();

        JsonNode found = JSON.readTree(Files.readString(repaired));
        JsonNode repair = row.path("repairs").get(0);
        assertThat(found.path("score").asText()).isEqualTo(repair.path("score").asText());
        assertThat(found.at("/keyFigures/announcedChanges").asInt())
                .isEqualTo(repair.path("changes").asInt())
                .isPositive();
        assertThat(found.at("/keyFigures/filledTours").asInt())
                .isEqualTo(repair.path("filled").asInt());
    }

    private static Object[] and(Object[] args, Object... more) {
        return Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray();
    }

    @Test
    void theSameSeedMakesTheSameRunsAndAnotherSeedOthers() throws Exception {
        JsonNode first = json("--seed", 3);

        assertThat(json("--seed", 3)).isEqualTo(first);
        assertThat(json("--seed", 4).path("runs")).isNotEqualTo(first.path("runs"));
    }

    /** More runs do not make others of those that there were. */
    @Test
    void shardsMakeTheRunsOfTheWhole() throws Exception {
        Path whole = directory.resolve("whole");
        var rows = new ArrayList<String>();
        assertThat(stress("--out", whole).exitCode()).isZero();
        for (int shard = 1; shard <= 2; shard++) {
            Path part = directory.resolve("shard-" + shard);
            Run run = stress("--out", part, "--shard", shard + "/2");
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out()).contains("3 of 6 made-up seasons");
            assertThat(part.resolve("shard.json")).exists();
            rows.addAll(Files.readAllLines(part.resolve("runs.jsonl")));
        }

        assertThat(rows)
                .hasSize(6)
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(whole.resolve("runs.jsonl")));
        Path merged = directory.resolve("merged");
        Path first = directory.resolve("shard-1");
        Path second = directory.resolve("shard-2");
        assertThat(Commands.run("merge", second, first, "--out", merged).exitCode())
                .isZero();
        for (String file : List.of("setup.json", "runs.jsonl", "stress.json")) {
            assertThat(merged.resolve(file)).hasSameTextualContentAs(whole.resolve(file));
        }
    }

    @Test
    void aShardThatDiedIsSeenAndMergedLater() throws Exception {
        Path died = directory.resolve("died-1");
        Path merged = directory.resolve("died");
        assertThat(stress("--out", died, "--shard", "1/2").exitCode()).isZero();
        Path rows = died.resolve("runs.jsonl");
        Files.writeString(rows, Files.readAllLines(rows).get(1) + "\n");

        Run run = Commands.run("merge", died, "--out", merged);

        assertThat(run.exitCode()).isEqualTo(6);
        assertThat(run.err())
                .contains("1/2", "2/2", "rotation stress --shard 2/2 --out " + directory.resolve("died-2"));
        JsonNode document = JSON.readTree(Files.readString(merged.resolve("stress.json")));
        assertThat(document.path("ended").asInt()).isEqualTo(1);
        assertThat(document.at("/runs/0/run").asInt()).isEqualTo(3);

        Path other = directory.resolve("died-2");
        assertThat(stress("--out", other, "--shard", "2/2").exitCode()).isZero();
        String kept = Files.readString(merged.resolve("runs.jsonl"));
        Run lost = Commands.run("merge", other, "--out", merged);
        assertThat(lost.exitCode()).isEqualTo(3);
        assertThat(lost.err()).contains("The run 3 there is not among those to be merged");
        assertThat(merged.resolve("runs.jsonl")).hasContent(kept);
        assertThat(Commands.run("merge", died, other, "--out", merged).exitCode())
                .isEqualTo(6);
        assertThat(Files.readAllLines(merged.resolve("runs.jsonl"))).hasSize(4);
    }

    @Test
    void runsThatHaveEndedAreKeptAndTheRestIsMade() throws Exception {
        Path out = directory.resolve("resumed");
        assertThat(stress("--out", out).exitCode()).isZero();
        Path rows = out.resolve("runs.jsonl");
        Path document = out.resolve("stress.json");
        String before = Files.readString(document);
        List<String> lines = Files.readAllLines(rows);
        String kept = marked(lines.get(1));
        // The last line was cut off.
        Files.writeString(rows, kept + "\n" + lines.get(4).substring(0, 100));

        assertThat(stress("--out", out).exitCode()).isZero();

        assertThat(Files.readAllLines(rows)).hasSize(6).element(1).isEqualTo(kept);
        assertThat(Files.readString(document).replace("\"slipped\" : 77", "\"slipped\" : 0"))
                .isEqualTo(before);
    }

    /** A run that is told from the same if it is made again. */
    private static String marked(String row) {
        assertThat(row).contains("\"slipped\":0");
        return row.replace("\"slipped\":0", "\"slipped\":77");
    }

    @Test
    void moreRunsGoOnFromThoseThatAreThereAndFewerAreRefused() throws Exception {
        Path out = directory.resolve("grown");
        Path rows = out.resolve("runs.jsonl");
        assertThat(stress("--out", out).exitCode()).isZero();
        Files.write(
                rows, Files.readAllLines(rows).stream().map(StressTest::marked).toList());
        List<String> first = Files.readAllLines(rows);

        Run more = Commands.run("stress", SEASON, plan, "--runs", 8, "--moves", 200, "--out", out);

        assertThat(more.exitCode()).as(more.err()).isZero();
        assertThat(more.out()).contains("8 of 8 made-up seasons");
        List<String> all = Files.readAllLines(rows);
        assertThat(all).hasSize(8).startsWith(first.toArray(String[]::new));
        Run fewer = stress("--out", out);
        assertThat(fewer.exitCode()).isEqualTo(3);
        assertThat(fewer.err()).contains(out + ": ", "begun for 8 runs; now 6 are asked for", "Give --runs 8 or more");
        assertThat(Files.readAllLines(rows)).isEqualTo(all);
    }

    /** Which runs are a shard's follows from how many there are. */
    @Test
    void aShardOfMoreRunsIsRefused() throws Exception {
        Path part = directory.resolve("part");
        assertThat(stress("--out", part, "--shard", "1/2").exitCode()).isZero();

        Run more = Commands.run("stress", SEASON, plan, "--runs", 8, "--moves", 200, "--out", part, "--shard", "1/2");

        assertThat(more.exitCode()).isEqualTo(3);
        assertThat(more.err()).contains("holds runs of something else");
        assertThat(Files.readAllLines(part.resolve("runs.jsonl"))).hasSize(3);
    }

    @Test
    void runsOfAnotherBuildAreRefusedAndKept() throws Exception {
        Path out = directory.resolve("older");
        Path rows = out.resolve("runs.jsonl");
        assertThat(stress("--out", out).exitCode()).isZero();
        String program = Version.current() + " " + ThisProgram.program().build();
        String older = Files.readString(rows).replace("\"" + program + "\"", "\"0.0.9 0123456789ab\"");
        Files.writeString(rows, older);
        String setup = Files.readString(out.resolve("setup.json"));

        Run run = Commands.run("stress", SEASON, plan, "--runs", 8, "--moves", 200, "--out", out);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        rows + ": The runs here were made by version 0.0.9 0123456789ab; this is " + program + ".",
                        "Name another directory with --out");
        assertThat(rows).hasContent(older);
        assertThat(out.resolve("setup.json")).hasContent(setup);
    }

    @Test
    void aDirectoryOfSomethingElseIsRefusedAndKept() throws Exception {
        Path out = directory.resolve("mine");
        assertThat(stress("--out", out).exitCode()).isZero();
        String rows = Files.readString(out.resolve("runs.jsonl"));

        Run seed = stress("--out", out, "--seed", 1);
        Run shard = stress("--out", out, "--shard", "1/2");
        Run foreign = stress("--out", directory);

        assertThat(seed.exitCode()).isEqualTo(3);
        assertThat(seed.err()).contains("holds runs of something else").contains("--out");
        assertThat(shard.exitCode()).isEqualTo(3);
        assertThat(foreign.exitCode()).isEqualTo(3);
        assertThat(Files.readString(out.resolve("runs.jsonl"))).isEqualTo(rows);
    }

    @Test
    void twoPlansStandSideBySide() throws Exception {
        JsonNode both = json(other);
        JsonNode itself = json(plan);

        assertThat(both.path("plans")).hasSize(2);
        assertThat(both.path("runs"))
                .allSatisfy(run -> assertThat(run.path("repairs")).hasSize(2));
        assertThat(itself.path("compared"))
                .isEqualTo(JSON.readTree(
                        "{\"moreFilled\": 0, \"fewerFilled\": 0, \"fewerChanges\": 0, \"moreChanges\": 0}"));
        assertThat(itself.path("plans").get(0)).isEqualTo(itself.path("plans").get(1));
        assertThat(stress(other).out())
                .contains("plan.json", "other.json", "On the same seasons", "fills more posts in");
    }

    @Test
    void itIsToldInBothLanguages() {
        assertThat(stress().out())
                .startsWith(
                        "mission closes early: 6 of 6 made-up seasons, seed 0. In each, withdrawals: 12% of the officers;")
                .contains("needed changes alone, 200 moves a search")
                .contains("one bad year in ten", "Tours that fall most often", "Agencies that carry the repairs");
        assertThat(stress("--lang", "fr").out())
                .contains("6 saisons inventées sur 6", "une mauvaise année sur dix", "Services qui portent")
                .doesNotContain("Tours that", "Posts");
    }

    @Test
    void whatIsWrongIsRefused() throws Exception {
        Path illegal = directory.resolve("illegal.json");
        Files.writeString(illegal, Files.readString(plan).replaceAll("\"start\": \"20\\d\\d-", "\"start\": \"1999-"));

        for (Object[] wrong : new Object[][] {
            {"--withdraw", "some"},
            {"--withdraw", "101%"},
            {"--slip", -1},
            {"--runs", 0},
            {"--shard", "1/2"},
            {"--shard", "3/2", "--out", directory.resolve("none")}
        }) {
            Run run = Commands.run(and(new Object[] {"stress", SEASON, plan}, wrong));
            assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        }
        Run refused = Commands.run("stress", SEASON, illegal);
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.out()).contains("Not legal: ");
        assertThat(directory.resolve("none")).doesNotExist();
    }

    @Test
    void thePageTellsWhatBecomesOfItsPlanAlone() throws Exception {
        Path file = directory.resolve("stress.json");
        Path page = directory.resolve("page.html");
        Files.writeString(file, stress("--json").out());

        Run run = Commands.run("report", SEASON, plan, "--resilience", file, "-o", page);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(page))
                .contains("id=\"resilience\"", "href=\"#resilience\"", "6 of 6 made-up seasons", "pire saison");
        for (Object[] wrong : new Object[][] {
            {SEASON, other, "--resilience", file},
            {SEASON, plan, "--resilience", plan},
            {SEASON, plan, "--resilience", file, "--set", "policy.budget=1"}
        }) {
            Path none = directory.resolve("none.html");
            Run refused = Commands.run(and(and(new Object[] {"report"}, wrong), "-o", none));
            assertThat(refused.exitCode()).as(refused.err()).isEqualTo(3);
            assertThat(refused.err()).contains("stress");
            assertThat(none).doesNotExist();
        }
    }

    /** Each name of a standby is a first choice of backups. */
    @Test
    void standbysAreThoseOfBackups() throws Exception {
        JsonNode tested = json().path("tested").get(0);
        String backups =
                Commands.run("backups", SEASON, plan, "--per-tour", 1, "--json").out();
        var named = new ArrayList<String>();
        tested.path("standbys")
                .forEach(standby -> named.add(standby.path("officer").asText()));

        assertThat(named).isNotEmpty().doesNotHaveDuplicates();
        assertThat(named).allSatisfy(officer -> assertThat(backups).contains("\"" + officer + "\""));
    }
}
