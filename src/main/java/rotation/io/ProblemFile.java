package rotation.io;

import java.util.List;
import rotation.json.Sha256;
import rotation.model.Problem;

/** A problem as it was read. */
public final class ProblemFile {

    private final Problem problem;
    private final byte[] content;
    private final ReadOptions options;

    /**
     * A problem and what it was read from.
     *
     * @param problem what the file says, but for what was set
     * @param content the file's bytes; not copied
     * @param set what was set instead of what the file says, as it was given
     */
    public ProblemFile(Problem problem, byte[] content, List<String> set) {
        this(problem, content, new ReadOptions(set, null));
    }

    private ProblemFile(Problem problem, byte[] content, ReadOptions options) {
        this.problem = problem;
        this.content = content;
        this.options = options;
    }

    /** What the file says, but for its options. */
    public Problem problem() {
        return problem;
    }

    /** The bytes of the file; not a copy. */
    public byte[] content() {
        return content;
    }

    /**
     * The SHA-256 of the file's bytes, in lower-case hexadecimal; a plan says by it which problem it is for. It is worked out when
     * asked for: most commands never ask.
     */
    public String sha256() {
        return Sha256.of(content);
    }

    /** How it was read otherwise than the file says. */
    public ReadOptions options() {
        return options;
    }

    /** What became of the problem on another day, which was asked for. */
    public ProblemFile on(int asOf, Problem problem) {
        return new ProblemFile(problem, content, new ReadOptions(options.set(), asOf));
    }
}
