package rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import rotation.bench.BenchmarkRow;
import rotation.cli.Main;
import rotation.event.EventDocument;
import rotation.handout.letter.LetterTemplate;
import rotation.html.Template;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.io.Schemas;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Level;
import rotation.model.Plan;
import rotation.nightly.Outcome;
import rotation.nightly.RunRecord;
import rotation.rule.Rule;
import rotation.solve.Strategy;
import rotation.solve.timefold.RotationMoves;

/** What README and docs say of commands, options, tables, files and examples is so. */
class DocsTest {

    private static final Path README = Path.of("README.md");
    private static final Path DOCS = Path.of("docs");
    private static final Path COMMANDS = DOCS.resolve("commands.md");
    private static final Path RULES = DOCS.resolve("rules.md");
    private static final Path FORMAT = DOCS.resolve("format.md");
    private static final Path NIGHTLY = DOCS.resolve("nightly.md");
    private static final Path STRATEGIES = DOCS.resolve("strategies.md");
    private static final Path SPREADSHEETS = DOCS.resolve("spreadsheets.md");
    private static final Path BENCHMARK = DOCS.resolve("benchmark.md");

    private static final int MOST_LINES_OF_README = 130;

    /** A row whose first cell is code, up to the end of the second cell. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[?`([^`]+)`[^|]* \\| ([^|]+) \\|");

    /** A rule, its weight and what it asks. */
    private static final Pattern RULE_ROW =
            Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\| [^|]+ \\| [^|]+ \\|$");

    /** A page of the law and a section of it, or a rule. */
    private static final Pattern CITATION = Pattern.compile("\\{@code docs/((?:rules|format)\\.md)}, ([\\w ]*\\w)");

    /** A line of cron that runs every day, its minute and hour; or a timer of systemd, its time. */
    private static final Pattern TIMER =
            Pattern.compile("(?m)^(\\d+) (\\d+) \\* \\* \\* |^OnCalendar=\\*-\\*-\\* (\\d\\d:\\d\\d)$");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

    /** What follows the jar on a command line. */
    private static final Pattern EXAMPLE = Pattern.compile("rotation\\.jar ([^`\\n]+)");

    /** A word of a command line, parts of which may stand in quotation marks. */
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");

    /** Where the arguments end. */
    private static final Set<String> OPERATORS = Set.of("&&", "|", ">", ">>");

    static List<Path> pages() {
        var pages = new ArrayList<>(List.of(
                README,
                Path.of("CONTRIBUTING.md"),
                Path.of("CHANGELOG.md"),
                Path.of("problems", "README.md"),
                Path.of("benchmarks", "README.md")));
        try (Stream<Path> files = Files.walk(DOCS)) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    private static CommandLine program() {
        return Main.commandLine().setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String chapter(Path page, String heading) {
        return text(page).split("(?m)^#+ " + heading + "$", -1)[1].split("(?m)^#+ ", -1)[0];
    }

    private static List<List<String>> rows(String text) {
        return ROW.matcher(text)
                .results()
                .map(row -> List.of(row.group(1), row.group(2)))
                .toList();
    }

    private static List<String> firsts(String text) {
        return rows(text).stream().map(row -> row.get(0)).toList();
    }

    @Test
    void theReadmeIsShort() {
        assertThat(text(README).lines().count()).isLessThanOrEqualTo(MOST_LINES_OF_README);
    }

    @Test
    void theReadmeNamesEveryPageOrTheIndexOfItsDirectory() {
        Set<Path> linked = LINK.matcher(text(README))
                .results()
                .map(link -> Path.of(link.group(1).split("#", -1)[0]))
                .collect(Collectors.toSet());
        assertThat(pages()).allSatisfy(page -> {
            boolean isReadme = page.equals(README);
            assertThat(isReadme || linked.contains(page) || linked.contains(page.resolveSibling("README.md")))
                    .as("%s", page)
                    .isTrue();
        });
    }

    @Test
    void everyDecisionStandsInTheIndex() throws IOException {
        Path decisions = DOCS.resolve("decisions");
        try (Stream<Path> files = Files.list(decisions)) {
            assertThat(LINK.matcher(text(decisions.resolve("README.md")))
                            .results()
                            .map(link -> link.group(1)))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals("README.md"))
                                    .toList());
        }
    }

    @Test
    void everyRuleStandsOnceUnderItsLevelWithItsWeightAndWhatItAsks() {
        for (Level level : Level.values()) {
            String name = level.name().charAt(0) + level.name().substring(1).toLowerCase(Locale.ROOT);
            List<List<String>> told = RULE_ROW.matcher(chapter(RULES, name + " rules"))
                    .results()
                    .map(row -> List.of(row.group(1), row.group(2), row.group(3)))
                    .toList();

            assertThat(told)
                    .as(name)
                    .isNotEmpty()
                    .isEqualTo(Arrays.stream(Rule.values())
                            .filter(rule -> rule.defaultWeight().level() == level)
                            .map(rule ->
                                    List.of(rule.id(), rule.defaultWeight().toString(), rule.title(Locale.ENGLISH)))
                            .toList());
        }
    }

    @Test
    void everyKeyOfAProblemIsToldAndNoOther() throws IOException {
        var told = new ArrayList<String>();
        for (String heading : List.of(
                "Whole problem",
                "Policy",
                "Agencies",
                "Courses",
                "Intakes",
                "Missions",
                "Positions",
                "Tours",
                "Officers",
                "Pairs")) {
            String object =
                    switch (heading) {
                        case "Whole problem" -> "";
                        case "Policy" -> "policy.";
                        default -> heading.toLowerCase(Locale.ROOT) + "[].";
                    };
            firsts(chapter(FORMAT, heading)).forEach(key -> told.add(object + key));
        }

        JsonNode schema = JSON.readTree(Schemas.problem());
        assertThat(told).containsExactlyInAnyOrderElementsOf(keys(schema, schema, ""));
    }

    @Test
    void everyKeyOfAPlanIsToldAndNoOther() throws IOException {
        JsonNode schema = JSON.readTree(Schemas.plan());

        assertThat(firsts(chapter(FORMAT, "Plan"))).containsExactlyInAnyOrderElementsOf(keys(schema, schema, ""));
    }

    /** The keys of a schema in the spelling of the page; those of a map are no keys of the format. */
    private static List<String> keys(JsonNode document, JsonNode schema, String path) {
        var keys = new ArrayList<String>();
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            keys.addAll(keys(document, document.at(reference.substring(1)), path));
        }
        String within = path.isEmpty() ? "" : path + ".";
        schema.path("properties").properties().forEach(property -> {
            keys.add(within + property.getKey());
            keys.addAll(keys(document, property.getValue(), within + property.getKey()));
        });
        if (schema.has("items")) {
            keys.addAll(keys(document, schema.get("items"), path + "[]"));
        }
        return keys;
    }

    @Test
    void theProblemOfThePageIsOneAndHasEveryKey(@TempDir Path directory) throws Exception {
        String example = fenced(chapter(FORMAT, "Problem"));
        Path file = Files.writeString(directory.resolve("problem.json"), example);
        JsonNode schema = JSON.readTree(Schemas.problem());

        assertThatCode(() -> ProblemReader.read(file)).doesNotThrowAnyException();
        assertThat(keysUsed(JSON.readTree(example), "")).containsAll(keys(schema, schema, ""));
    }

    private static Set<String> keysUsed(JsonNode value, String path) {
        var used = new TreeSet<String>();
        value.properties().forEach(entry -> {
            String key = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            used.add(key);
            used.addAll(keysUsed(entry.getValue(), key));
        });
        if (value.isArray()) {
            value.forEach(element -> used.addAll(keysUsed(element, path + "[]")));
        }
        return used;
    }

    @Test
    void thePlanOfThePageIsALegalOneForItsProblem(@TempDir Path directory) throws Exception {
        String problem = fenced(chapter(FORMAT, "Problem"));
        Path problemFile = Files.writeString(directory.resolve("problem.json"), problem);
        Path planFile = Files.writeString(directory.resolve("plan.json"), fenced(chapter(FORMAT, "Plan")));
        Plan plan = PlanReader.read(planFile);

        Verdict verdict = new Judge(ProblemReader.read(problemFile).problem()).judge(plan);
        assertThat(verdict.irregularities()).isEmpty();
        assertThat(verdict.score()).hasToString(plan.score());
    }

    /** What stands between the first two fences. */
    private static String fenced(String text) {
        return text.split("(?m)^```\\w*$", -1)[1].strip() + "\n";
    }

    @Test
    void everyStrategyStandsThere() {
        assertThat(firsts(chapter(STRATEGIES, "Strategies"))).isEqualTo(Strategy.NAMES);
    }

    @Test
    void everySettingOfTheMovesStandsThere() {
        List<String> settings = Arrays.stream(RotationMoves.class.getMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("set"))
                .map(name -> Introspector.decapitalize(name.substring("set".length())))
                .toList();

        assertThat(settings).isNotEmpty();
        assertThat(CODE.matcher(chapter(STRATEGIES, "Moves")).results().map(code -> code.group(1)))
                .containsAll(settings);
    }

    @Test
    void everyPlaceholderOfALetterStandsThereAndNoOther() {
        assertThat(firsts(chapter(SPREADSHEETS, "A template of your own")))
                .containsExactlyInAnyOrderElementsOf(Template.all(LetterTemplate.NAMES));
    }

    @Test
    void everyColumnOfABenchmarkStandsThere() {
        List<String> told = chapter(BENCHMARK, "Columns")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> CODE.matcher(line.split("\\|", -1)[1]).results())
                .map(code -> code.group(1).replace(".*", ""))
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(keys(BenchmarkRow.class).toList());
    }

    private static Stream<String> keys(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(part -> part.getType().isRecord() ? keys(part.getType()) : Stream.of(part.getName()));
    }

    @Test
    void everyEndOfANightStandsThereWithItsExitCode() {
        assertThat(rows(chapter(NIGHTLY, "How a run ends")))
                .containsExactlyElementsOf(Arrays.stream(Outcome.values())
                        .filter(outcome -> outcome.exitCode() != null)
                        .map(outcome -> List.of(outcome.toString(), String.valueOf(outcome.exitCode())))
                        .toList());
        assertThat(chapter(NIGHTLY, "How a run ends")).contains("| `" + Outcome.KILLED + "` | |");
    }

    /** A time between 2 and 3 would be missing in spring, and there twice in autumn. */
    @Test
    void everyTimerRunsOnceInEveryNightAnywhereInCanada() {
        List<LocalTime> times = pages().stream()
                .flatMap(page -> TIMER.matcher(text(page)).results())
                .map(timer -> timer.group(1) == null
                        ? LocalTime.parse(timer.group(3))
                        : LocalTime.of(Integer.parseInt(timer.group(2)), Integer.parseInt(timer.group(1))))
                .toList();
        List<ZoneRules> zones = Stream.of(
                        "St_Johns", "Halifax", "Toronto", "Winnipeg", "Regina", "Edmonton", "Vancouver")
                .map(city -> ZoneId.of("America/" + city).getRules())
                .toList();

        // The README's cron line, and the page's cron line and timer; no other way to say a time stands anywhere.
        assertThat(times).hasSize(3);
        assertThat(pages())
                .allSatisfy(page -> assertThat(text(page)).doesNotContainPattern("OnCalendar=(?!\\*-\\*-\\* \\d)"));
        LocalDate first = LocalDate.of(2025, 1, 1);
        for (LocalTime time : times) {
            assertThat(first.datesUntil(first.plusYears(6)).filter(date -> zones.stream()
                            .anyMatch(zone ->
                                    zone.getValidOffsets(date.atTime(time)).size() != 1)))
                    .as("nights without %s, or with two", time)
                    .isEmpty();
        }
    }

    @Test
    void everyCommandStandsThere() {
        assertThat(firsts(chapter(COMMANDS, "Commands")))
                .containsExactlyElementsOf(program().getSubcommands().keySet());
    }

    @Test
    void everyEventStandsThere() {
        CommandLine event = Objects.requireNonNull(program().getSubcommands().get("event"));

        assertThat(firsts(chapter(COMMANDS, "event")).stream()
                        .filter(usage -> usage.contains(" PROBLEM "))
                        .map(usage -> usage.split(" ", 2)[0])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(event.getSubcommands().keySet());
    }

    @Test
    void everySchemaStandsThere() {
        CommandLine schema = Objects.requireNonNull(program().getSubcommands().get("schema"));

        List<String> told = chapter(COMMANDS, "schema")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> CODE.matcher(line.split("\\|", -1)[1]).results())
                .map(code -> code.group(1))
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        schema.getCommandSpec().positionalParameters().get(0).completionCandidates());
    }

    @Test
    void everyKeyOfAnEventForProgramsStandsThere() {
        assertThat(firsts(chapter(COMMANDS, "event")))
                .endsWith(Arrays.stream(EventDocument.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
    }

    @Test
    void everyKeyOfARunStandsThereAndNoOther() {
        List<String> told = CODE.matcher(chapter(NIGHTLY, "What it prints")
                        .lines()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.split("\\|", -1)[1])
                        .collect(Collectors.joining()))
                .results()
                .map(code -> code.group(1))
                .toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RunRecord.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(chapter(NIGHTLY, "What it prints"))
                .contains(Arrays.stream(RunRecord.Counts.class.getRecordComponents())
                        .map(key -> "`" + key.getName() + "`")
                        .toList());
    }

    @Test
    void everyOptionStandsThereAndNoOther() {
        var known = new TreeSet<String>();
        withSubcommands(program())
                .flatMap(command -> command.getCommandSpec().options().stream())
                .forEach(option -> known.add(option.longestName()));

        var told = new TreeSet<String>();
        for (Path page : List.of(README, COMMANDS, NIGHTLY, STRATEGIES, BENCHMARK, SPREADSHEETS)) {
            OPTION.matcher(text(page)).results().map(MatchResult::group).forEach(told::add);
        }

        // The long name of -o is written by nobody.
        assertThat(text(COMMANDS)).contains("-o PLAN");
        known.remove("--output");
        assertThat(told).isEqualTo(known);
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(DocsTest::withSubcommands));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) {
        for (MatchResult link :
                LINK.matcher(withoutFenced(text(page))).results().toList()) {
            String target = link.group(1);
            if (target.contains("://")) {
                continue;
            }
            String[] parts = target.split("#", -1);
            Path file =
                    parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
            assertThat(file).as("%s: %s", page, target).exists();
            if (parts.length > 1) {
                assertThat(anchors(file)).as("%s: %s", page, target).contains(parts[1]);
            }
        }
    }

    /** What headings are called in links: in small letters, without punctuation, with hyphens for spaces. */
    private static List<String> anchors(Path file) {
        return HEADING.matcher(withoutFenced(text(file)))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String withoutFenced(String text) {
        return FENCED.matcher(text).replaceAll("");
    }

    @Test
    void everyCitationInJavadocIsOfASectionOrARule() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<MatchResult> citations = files.filter(file -> file.toString().endsWith(".java"))
                    // a citation may go on in the next line
                    .flatMap(file -> CITATION.matcher(text(file).replaceAll("\\R\\s*\\*\\s*", " "))
                            .results())
                    .toList();

            assertThat(citations).hasSizeGreaterThan(5).allSatisfy(citation -> {
                Path page = DOCS.resolve(citation.group(1));
                Set<String> known =
                        Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
                anchors(page).forEach(anchor -> known.add(anchor.replace('-', ' ')));
                assertThat(known).as(citation.group()).contains(citation.group(2));
            });
        }
    }

    static List<String> examples() {
        return pages().stream()
                .flatMap(page -> EXAMPLE.matcher(text(page)).results())
                .map(example -> example.group(1))
                .toList();
    }

    @Test
    void thereAreExamplesOfMostCommands() {
        assertThat(examples().stream().map(example -> arguments(example).get(0)).distinct())
                .contains("solve", "compare", "publish", "resolve", "diff", "explain", "report", "generate")
                .contains("nightly", "benchmark");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsACommandLineOfTheProgram(String example) {
        CommandLine program = program();

        assertThatCode(() -> program.parseArgs(arguments(example).toArray(String[]::new)))
                .as(example)
                .doesNotThrowAnyException();
        assertThat(program.getParseResult().hasSubcommand()).as(example).isTrue();
        // A mistaken option would pass as one more value of an option that takes several.
        List<CommandLine> called = program.getParseResult().asCommandLineList();
        var command = called.get(called.size() - 1).getCommandSpec();
        assertThat(arguments(example))
                .as(example)
                .filteredOn(word -> word.startsWith("--"))
                .allSatisfy(word -> assertThat(command.findOption(word.split("=", 2)[0]))
                        .as(word)
                        .isNotNull());
    }

    private static List<String> arguments(String example) {
        return WORD.matcher(example)
                .results()
                .map(word -> word.group().replaceAll("[\"']", ""))
                .takeWhile(word -> !OPERATORS.contains(word))
                .toList();
    }
}
