package rotation.cli;

/** The exit codes of the program. They must not change: scripts depend on them. */
final class ExitCode {

    /** Success. */
    static final int OK = 0;

    /** An internal error. */
    static final int INTERNAL_ERROR = 1;

    /** The command line is not valid. */
    static final int USAGE = 2;

    /** An input cannot be read or is not valid, or an output cannot be written; nothing was written. */
    static final int BAD_INPUT = 3;

    /** The plan breaks a hard rule, is not legal, or is unfinished. */
    static final int HARD_RULES_BROKEN = 4;

    /** Another run has locked the directory; nothing was written. */
    static final int BUSY = 5;

    /** It was stopped before its end; starting it again with the same directory resumes it. */
    static final int INCOMPLETE = 6;

    private ExitCode() {}
}
