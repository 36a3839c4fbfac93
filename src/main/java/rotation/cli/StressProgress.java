package rotation.cli;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import rotation.stress.StressListener;
import rotation.text.Messages;

/** Prints how far the runs have come and how long they will still take, in a line of the terminal that is refreshed until closed. */
final class StressProgress implements StressListener, AutoCloseable {

    private static final int REFRESH_MILLIS = 500;

    private final Messages messages;
    /** null: the output is not a terminal, or nothing is to be printed. */
    private final @Nullable StatusLine line;

    private Instant began = Instant.now();
    private int open;
    private int ended;

    StressProgress(RotationCommand command, boolean quiet) {
        messages = command.messages();
        line = !quiet && CommandLine.Help.Ansi.AUTO.enabled() ? new StatusLine(command.out()) : null;
        if (line != null) {
            line.start(this::show, REFRESH_MILLIS, REFRESH_MILLIS);
        }
    }

    @Override
    public synchronized void planned(int toMake, int done) {
        open = toMake;
        began = Instant.now();
    }

    @Override
    public synchronized void ended() {
        ended++;
    }

    /** Several go on at once, so that the time for each is that between two ends. */
    private synchronized void show() {
        if (line == null) {
            return;
        }
        Duration elapsed = Duration.between(began, Instant.now());
        String left =
                ended == 0 ? "-" : clock(elapsed.multipliedBy(open - ended).dividedBy(ended));
        line.print(messages.format("stress.progress", ended, open, left));
    }

    private static String clock(Duration duration) {
        return "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (line != null) {
            line.close();
        }
    }
}
