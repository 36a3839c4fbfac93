package rotation.workbench;

import java.util.List;

/** Runs commands as the command line does. */
@FunctionalInterface
public interface CommandRunner {

    /**
     * How a command has ended.
     *
     * @param exitCode 0: all is well
     * @param err what it has written to the standard error
     */
    record Ended(int exitCode, String err) {}

    /** Runs a command: its name, then its arguments. */
    Ended run(List<String> arguments);
}
