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
 * What is to be run, and where.
 *
 * @param problems none twice
 * @param contenders none twice
 * @param seeds none twice
 * @param limit the same for all
 * @param directory for all that is written
 * @param code the jar of this program, or the directory of its classes; they must stay as they are
 * @param program this program
 * @param machine this machine
 * @param known what is known of the best plans beforehand
 * @param knownFile where it stands; null: nowhere
 * @param updatesKnown whether what is learned is written there
 * @param language of reasons and tables
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

    /** At which level each rule stands in a problem; as a rule does by default, if the problem takes no part any more. */
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
