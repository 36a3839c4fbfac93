package rotation.nightly;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a run writes into the lock file while it is running. If it is killed, the next run records it from this.
 *
 * @param time the start of the run, in UTC, in ISO 8601
 * @param pid of the process
 * @param problem SHA-256 of the problem file; null: not read yet
 * @param planBefore SHA-256 of the current plan; null: there is none, or it cannot be read
 */
record RunMark(String time, long pid, @Nullable String problem, @Nullable String planBefore) {

    private static final String NONE = "-";

    /** The mark as one line: time, pid and the two sums. */
    String line() {
        return String.join(" ", time, Long.toString(pid), orNone(problem), orNone(planBefore)) + "\n";
    }

    private static String orNone(@Nullable String sum) {
        return sum == null ? NONE : sum;
    }

    /**
     * Reads a mark.
     *
     * @param content of the lock file; only its first line is read
     * @param otherwise the start of the run if the mark is incomplete because the run was killed while writing it
     * @return null: there is no mark
     */
    static @Nullable RunMark of(String content, Instant otherwise) {
        if (content.isEmpty()) {
            return null;
        }
        String[] words = content.split("\n", 2)[0].split(" ", -1);
        try {
            return new RunMark(
                    Instant.parse(words[0]).toString(), Long.parseLong(words[1]), sum(words[2]), sum(words[3]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return new RunMark(otherwise.toString(), 0, null, null);
        }
    }

    private static @Nullable String sum(String word) {
        return word.equals(NONE) ? null : word;
    }
}
