package rotation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rotation.solve.Changes;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;
import rotation.text.Messages;

/** How long to search, and how: the options of every command that searches. */
final class SearchOptions {

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

    @Option(names = "--strategy", paramLabel = "NAME", descriptionKey = "strategy")
    private @Nullable String strategy;

    /**
     * What was asked for.
     *
     * @param defaultTime the limit where none is given
     * @param defaultStrategy how to search where nothing is said
     * @param changes which changes are made to what people were told
     * @throws ParameterException if something cannot be
     */
    SolveSettings settings(Duration defaultTime, String defaultStrategy, Changes changes, Messages messages) {
        if (moves != null && moves < 1) {
            throw usageError(messages, "usage.atLeastOne", "--moves", moves);
        }
        if (threads < 1) {
            throw usageError(messages, "usage.atLeastOne", "--threads", threads);
        }
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
     * How to search.
     *
     * @param otherwise the name of the strategy where nothing is said
     */
    Strategy strategy(String otherwise, Messages messages) {
        return strategyNamed(strategy == null ? otherwise : strategy, command.commandLine(), messages);
    }

    /**
     * The strategy of that name, or in that file.
     *
     * @throws ParameterException if there is none, or the file cannot be used
     */
    static Strategy strategyNamed(String name, CommandLine command, Messages messages) {
        if (!Strategy.NAMES.contains(name) && !Files.isRegularFile(Path.of(name))) {
            throw new ParameterException(
                    command, messages.format("usage.strategy", name, String.join(", ", Strategy.NAMES)));
        }
        try {
            return Strategy.of(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    command, messages.format("usage.strategyFile", name, String.valueOf(e.getMessage())));
        }
    }

    private ParameterException usageError(Messages messages, String key, Object... arguments) {
        return new ParameterException(command.commandLine(), messages.format(key, arguments));
    }
}
