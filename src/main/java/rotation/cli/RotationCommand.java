package rotation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rotation.explain.Section;
import rotation.judge.Verdict;
import rotation.model.Day;
import rotation.text.Messages;

/** Common base of all commands. Their descriptions are in the bundle {@code help}. */
abstract class RotationCommand implements Callable<Integer> {

    private static final int SHOWN = 5;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = Language.OPTION, paramLabel = "en|fr", descriptionKey = "lang", order = 100)
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

    /** The exit codes that it may end with, beside those of every command: 0 to 3. */
    List<Integer> furtherExitCodes() {
        return List.of();
    }

    CommandLine commandLine() {
        return spec.commandLine();
    }

    PrintWriter out() {
        return commandLine().getOut();
    }

    PrintWriter err() {
        return commandLine().getErr();
    }

    /** Prints a sentence of the bundle {@code messages}. */
    void print(String key, Object... arguments) {
        out().println(messages().format(key, arguments));
    }

    /** Prints what there is to say, each part below its title. */
    void print(List<Section> sections) {
        for (Section section : sections) {
            out().println(section.title().in(language()));
            section.lines().forEach(line -> out().println("    " + line.in(language())));
        }
    }

    /** The first few, and how many more there are. */
    String some(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() <= SHOWN ? first : messages().format("andMore", first, all.size() - SHOWN);
    }

    Locale language() {
        return Language.of(
                spec.root().commandLine().getParseResult().originalArgs().toArray(String[]::new));
    }

    /** Whether the command line asks for a language. */
    boolean isLanguageAsked() {
        return language != null;
    }

    Messages messages() {
        return Messages.of(RotationCommand.class, language());
    }

    /** An error of usage, with a sentence of the bundle {@code messages}; to be thrown. */
    ParameterException usageError(String key, Object... arguments) {
        return new ParameterException(commandLine(), messages().format(key, arguments));
    }

    /**
     * The day of an option.
     *
     * @throws ParameterException if it is not an ISO date, or out of the range of files
     */
    int day(String option, String date) {
        Integer day = Day.inCalendar(date);
        if (day == null) {
            throw usageError("usage.date", option, date);
        }
        return day;
    }

    /**
     * Checks that an output is none of the inputs, also through links.
     *
     * @throws ParameterException if it is one
     */
    void keepApart(Path output, Path... inputs) {
        for (Path input : inputs) {
            if (isSameFile(output, input)) {
                throw usageError("usage.overwrite", output);
            }
        }
    }

    /** Whether a plan is refused since it is not legal; says so, and why. */
    boolean isRefused(Path plan, Verdict verdict) {
        if (verdict.isLegal()) {
            return false;
        }
        verdict.irregularities().forEach(odd -> print("check.irregularity", odd.sentence(language())));
        print("publish.refused", plan);
        return true;
    }

    /** Whether two names are of one file, also through links. */
    static boolean isSameFile(Path a, Path b) {
        try {
            return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize()) || Files.isSameFile(a, b);
        } catch (IOException e) {
            // One of the files does not exist.
            return false;
        }
    }

    boolean wantsStacktrace() {
        return stacktrace;
    }
}
