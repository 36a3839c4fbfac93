package rotation.bench;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part: a strategy of this program, or another program.
 *
 * @param row how it is named in rows
 * @param starter the first words of its command line, before the problem
 * @param options of its own, after the plan
 * @param file the strategy file, which must stay as it is; null: there is none
 */
public record Contender(BenchmarkRow.Contender row, List<String> starter, List<String> options, @Nullable Path file) {

    /** Copies the lists. */
    public Contender {
        starter = List.copyOf(starter);
        options = List.copyOf(options);
    }

    /**
     * A strategy that comes with the program.
     *
     * @param solve how the command {@code solve} is started
     */
    public static Contender strategy(String name, List<String> solve) {
        return new Contender(
                new BenchmarkRow.Contender(name, "strategy", name), solve, List.of("--strategy", name), null);
    }

    /**
     * A strategy in a file.
     *
     * @param sha256 of the file's bytes
     * @param solve how the command {@code solve} is started
     */
    public static Contender file(String file, String sha256, List<String> solve) {
        return new Contender(
                new BenchmarkRow.Contender(file, "file", sha256), solve, List.of("--strategy", file), Path.of(file));
    }

    /**
     * Another program, which takes the arguments of {@code solve}.
     *
     * @param command the words that come before them
     */
    public static Contender peer(String name, List<String> command) {
        return new Contender(
                new BenchmarkRow.Contender(name, "peer", String.join(" ", command)), command, List.of(), null);
    }

    /** Whether it is another program. */
    boolean isPeer() {
        return row.kind().equals("peer");
    }

    /** Its name. */
    public String name() {
        return row.contender();
    }
}
