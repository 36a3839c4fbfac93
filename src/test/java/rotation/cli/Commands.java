package rotation.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import rotation.cli.Program.Run;

/** The commands called within the test's own process. Only tests of the jar or of its process start a {@link Program}. */
public final class Commands {

    private Commands() {}

    /** Runs a command to its end. */
    public static Run run(Object... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                Arrays.stream(args).map(Object::toString).toArray(String[]::new));
        return new Run(exitCode, out.toString(), err.toString());
    }
}
