package rotation.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.json.InputException;
import rotation.model.Level;
import rotation.rule.Rule;

/**
 * A problem of a benchmark. It is not kept in memory, but read again for each plan that is judged.
 *
 * @param row the problem's part of a row
 * @param levels of all rules, by the problem's weights
 */
public record BenchProblem(Path file, BenchmarkRow.Problem row, Map<Rule, Level> levels) {

    private static final String EXTENSION = ".json";

    /** Copies the map. */
    public BenchProblem {
        levels = Map.copyOf(levels);
    }

    /**
     * Reads a problem.
     *
     * @throws InputException if it cannot be used
     */
    public static BenchProblem read(Path file) throws InputException {
        ProblemFile read = ProblemReader.read(file);
        var levels = new EnumMap<Rule, Level>(Rule.class);
        Arrays.stream(Rule.values())
                .forEach(rule -> levels.put(rule, rule.weight(read.problem()).level()));
        return new BenchProblem(file, new BenchmarkRow.Problem(name(file), file.toString(), read.sha256()), levels);
    }

    /** The name of the file without its extension: seasons to be compared often have the same name. */
    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    }
}
