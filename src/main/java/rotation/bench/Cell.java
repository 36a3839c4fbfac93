package rotation.bench;

import java.util.regex.Pattern;

/** A run of the benchmark: a contender on a problem with a seed. */
public record Cell(BenchProblem problem, Contender contender, long seed) {

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final int LONGEST = 60;
    private static final int DIGITS = 8;

    /** What identifies a run among the rows. */
    record Key(String sha256, String contender, long seed) {

        static Key of(BenchmarkRow row) {
            return new Key(row.task().sha256(), row.who().contender(), row.seed());
        }
    }

    Key key() {
        return new Key(problem.row().sha256(), contender.name(), seed);
    }

    /** The name of its files without extension: {@code tiny-0a1b2c3d.annealing.seed-1}. */
    String fileName() {
        String who = contender.file() == null
                ? safe(contender.name())
                : safe(String.valueOf(contender.file().getFileName())) + "-"
                        + digits(contender.row().definition());
        return safe(problem.row().problem()) + "-" + digits(problem.row().sha256()) + "." + who + ".seed-" + seed;
    }

    private static String safe(String name) {
        String safe = UNSAFE.matcher(name).replaceAll("-");
        return safe.substring(0, Math.min(LONGEST, safe.length()));
    }

    private static String digits(String sha256) {
        return sha256.substring(0, DIGITS);
    }
}
