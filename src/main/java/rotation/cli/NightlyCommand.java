package rotation.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rotation.json.InputException;
import rotation.json.JsonLine;
import rotation.nightly.BusyException;
import rotation.nightly.NightlyListener;
import rotation.nightly.NightlyRun;
import rotation.nightly.RunRecord;
import rotation.planner.DisagreementException;
import rotation.solve.Changes;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;
import rotation.text.Sentence;

/** The command {@code nightly}: one unattended run of planning in a state directory. */
@Command(name = "nightly")
final class NightlyCommand extends RotationCommand {

    private static final Duration DEFAULT_TIME = Duration.ofMinutes(5);

    private enum Log {
        TEXT,
        JSON
    }

    @Option(names = "--problem", required = true, paramLabel = "FILE", descriptionKey = "problem")
    @SuppressWarnings("NullAway.Init")
    private Path problemFile;

    @Option(names = "--state", required = true, paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SearchOptions search;

    @Option(names = "--if-changed", descriptionKey = "ifChanged")
    private boolean ifChanged;

    @Option(names = "--log", paramLabel = "text|json", defaultValue = "text")
    @SuppressWarnings("NullAway.Init")
    private Log log;

    @Override
    public Integer call() {
        SolveSettings settings = search.settings(DEFAULT_TIME, Strategy.DEFAULT_REPAIR, Changes.NEEDED, messages());
        var run = new NightlyRun(
                problemFile,
                directory,
                settings,
                search.strategy(Strategy.DEFAULT, messages()),
                ifChanged,
                Version.current(),
                new Listener());
        try (var stop = StopSignal.stopping(run::stop)) {
            return stop.ending(exitCode(run));
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

    /** Prints JSON lines for programs, or a sentence at the end. */
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
        public void complaint(Sentence sentence) {
            err().println(sentence.in(language));
        }

        @Override
        public void ended(RunRecord run, Sentence summary) {
            out.println(log == Log.JSON ? new JsonLine("ended").with(run).toString() : summary.in(language));
        }
    }
}
