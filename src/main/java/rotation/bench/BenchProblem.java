package rotation.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.json.InputException;
import rotation.json.Sha256;
import rotation.model.Level;
import rotation.rule.Rule;

/**
 * A problem of a benchmark. It is not kept in memory, but read again for each plan that is judged.
 *
 * @param row the problem's part of a row
 * @param levels of all rules, by the problem's weights
 * @param set what is set instead of what the file says, as {@code solve} takes it with {@code --set}
 * @param fileSha256 the SHA-256 of the file's bytes
 */
public record BenchProblem(
        Path file, BenchmarkRow.Problem row, Map<Rule, Level> levels, List<String> set, String fileSha256) {

    private static final String EXTENSION = ".json";

    /** Copies map and list. */
    public BenchProblem {
        levels = Map.copyOf(levels);
        set = List.copyOf(set);
    }

    /** A problem as its file says. */
    BenchProblem(Path file, BenchmarkRow.Problem row, Map<Rule, Level> levels) {
        this(file, row, levels, List.of(), row.sha256());
    }

    /**
     * Reads a problem.
     *
     * @throws InputException if it cannot be used
     */
    public static BenchProblem read(Path file) throws InputException {
        ProblemFile read = ProblemReader.read(file);
        var row = new BenchmarkRow.Problem(name(file), file.toString(), read.sha256());
        return new BenchProblem(file, row, levels(read));
    }

    /**
     * Reads a problem in which some values are others than in its file. It is called by what is set.
     *
     * @param set each a path, an equals sign and a value; at least one
     * @param option by which they were given, for messages
     * @throws InputException if it cannot be used
     */
    public static BenchProblem read(Path file, List<String> set, String option) throws InputException {
        ProblemFile read = ProblemReader.read(file, set, option);
        var row = new BenchmarkRow.Problem(String.join(" ", set), file.toString(), sha256(read.sha256(), set));
        return new BenchProblem(file, row, levels(read), set, read.sha256());
    }

    /**
     * What stands in rows as the SHA-256 of a problem in which some values are others than in its file.
     *
     * @param fileSha256 of the file's bytes
     */
    public static String sha256(String fileSha256, List<String> set) {
        var identity = new ArrayList<>(set);
        identity.add(0, fileSha256);
        return Sha256.of(String.join("\0", identity).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<Rule, Level> levels(ProblemFile read) {
        var levels = new EnumMap<Rule, Level>(Rule.class);
        Arrays.stream(Rule.values())
                .forEach(rule -> levels.put(rule, rule.weight(read.problem()).level()));
        return levels;
    }

    /** What is set, as options of {@code solve}. */
    List<String> options() {
        return set.stream()
                .flatMap(setting -> List.of("--set", setting).stream())
                .toList();
    }

    /** The name of the file without its extension: seasons to be compared often have the same name. */
    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    }
}
