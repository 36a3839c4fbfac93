package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.json.Sha256;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.nightly.RunJournal;
import rotation.nightly.RunRecord;

/** A season, and the directory that the command {@code nightly} keeps its files in. */
abstract class NightlyFiles {

    static final Path PROBLEMS = Path.of("problems");

    /** O-5, who was told to go to UNMIK, is on the roster of {@code tiny.json} with this release. */
    static final String RELEASE = "\"releases\": [{\"from\": \"2025-05-01\", \"to\": \"2026-06-30\"}]";

    final Path season;
    final Path state;
    final Path plan;

    NightlyFiles(Path directory) {
        season = directory.resolve("season.json");
        state = directory.resolve("state");
        plan = state.resolve("plan.json");
    }

    @BeforeEach
    void aSmallSeason() throws IOException {
        Files.copy(PROBLEMS.resolve("tiny.json"), season);
    }

    Object[] command(Object... more) {
        var args = new ArrayList<Object>(List.of("nightly", "--problem", season, "--state", state));
        args.addAll(List.of(more));
        return args.toArray();
    }

    /** A night whose search finds the best plan of {@code tiny.json}. */
    Object[] night(Object... more) {
        var args = new ArrayList<Object>(List.of("--moves", 5000));
        args.addAll(List.of(more));
        return command(args.toArray());
    }

    void change(String from, String to) throws IOException {
        String text = Files.readString(season);
        assertThat(text).containsOnlyOnce(from);
        Files.writeString(season, text.replace(from, to));
    }

    Verdict judge(Path planFile) throws Exception {
        return new Judge(ProblemReader.read(season).problem()).judge(PlanReader.read(planFile));
    }

    List<RunRecord> runs() throws Exception {
        return new RunJournal(state.resolve("runs.jsonl")).runs();
    }

    RunRecord lastRun() throws Exception {
        return runs().get(runs().size() - 1);
    }

    static String sum(Path file) throws IOException {
        return Sha256.of(Files.readAllBytes(file));
    }

    List<String> files() throws IOException {
        try (var files = Files.list(state)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    List<Path> archive() throws IOException {
        try (var files = Files.list(state.resolve("plans"))) {
            return files.sorted().toList();
        }
    }
}
