package rotation.cli;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rotation.bench.SearchLimit;
import rotation.text.Messages;

/** The options of commands that solve many times: which seeds, and the limit of each run. */
final class RunOptions {

    private static final Duration DEFAULT_TIME = Duration.ofSeconds(30);

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--seeds", paramLabel = "1-5", defaultValue = "1-3", descriptionKey = "seeds")
    @SuppressWarnings("NullAway.Init")
    private String seeds;

    @Option(names = "--time", paramLabel = "DURATION", descriptionKey = "run.time")
    private @Nullable String time;

    @Option(names = "--moves", paramLabel = "N", descriptionKey = "run.moves")
    private @Nullable Long moves;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", descriptionKey = "threads")
    private int threads;

    /**
     * The seeds, distinct.
     *
     * @throws ParameterException if they are none
     */
    List<Long> seeds(Messages messages) {
        List<Long> parsed = SeedList.parse(seeds);
        if (parsed == null) {
            throw usageError(messages, "usage.seeds", seeds);
        }
        return parsed;
    }

    /**
     * The limit of each run.
     *
     * @throws ParameterException if there is none such
     */
    SearchLimit limit(Messages messages) {
        SearchOptions.checkThreads(threads, command.commandLine(), messages);
        if (moves != null && moves < 1) {
            throw usageError(messages, "usage.atLeastOne", "--moves", moves);
        }
        if (moves != null && time != null) {
            throw usageError(messages, "usage.benchmark.limits");
        }
        Duration duration = time == null ? DEFAULT_TIME : Durations.parse(time);
        if (duration == null) {
            throw usageError(messages, "usage.duration", "--time", String.valueOf(time));
        }
        return new SearchLimit(moves == null ? duration : null, moves, threads);
    }

    private ParameterException usageError(Messages messages, String key, Object... arguments) {
        return new ParameterException(command.commandLine(), messages.format(key, arguments));
    }
}
