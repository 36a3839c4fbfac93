package rotation.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Level;
import rotation.rule.Rule;

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
        Locale language) {

    /** Copies the lists. */
    public BenchmarkSetup {
        problems = List.copyOf(problems);
        contenders = List.copyOf(contenders);
        seeds = List.copyOf(seeds);
    }

    /** The levels of all rules in a problem; the default levels if the problem is only in earlier runs. */
    Map<Rule, Level> levels(BenchmarkRow.Problem problem) {
        return problems.stream()
                .filter(other -> other.row().sha256().equals(problem.sha256()))
                .findFirst()
                .map(BenchProblem::levels)
                .orElseGet(BenchmarkSetup::defaultLevels);
    }

    private static Map<Rule, Level> defaultLevels() {
        var levels = new EnumMap<Rule, Level>(Rule.class);
        Arrays.stream(Rule.values())
                .forEach(rule -> levels.put(rule, rule.defaultWeight().level()));
        return levels;
    }
}
