package rotation.nightly;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a run leaves in the lock while it works, so that the next one knows of it should it be killed.
 *
 * @param time when it began, in UTC, as ISO 8601 has it
 * @param pid of its process
 * @param problem the SHA-256 of the problem file; null: not read yet
 * @param planBefore the SHA-256 of the current plan; null: not read yet, or there is none
 */
record RunMark(String time, long pid, @Nullable String problem, @Nullable String planBefore) {

    private static final String NONE = "-";

    /** One line: time, pid and the two sums. */
    String line() {
        return String.join(" ", time, Long.toString(pid), orNone(problem), orNone(planBefore)) + "\n";
    }

    private static String orNone(@Nullable String sum) {
        return sum == null ? NONE : sum;
    }

    /**
     * Reads a mark.
     *
     * @param content of the lock, of which the first line counts
     * @param otherwise when the run began, if the mark does not say it, because its run was killed while it wrote it
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
