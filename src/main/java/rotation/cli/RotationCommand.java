package rotation.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rotation.text.Messages;

/** What all commands have in common. Their descriptions stand in the bundle {@code help}. */
abstract class RotationCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = Language.OPTION, paramLabel = "en|fr", descriptionKey = "lang", order = 100)
    @SuppressWarnings("unused") // Read beforehand, see language().
    private @Nullable Language language;

    @Option(names = "--stacktrace", descriptionKey = "stacktrace", order = 101)
    private boolean stacktrace;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help",
            order = 102)
    @SuppressWarnings("unused") // picocli acts on it.
    private boolean help;

    CommandLine commandLine() {
        return spec.commandLine();
    }

    PrintWriter out() {
        return commandLine().getOut();
    }

    PrintWriter err() {
        return commandLine().getErr();
    }

    /** A line of the bundle {@code messages}, for people. */
    void print(String key, Object... arguments) {
        out().println(messages().format(key, arguments));
    }

    Locale language() {
        return Language.of(
                spec.root().commandLine().getParseResult().originalArgs().toArray(String[]::new));
    }

    Messages messages() {
        return Messages.of(RotationCommand.class, language());
    }

    boolean wantsStacktrace() {
        return stacktrace;
    }
}
