package rotation.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Level;
import rotation.rule.Rule;
import rotation.shard.ShardManifest;

/**
 * The input of a benchmark.
 *
 * @param problems distinct
 * @param contenders distinct
 * @param seeds distinct
 * @param limit of every run
 * @param directory for all files written
 * @param code the jar of this program, or the directory of its classes; must not change during the benchmark
 * @param program this program's part of a row
 * @param machine this machine's part of a row
 * @param known the best known scores and bounds before the benchmark
 * @param knownFile the file that they were read from; null: none
 * @param updatesKnown whether better scores and bounds are written to that file
 * @param language of tables and of the reasons of failed runs
 * @param manifest of the shard whose runs are made; null: all runs are made
 */
public record BenchmarkSetup(
        List<BenchProblem> problems,
        List<Contender> contenders,
        List<Long> seeds,
        SearchLimit limit,
        Path directory,
        Path code,
        BenchmarkRow.Program program,
        BenchmarkRow.Machine machine,
        BestKnown known,
        @Nullable Path knownFile,
        boolean updatesKnown,
        Locale language,
        @Nullable ShardManifest manifest) {

    /** Copies the lists. */
    public BenchmarkSetup {
        problems = List.copyOf(problems);
        contenders = List.copyOf(contenders);
        seeds = List.copyOf(seeds);
    }

    /** The same, of which only the runs of a shard are made; null: all are made. */
    public BenchmarkSetup in(@Nullable ShardManifest shard) {
        return new BenchmarkSetup(
                problems,
                contenders,
                seeds,
                limit,
                directory,
                code,
                program,
                machine,
                known,
                knownFile,
                updatesKnown,
                language,
                shard);
    }

    /** The names of all runs, in their order. */
    public List<String> units() {
        return Schedule.of(problems, contenders, seeds).stream()
                .map(Cell::fileName)
                .toList();
    }

    /** A digest of all that must be equal in all shards. */
    public String digest() {
        var input = new ArrayList<String>();
        problems.forEach(problem -> input.add(problem.row().sha256()));
        contenders.forEach(contender -> input.add(contender.row().toString()));
        seeds.forEach(seed -> input.add(seed.toString()));
        input.add(limit.row().toString());
        return ShardManifest.digest(input);
    }

    /** The runs to make, in their order. */
    List<Cell> cells() {
        List<Cell> all = Schedule.of(problems, contenders, seeds);
        return manifest == null ? all : manifest.place().of(all);
    }

    /** The levels of all rules in a problem; the default levels if the problem is only in earlier runs. */
    Map<Rule, Level> levels(BenchmarkRow.Problem problem) {
        return problems.stream()
                .filter(other -> other.row().sha256().equals(problem.sha256()))
                .findFirst()
                .map(BenchProblem::levels)
                .orElseGet(BenchmarkSetup::defaultLevels);
    }

    static Map<Rule, Level> defaultLevels() {
        var levels = new EnumMap<Rule, Level>(Rule.class);
        Arrays.stream(Rule.values())
                .forEach(rule -> levels.put(rule, rule.defaultWeight().level()));
        return levels;
    }
}
