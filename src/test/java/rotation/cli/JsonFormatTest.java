package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rotation.bench.BenchmarkRows;
import rotation.cli.Program.Run;

/** What {@code schema} prints is what the program writes, to the key. */
class JsonFormatTest extends NightlyFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private static final Path TINY = PROBLEMS.resolve("tiny.json");

    private final Path directory;

    JsonFormatTest(@TempDir Path directory) {
        super(directory);
        this.directory = directory;
    }

    /** A plan of {@link #TINY}. */
    private Path tinyPlan() {
        Path file = directory.resolve("tiny.plan.json");
        run("solve", TINY, "-o", file, "--moves", 2_000);
        return file;
    }

    @ParameterizedTest
    @EnumSource
    void everySchemaIsPrintedAndIsOne(JsonFormat format) throws IOException {
        Run run = Commands.run("schema", format);

        assertThat(run.exitCode()).isZero();
        assertThat(FACTORY.getSchema("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}")
                        .validate(JSON.readTree(run.out())))
                .isEmpty();
    }

    @Test
    void aKeyTooManyAKeyTooFewAndAValueOfAnotherTypeAreNotInTheSchema() throws Exception {
        var printed = (ObjectNode)
                JSON.readTree(run("check", TINY, tinyPlan(), "--json").out());

        assertThat(schema(JsonFormat.CHECK).validate(printed.deepCopy().put("more", 1)))
                .isNotEmpty();
        assertThat(schema(JsonFormat.CHECK).validate(printed.deepCopy().without("score")))
                .isNotEmpty();
        assertThat(schema(JsonFormat.CHECK).validate(printed.deepCopy().putNull("score")))
                .isNotEmpty();
    }

    @Test
    void whatLooksAtPlansPrintsWhatItsSchemaSays() throws Exception {
        Path tinyPlan = tinyPlan();
        Path first = directory.resolve("first.json");
        run("solve", TINY, "-o", first, "--moves", 1, "--strategy", "construction");

        holds(JsonFormat.CHECK, run("check", TINY, tinyPlan, "--json"));
        holds(JsonFormat.COMPARE, run("compare", TINY, tinyPlan, first, "--json"));
        holds(JsonFormat.COMPARE, run("compare", TINY, tinyPlan, first, tinyPlan, "--json"));
        holds(JsonFormat.BACKUPS, run("backups", TINY, tinyPlan, "--json"));
        holds(JsonFormat.SHORTAGE, run("shortage", TINY, "--json"));
        holds(JsonFormat.SHORTAGE, run("shortage", TINY, tinyPlan, "--json"));
        holds(JsonFormat.RECRUIT, run("recruit", TINY, tinyPlan, "--moves", 500, "--json"));
        holds(JsonFormat.STRESS, run("stress", TINY, tinyPlan, "--runs", 2, "--moves", 100, "--json"));
        holds(JsonFormat.STRESS, run("stress", TINY, tinyPlan, tinyPlan, "--runs", 2, "--moves", 100, "--json"));
        holds(JsonFormat.DIFF, run("diff", TINY, first, tinyPlan, "--json"));
        Path next = directory.resolve("next.json");
        holds(
                JsonFormat.ROLLOVER,
                run("rollover", TINY, tinyPlan, "--from", "2026-04-01", "--to", "2027-03-31", "-o", next, "--json"));
        assertHolds(JsonFormat.PROBLEM, Files.readString(next));
        for (JsonNode row : JSON.readTree(Files.readString(tinyPlan)).path("tours")) {
            holds(JsonFormat.EXPLAIN, run("explain", TINY, tinyPlan, "--json", "--tour", text(row, "tour")));
        }
        for (JsonNode officer : JSON.readTree(Files.readString(TINY)).path("officers")) {
            holds(JsonFormat.EXPLAIN, run("explain", TINY, tinyPlan, "--json", "--officer", text(officer, "id")));
        }
        holds(JsonFormat.EXPLAIN, run("explain", TINY, tinyPlan, "--json", "--rule", "unfilledTour"));
    }

    @Test
    void anEventPrintsWhatItsSchemaSays() throws Exception {
        Path tinyPlan = tinyPlan();
        holds(JsonFormat.EVENT, run("event", "withdraw", TINY, "O-8", "--json"));
        holds(
                JsonFormat.EVENT,
                run(
                        "event",
                        "withdraw",
                        TINY,
                        "O-8",
                        "--json",
                        "--plan",
                        tinyPlan,
                        "-o",
                        directory.resolve("later.json")));
        holds(
                JsonFormat.EVENT,
                run(
                        "event",
                        "pin",
                        TINY,
                        "BINUH-01/1",
                        "--officer",
                        "O-3",
                        "--plan",
                        tinyPlan,
                        "--dates-free",
                        "--json"));
    }

    /** Runs, their list and their log; of the second night the roster is smaller, and a plan was edited by hand. */
    @Test
    void aNightWritesWhatItsSchemasSay() throws Exception {
        Run first = run(night("--log", "json"));
        Files.writeString(plan, Files.readString(plan).replace("O-8", "O-4"));
        change(RELEASE, "\"releases\": []");
        Run second = run(night("--log", "json"));

        var events = new TreeSet<String>();
        for (String line : (first.out() + second.out()).lines().toList()) {
            JsonNode event = JSON.readTree(line);
            events.add(text(event, "event"));
            assertThat(schema(JsonFormat.LOG).validate(event)).as(line).isEmpty();
            if (text(event, "event").equals("ended")) {
                assertThat(schema(JsonFormat.RUN).validate(((ObjectNode) event).without("event")))
                        .as(line)
                        .isEmpty();
            }
        }
        assertThat(events).contains("started", "carried", "edited", "attention", "ended");
        for (String line : Files.readAllLines(state.resolve("runs.jsonl"))) {
            assertThat(schema(JsonFormat.RUN).validate(JSON.readTree(line)))
                    .as(line)
                    .isEmpty();
        }
        holds(JsonFormat.HISTORY, run("nightly", "--history", "--json", "--state", state));
        assertHolds(JsonFormat.PLAN, Files.readString(plan));
    }

    @Test
    void theFilesOfABenchmarkAreWhatTheirSchemasSay() throws Exception {
        Path runs = directory.resolve("runs.json");
        BenchmarkRows.writeJson(BenchmarkRows.read(Path.of("benchmarks", "results", "10s-dense", "runs.json")), runs);

        assertHolds(JsonFormat.BENCHMARK, Files.readString(runs));
        assertHolds(JsonFormat.BEST_KNOWN, Files.readString(Path.of("benchmarks", "best-known.json")));
    }

    /** Other programs may put more into a plan; this one does not. */
    @Test
    void problemsAndPlansHaveNoKeyThatTheirSchemasDoNotName() throws Exception {
        Path tinyPlan = tinyPlan();
        Path told = directory.resolve("told.json");
        Path rich = directory.resolve("rich.json");
        run("generate", "--preset", "tiny", "--rich", "-o", rich);
        Path richPlan = directory.resolve("rich.plan.json");
        run("solve", rich, "--set", "policy.restDays=300", "-o", richPlan, "--moves", 2_000);
        assertHolds(JsonFormat.PLAN, Files.readString(richPlan));
        run("publish", rich, richPlan, "-o", told);
        assertHolds(JsonFormat.PROBLEM, Files.readString(told));
        assertHolds(JsonFormat.PROBLEM, Files.readString(rich));
        Path withdrawn = directory.resolve("withdrawn.json");
        String officer = Files.readString(richPlan).replaceAll("(?s).*?\"officer\" ?: ?\"([^\"]+)\".*", "$1");
        run("event", "withdraw", told, officer, "-o", withdrawn);
        Path again = directory.resolve("again.json");
        run("resolve", withdrawn, "--previous", richPlan, "-o", again, "--moves", 2_000);

        assertThat(JSON.readTree(Files.readString(again)).path("changes")).isNotEmpty();
        assertHolds(JsonFormat.PLAN, Files.readString(again));
        assertHolds(JsonFormat.PLAN, Files.readString(tinyPlan));
    }

    private static Run run(Object... words) {
        Run run = Commands.run(words);
        assertThat(run.exitCode()).as(run.err()).isIn(ExitCode.OK, ExitCode.HARD_RULES_BROKEN);
        return run;
    }

    private static void holds(JsonFormat format, Run run) throws IOException {
        assertHolds(format, run.out());
    }

    private static void assertHolds(JsonFormat format, String document) throws IOException {
        assertThat(schema(format).validate(JSON.readTree(document))).isEmpty();
    }

    /** The schema, with no key but those that it names. */
    private static JsonSchema schema(JsonFormat format) throws IOException {
        JsonNode schema = JSON.readTree(format.schema());
        if (Set.of(JsonFormat.PROBLEM, JsonFormat.PLAN).contains(format)) {
            close(schema);
        }
        return FACTORY.getSchema(schema);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.path("properties").has("properties")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        // what these say is a part of an object alone
        schema.properties().stream()
                .filter(entry -> !Set.of("if", "then", "anyOf").contains(entry.getKey()))
                .forEach(entry -> close(entry.getValue()));
    }

    private static String text(JsonNode object, String key) {
        return object.path(key).asText();
    }
}
