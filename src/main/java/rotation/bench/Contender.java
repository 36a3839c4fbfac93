package rotation.bench;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A participant of a benchmark: a strategy of this program, or another program.
 *
 * @param row the contender's part of a row
 * @param starter the first words of its command line, before the problem
 * @param options of its own, after the plan
 * @param file the strategy file, which must not change during the benchmark; null: none
 */
public record Contender(BenchmarkRow.Contender row, List<String> starter, List<String> options, @Nullable Path file) {

    /** Copies the lists. */
    public Contender {
        starter = List.copyOf(starter);
        options = List.copyOf(options);
    }

    /**
     * A built-in strategy.
     *
     * @param solve the words that start the command {@code solve}
     */
    public static Contender strategy(String name, List<String> solve) {
        return new Contender(
                new BenchmarkRow.Contender(name, "strategy", name), solve, List.of("--strategy", name), null);
    }

    /**
     * A strategy in a file.
     *
     * @param sha256 of the file
     * @param solve the words that start the command {@code solve}
     */
    public static Contender file(String file, String sha256, List<String> solve) {
        return new Contender(
                new BenchmarkRow.Contender(file, "file", sha256), solve, List.of("--strategy", file), Path.of(file));
    }

    /**
     * Another program, called with the arguments of {@code solve}.
     *
     * @param command the words before these arguments
     */
    public static Contender peer(String name, List<String> command) {
        return new Contender(
                new BenchmarkRow.Contender(name, "peer", String.join(" ", command)), command, List.of(), null);
    }

    /** Whether the contender is another program. */
    boolean isPeer() {
        return row.kind().equals("peer");
    }

    /** The name of the contender. */
    public String name() {
        return row.contender();
    }
}
