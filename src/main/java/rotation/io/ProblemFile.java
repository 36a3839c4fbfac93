package rotation.io;

import java.util.List;
import rotation.model.Problem;

/**
 * A problem as it was read.
 *
 * @param problem what the file says, but for what was set
 * @param sha256 of the file's bytes, in lower-case hexadecimal; a plan says by it which problem it is for
 * @param set what was set instead of what the file says, as it was given
 */
public record ProblemFile(Problem problem, String sha256, List<String> set) {

    /** Copies the settings. */
    public ProblemFile {
        set = List.copyOf(set);
    }

    /** What became of the problem on another day. */
    public ProblemFile with(Problem problem) {
        return new ProblemFile(problem, sha256, set);
    }
}
