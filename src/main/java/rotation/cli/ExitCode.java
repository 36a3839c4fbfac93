package rotation.cli;

/** What the program tells whoever called it. A contract: nightly jobs act on it. */
final class ExitCode {

    /** All is well. */
    static final int OK = 0;

    /** The program is at fault. */
    static final int INTERNAL_ERROR = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** An input, or the place of an output, cannot be used; nothing was written. */
    static final int BAD_INPUT = 3;

    /** The plan breaks a hard rule or is not legal. */
    static final int HARD_RULES_BROKEN = 4;

    /** Another run is at work in the same directory; nothing was written. */
    static final int BUSY = 5;

    /** It was stopped before its end; started again, it goes on. */
    static final int INCOMPLETE = 6;

    private ExitCode() {}
}
