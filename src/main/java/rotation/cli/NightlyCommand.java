package rotation.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.json.JsonLine;
import rotation.json.JsonText;
import rotation.model.Day;
import rotation.nightly.BusyException;
import rotation.nightly.NightlyListener;
import rotation.nightly.NightlyRun;
import rotation.nightly.OpenItem;
import rotation.nightly.RunJournal;
import rotation.nightly.RunRecord;
import rotation.planner.DisagreementException;
import rotation.solve.Changes;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;
import rotation.text.Sentence;

/** The command {@code nightly}: one unattended run of planning in a state directory, or what the runs before did. */
@Command(name = "nightly")
final class NightlyCommand extends RotationCommand {

    private static final Duration DEFAULT_TIME = Duration.ofMinutes(5);

    private enum Log {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--problem", paramLabel = "FILE")
    private @Nullable Path problemFile;

    @Option(names = "--state", required = true, paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SearchOptions search;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "asOf")
    private @Nullable String date;

    @Option(names = "--if-changed", descriptionKey = "ifChanged")
    private boolean ifChanged;

    @Option(names = "--log", paramLabel = "text|json", defaultValue = "text")
    @SuppressWarnings("NullAway.Init")
    private Log log;

    @Option(names = "--history")
    private boolean history;

    @Option(names = "--json")
    private boolean json;

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.HARD_RULES_BROKEN, ExitCode.BUSY);
    }

    @Override
    public Integer call() throws InputException {
        if (history) {
            tellHistory();
            return ExitCode.OK;
        }
        if (problemFile == null) {
            throw usageError("usage.nightly.problem");
        }
        if (json) {
            throw usageError("usage.nightly.json");
        }
        Integer asOf = date == null ? null : Day.inCalendar(date);
        if (date != null && asOf == null) {
            throw usageError("usage.date", "--as-of", date);
        }
        SolveSettings settings = search.settings(DEFAULT_TIME, Strategy.DEFAULT_REPAIR, Changes.NEEDED, messages());
        var run = new NightlyRun(
                problemFile,
                directory,
                settings,
                search.strategy(Strategy.DEFAULT, messages()),
                asOf,
                ifChanged,
                Version.current(),
                new Listener());
        try (var stop = StopSignal.stopping(run::stop)) {
            return stop.ending(exitCode(run));
        }
    }

    /** Prints the list of runs, which is only read: a run may be at work. */
    private void tellHistory() throws InputException {
        if (!Files.isDirectory(directory)) {
            throw new InputException(InputError.ofFile(
                    directory.toString(),
                    Sentence.of(NightlyCommand.class, "nightly.history.noDirectory"),
                    Sentence.of(NightlyCommand.class, "nightly.history.noDirectory.hint")));
        }
        List<RunRecord> runs = RunJournal.in(directory).runs();
        if (json) {
            out().println(JsonText.of(new HistoryDocument(runs)));
        } else if (runs.isEmpty()) {
            print("nightly.history.none", directory);
        } else {
            var table = new HistoryTable(messages());
            table.lines(runs).forEach(out()::println);
            String trend = table.trend(runs);
            if (trend != null) {
                out().println(trend);
            }
        }
    }

    private int exitCode(NightlyRun run) {
        try {
            return Objects.requireNonNull(run.run().exitCode());
        } catch (BusyException e) {
            err().println(messages().format("nightly.busy", directory));
            return ExitCode.BUSY;
        } catch (InputException e) {
            return Main.badInput(e, commandLine(), language());
        } catch (DisagreementException e) {
            return Main.disagreement(e, commandLine(), language());
        }
    }

    /** Prints JSON lines for programs, or at the end a sentence and what needs attention. */
    private final class Listener implements NightlyListener {

        private final PrintWriter out = out();
        private final Locale language = language();

        @Override
        public void event(JsonLine line) {
            if (log == Log.JSON) {
                out.println(line);
            }
        }

        @Override
        public void notice(Sentence sentence) {
            if (log == Log.TEXT) {
                out.println(sentence.in(language));
            }
        }

        @Override
        public void complaint(Sentence sentence) {
            err().println(sentence.in(language));
        }

        @Override
        public void ended(RunRecord run, Sentence summary, List<OpenItem> attention) {
            if (log == Log.JSON) {
                out.println(new JsonLine("ended").with(run));
            } else {
                out.println(summary.in(language));
                attention.forEach(item -> out.println(item.sentence(language)));
            }
        }
    }
}
