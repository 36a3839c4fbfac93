package rotation.cli;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import rotation.recruit.RecruitmentListener;
import rotation.stress.StressListener;

/** Prints on a terminal how long it has taken, how many searches or runs have ended and what is left, in one line that is refreshed. */
final class WorkProgress implements RecruitmentListener, StressListener, AutoCloseable {

    private static final int REFRESH_MILLIS = 500;

    private final RotationCommand command;
    private final Instant started = Instant.now();
    /** null: the output is not a terminal, or nothing but the result is to be printed. */
    private final @Nullable StatusLine line;

    private int planned;
    private int ended;

    WorkProgress(RotationCommand command, boolean quiet) {
        this.command = command;
        line = !quiet && CommandLine.Help.Ansi.AUTO.enabled() ? new StatusLine(command.out()) : null;
        if (line != null) {
            line.start(this::show, REFRESH_MILLIS, REFRESH_MILLIS);
        }
    }

    @Override
    public synchronized void planned(int searches) {
        planned += searches;
    }

    @Override
    public synchronized void planned(int open, int done) {
        planned(open);
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
                        ? command.messages().format("work.elapsed", StatusLine.clock(elapsed))
                        : command.messages()
                                .format(
                                        "work.progress",
                                        StatusLine.clock(elapsed),
                                        ended,
                                        planned,
                                        left == null ? "-" : StatusLine.clock(left)));
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (line != null) {
            line.close();
        }
    }
}
