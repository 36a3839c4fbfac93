package rotation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXParseException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rotation.solve.Changes;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;
import rotation.text.Messages;

/** The options of all commands that search: limits, strategy, seed and threads. */
final class SearchOptions {

    /** As many searches may run side by side. */
    static final int MAX_THREADS = 64;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--time", paramLabel = "DURATION", descriptionKey = "time")
    private @Nullable String time;

    @Option(names = "--unimproved", paramLabel = "DURATION", descriptionKey = "unimproved")
    private @Nullable String unimproved;

    @Option(names = "--moves", paramLabel = "N", descriptionKey = "moves")
    private @Nullable Long moves;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", descriptionKey = "seed")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", descriptionKey = "threads")
    private int threads;

    /** The strategies that come with the program, for shells to complete. */
    private static final class Strategies implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Strategy.NAMES.iterator();
        }
    }

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            descriptionKey = "strategy",
            completionCandidates = Strategies.class)
    private @Nullable String strategy;

    /**
     * The settings from the command line.
     *
     * @param defaultTime the limit if none is given
     * @param defaultStrategy the strategy if none is given
     * @param changes which changes to announced tours the search makes
     * @throws ParameterException if an option is not valid
     */
    SolveSettings settings(Duration defaultTime, String defaultStrategy, Changes changes, Messages messages) {
        if (moves != null && moves < 1) {
            throw usageError(messages, "usage.atLeastOne", "--moves", moves);
        }
        checkThreads(threads, command.commandLine(), messages);
        Duration limit = duration("--time", time, messages);
        return new SolveSettings(
                limit == null && moves == null ? defaultTime : limit,
                duration("--unimproved", unimproved, messages),
                moves,
                seed,
                threads,
                strategy(defaultStrategy, messages),
                changes);
    }

    /** Whether the command line limits the time or the moves, so that no limit is used by default. */
    boolean areLimiting() {
        return time != null || moves != null;
    }

    /**
     * Checks how many searches are to run side by side, and warns if they are too many for this machine.
     *
     * @throws ParameterException if they are none, or more than any machine is given
     */
    static void checkThreads(int threads, CommandLine command, Messages messages) {
        if (threads < 1 || threads > MAX_THREADS) {
            throw new ParameterException(
                    command, messages.format("usage.range", "--threads", Integer.toString(threads), 1, MAX_THREADS));
        }
        int processors = Runtime.getRuntime().availableProcessors();
        if (threads > 2 * processors) {
            command.getErr().println(messages.format("threads.many", threads, processors));
        }
    }

    private @Nullable Duration duration(String option, @Nullable String text, Messages messages) {
        if (text == null) {
            return null;
        }
        Duration duration = Durations.parse(text);
        if (duration == null) {
            throw usageError(messages, "usage.duration", option, text);
        }
        return duration;
    }

    /**
     * The strategy.
     *
     * @param otherwise the name of the strategy if none is given
     */
    Strategy strategy(String otherwise, Messages messages) {
        return strategyNamed(strategy == null ? otherwise : strategy, command.commandLine(), messages);
    }

    /**
     * The built-in strategy of that name, or the one in that file.
     *
     * @throws ParameterException if there is none, or the file is not valid
     */
    static Strategy strategyNamed(String name, CommandLine command, Messages messages) {
        if (!Strategy.NAMES.contains(name) && !Files.isRegularFile(Path.of(name))) {
            throw new ParameterException(
                    command, messages.format("usage.strategy", name, String.join(", ", Strategy.NAMES)));
        }
        try {
            return Strategy.of(name);
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof SAXParseException place) {
                throw new ParameterException(
                        command,
                        messages.format("usage.strategyXml", name, place.getLineNumber(), place.getColumnNumber()));
            }
            throw new ParameterException(
                    command, messages.format("usage.strategyFile", name, String.valueOf(e.getMessage())));
        }
    }

    private ParameterException usageError(Messages messages, String key, Object... arguments) {
        return new ParameterException(command.commandLine(), messages.format(key, arguments));
    }
}
