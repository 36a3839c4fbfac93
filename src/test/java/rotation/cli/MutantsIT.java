package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.workbench.Workbench;

/**
 * Whatever is in a file, a command says what is wrong with it, or does its work: problems and plans that are changed by chance go
 * through the commands. So many as {@code -Dmutants=100000} says, from the one that {@code -Dmutants.from=7} says.
 */
class MutantsIT {

    private static final int COUNT = Integer.getInteger("mutants", 2_000);
    private static final int FIRST = Integer.getInteger("mutants.from", 0);

    /** For one command; it takes some hundredths of it on an idle machine. */
    private static final long PATIENCE_SECONDS = 10;

    /** The most that one command may allocate, garbage too, in megabytes. */
    private static final long MOST_MEGABYTES = 1_000;

    /** So many are enough to be told at once. */
    private static final int MOST_FAULTS = 30;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nothing of this is for people. */
    private static final Pattern OF_JAVA = Pattern.compile(
            "Exception|\\bat [a-z]+\\.\\w+\\.|\\bjava\\.|\\brotation\\.[a-z]+\\.[A-Z]|\\bcom\\.fasterxml|@[0-9a-f]{6,8}\\b|"
                    + "Internal error|Erreur interne");

    /** What a sentence says where a value was forgotten. */
    private static final Pattern NO_VALUE =
            Pattern.compile("\\bnull\\b|\\bNaN\\b|Infinity|Optional|\\{[0-8](,[^}]*)?}");

    /** A place in a file or in an option, what is wrong there and a hint. */
    private static final Pattern ERROR = Pattern.compile("(--vary )?\\S+(:\\d+(:\\d+)?)?( /.*)?: .+[.?] .+[.?]");

    /** A season and a plan for it. */
    private record Season(JsonNode problem, JsonNode plan) {}

    /**
     * The commands, in words. Of these, problem, plan and untouched are files, out is where one goes, and a word in capitals is the
     * id of one entry of that list.
     */
    private static final List<String> COMMANDS = List.of(
            "validate problem",
            "open problem plan --no-browser --idle 1ms",
            "solve problem -o out --moves 200 --threads 1 --quiet",
            "resolve problem --previous plan -o out --moves 200 --threads 1 --quiet",
            "check problem plan",
            "check problem plan --json",
            "explain problem plan --tour TOURS",
            "explain problem plan --officer OFFICERS",
            "explain problem plan --json --tour TOURS",
            "explain problem plan --rule unfilledTour",
            "report problem plan -o out",
            "calendar problem plan --previous untouched -o out",
            "compare problem plan untouched",
            "diff problem untouched plan",
            "diff problem plan untouched --csv",
            "backups problem plan",
            "shortage problem plan",
            "recruit problem plan --moves 1",
            "stress problem plan --runs 2 --moves 50 --slip 1 --close 1",
            "report problem plan --resilience untouched -o out",
            "report problem untouched --last-year problem plan -o out",
            "publish problem plan -o out",
            "publish problem plan -o out --as-of 2025-06-01",
            "rollover problem plan --from 2025-10-01 --to 2026-09-30 -o out",
            "rollover problem plan --from 2026-04-01 --to 2027-03-31 --name next -o out --json",
            "event withdraw problem OFFICERS --plan plan -o out",
            "event slip problem OFFICERS --by 30",
            "event fail problem OFFICERS --medical 2025-06-01",
            "event return problem TOURS --on 2025-06-01 --interim --plan plan",
            "event extend problem TOURS --by 14 --plan plan",
            "event close problem MISSIONS --on 2025-09-01 -o out",
            "event cancel problem INTAKES -o out",
            "event cap problem AGENCIES --max 1 --from 2025-06-01",
            "event swap problem TOURS TOURS --plan plan --force",
            "event pin problem TOURS --officer OFFICERS --plan plan --json",
            "event forbid problem TOURS OFFICERS",
            // Every value is refused: solving so often would take too long.
            "sweep problem --vary policy.restDays=-1,often --moves 1 --out out",
            "generate --disrupt problem --withdraw 2 --slip 1 --close 1 --posts 2 -o out");

    /** A word that stands for an id. */
    private static final Pattern LIST = Pattern.compile("[A-Z]+");

    private final Path directory;
    private final Path problem;
    private final Path plan;
    private final Path out;
    private final Path untouched;

    MutantsIT(@TempDir Path directory) {
        this.directory = directory;
        problem = directory.resolve("problem.json");
        plan = directory.resolve("plan.json");
        out = directory.resolve("out");
        untouched = directory.resolve("untouched.json");
    }

    /** A command for a season; what it needs an id of and the season has not, has an id that nothing has. */
    private static List<String> words(String command, JsonNode season, Random random) {
        var words = new ArrayList<String>();
        for (String word : command.split(" ", -1)) {
            JsonNode entries = season.path(word.toLowerCase(Locale.ROOT));
            if (!LIST.matcher(word).matches()) {
                words.add(word);
            } else if (entries.isEmpty()) {
                words.add("X-1");
            } else {
                words.add(entries.get(random.nextInt(entries.size())).path("id").asText());
            }
        }
        return words;
    }

    @Test
    void noFileMakesACommandBreakItsContract() throws Exception {
        List<Season> seasons = seasons();
        var faults = new TreeMap<Integer, String>();
        var ends = new TreeMap<Integer, Integer>();
        ExecutorService worker = worker();
        for (int n = FIRST; n < FIRST + COUNT; n++) {
            var random = new Random(n);
            // neighbouring seeds begin alike
            random.nextInt();
            Season season = seasons.get(random.nextInt(seasons.size()));
            String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
            int mutated = random.nextInt(10);
            boolean plansToo = command.contains(" plan") && mutated < 4;
            Files.write(
                    problem,
                    plansToo && mutated < 3 ? original(season.problem()) : Mutation.of(season.problem(), random));
            Files.write(plan, plansToo ? Mutation.of(season.plan(), random) : original(season.plan()));
            Files.write(untouched, original(season.plan()));
            List<String> words = words(command, season.problem(), random);
            words.addAll(List.of("--lang", random.nextBoolean() ? "en" : "fr"));
            try {
                int end = worker.submit(() -> run(words)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                ends.merge(end, 1, Integer::sum);
            } catch (ExecutionException e) {
                faults.put(n, words + ": " + e.getCause());
                keep(n);
            } catch (TimeoutException e) {
                faults.put(n, words + ": not ended after " + PATIENCE_SECONDS + " s");
                keep(n);
                worker = worker();
            }
            Files.deleteIfExists(out);
            if (faults.size() == MOST_FAULTS) {
                break;
            }
        }
        assertThat(faults).as("ends: %s", ends).isEmpty();
    }

    private static ExecutorService worker() {
        return Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, "mutants");
            // One that never ends must not keep the tests from ending.
            thread.setDaemon(true);
            return thread;
        });
    }

    private void keep(int n) throws IOException {
        Path kept = Files.createDirectories(Path.of("target", "mutants", Integer.toString(n)));
        Files.copy(problem, kept.resolve("problem.json"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(plan, kept.resolve("plan.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Seasons of every kind of status and with every key, and a plan for each. */
    private List<Season> seasons() throws IOException {
        var seasons = new ArrayList<Season>();
        Path rich = directory.resolve("rich.json");
        run(0, "generate", "--preset", "tiny", "--rich", "-o", rich);
        Path published = directory.resolve("published.json");
        for (Path file : List.of(
                Path.of("problems", "tiny.json"),
                Path.of("problems", "two-services.json"),
                Path.of("src", "test", "resources", "rotation", "io", "every-key.json"),
                Path.of("src", "test", "resources", "rotation", "io", "worked-problem.json"),
                rich,
                published)) {
            Run solved = Commands.run("solve", file, "-o", plan, "--moves", 2_000, "--threads", 1);
            assertThat(solved.exitCode()).as(solved.err()).isIn(0, 4);
            seasons.add(new Season(JSON.readTree(Files.readString(file)), JSON.readTree(Files.readString(plan))));
            if (file.equals(rich)) {
                run(0, "publish", rich, plan, "-o", published);
            }
        }
        return seasons;
    }

    private static void run(int exitCode, Object... words) {
        Run run = Commands.run(words);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    }

    private static byte[] original(JsonNode document) {
        return document.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    /** Runs a command, and holds it to its contract; returns its exit code. */
    private int run(List<String> words) throws IOException {
        Map<Path, String> before = files();
        long allocated = allocated();
        Run run = Commands.run(words.stream().map(this::file).toArray());
        assertThat((allocated() - allocated) / 1_000_000).as("megabytes").isLessThan(MOST_MEGABYTES);

        assertThat(run.exitCode())
                .as(run.toString())
                .isIn(ExitCode.OK, ExitCode.USAGE, ExitCode.BAD_INPUT, ExitCode.HARD_RULES_BROKEN);
        assertThat(run.out() + run.err()).doesNotContainPattern(OF_JAVA);
        if (run.exitCode() == ExitCode.BAD_INPUT) {
            assertRefusal(run);
        } else {
            if (run.exitCode() == ExitCode.USAGE) {
                assertThat(run.err()).isNotEmpty();
            } else {
                assertThat(run.err().lines())
                        .allMatch(line -> line.startsWith("Warning: ") || line.startsWith("Avertissement"));
            }
            if (!words.contains("--json")) {
                assertThat(run.out()).doesNotContainPattern(NO_VALUE);
            }
        }
        if (Files.exists(out)) {
            assertThat(run.exitCode()).as(run.toString()).isIn(ExitCode.OK, ExitCode.HARD_RULES_BROKEN);
            assertSound(words.get(0));
            Files.delete(out);
        }
        Path states = Workbench.directoryOf(problem);
        if (Files.exists(states)) {
            assertThat(run.exitCode()).as(run.toString()).isZero();
            delete(states);
        }
        assertThat(files()).isEqualTo(before);
        return run.exitCode();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    /** All that is in the directory, with its content. */
    private Map<Path, String> files() throws IOException {
        var files = new TreeMap<Path, String>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : all.toList()) {
                files.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private Object file(String word) {
        return switch (word) {
            case "problem", "plan", "untouched" -> directory.resolve(word + ".json");
            case "out" -> out;
            default -> word;
        };
    }

    private static long allocated() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** Every error says where, what and what to do; the errors of one file are counted. */
    private static void assertRefusal(Run run) {
        assertThat(run.out()).isEmpty();
        List<String> lines = run.err().lines().toList();
        List<String> errors = lines.size() == 1 ? lines : lines.subList(0, lines.size() - 1);
        assertThat(errors).isNotEmpty().allSatisfy(line -> assertThat(line).matches(ERROR));
        if (lines.size() > 1) {
            assertThat(lines.get(lines.size() - 1)).startsWith(lines.size() - 1 + " ");
        }
    }

    /** What was written can be read again; a plan is legal, and costs what it says. */
    private void assertSound(String command) throws IOException {
        try {
            if (command.equals("solve") || command.equals("resolve")) {
                Plan written = PlanReader.read(out);
                Verdict verdict = new Judge(ProblemReader.read(problem).problem()).judge(written);
                assertThat(verdict.irregularities()).isEmpty();
                assertThat(verdict.score()).hasToString(written.score());
            } else if (command.equals("calendar")) {
                try (InputStream in = Files.newInputStream(out)) {
                    assertThat(new CalendarBuilder().build(in).validate().getEntries())
                            .isEmpty();
                } catch (ParserException e) {
                    fail("what " + command + " has written cannot be read", e);
                }
            } else if (!command.equals("report")) {
                ProblemReader.read(out);
            }
        } catch (InputException e) {
            fail("what " + command + " has written cannot be read: " + e.errors());
        }
    }
}
