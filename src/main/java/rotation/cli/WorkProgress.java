package rotation.cli;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import rotation.recruit.RecruitmentListener;

/** Prints on a terminal how long it has taken, how many searches have ended and what is left, in one line that is refreshed. */
final class WorkProgress implements RecruitmentListener, AutoCloseable {

    private static final int REFRESH_MILLIS = 500;

    private final RotationCommand command;
    private final Instant started = Instant.now();
    /** null: the output is not a terminal. */
    private final @Nullable StatusLine line;

    private int planned;
    private int ended;

    WorkProgress(RotationCommand command) {
        this.command = command;
        line = CommandLine.Help.Ansi.AUTO.enabled() ? new StatusLine(command.out()) : null;
        if (line != null) {
            line.start(this::show, REFRESH_MILLIS, REFRESH_MILLIS);
        }
    }

    @Override
    public synchronized void planned(int searches) {
        planned += searches;
    }

    @Override
    public synchronized void ended() {
        ended++;
    }

    /** Shows it now; from then on it is refreshed by itself. */
    synchronized void show() {
        if (line == null) {
            return;
        }
        Duration elapsed = Duration.between(started, Instant.now());
        Duration left =
                ended == 0 ? null : elapsed.multipliedBy(planned - ended).dividedBy(ended);
        line.print(
                planned == 0
                        ? command.messages().format("work.elapsed", clock(elapsed))
                        : command.messages()
                                .format(
                                        "work.progress",
                                        clock(elapsed),
                                        ended,
                                        planned,
                                        left == null ? "-" : clock(left)));
    }

    private static String clock(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (line != null) {
            line.close();
        }
    }
}
