package rotation.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import rotation.model.Problem;
import rotation.solve.RotationSolver;
import rotation.solve.SolveProgress;
import rotation.solve.SolveSettings;
import rotation.text.Messages;

/** A line on the terminal that tells how far a search has come, until it is closed. */
final class ProgressLine {

    private static final int REFRESH_MILLIS = 200;

    /** Back to the start of the line, and clear it. */
    private static final String CLEAR = "\r\u001b[2K";

    private final PrintWriter out;
    private final Messages messages;
    private final RotationSolver solver;
    private final @Nullable Duration limit;
    private final int tours;
    private final Instant started = Instant.now();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the timer.
    ProgressLine(RotationCommand command, RotationSolver solver, SolveSettings settings, Problem problem) {
        out = command.out();
        messages = command.messages();
        this.solver = solver;
        limit = settings.time();
        tours = problem.tours().size();
        timer.scheduleAtFixedRate(this::show, 0, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void show() {
        SolveProgress progress = solver.progress();
        Duration elapsed = Duration.between(started, Instant.now());
        long movesPerSecond = progress.moves() * 1000 / Math.max(1, elapsed.toMillis());
        String limitShown = limit == null ? "-" : clock(limit);
        out.print(CLEAR
                + (progress.score() == null
                        ? messages.format("progress.preparing", clock(elapsed), limitShown)
                        : messages.format(
                                "progress",
                                clock(elapsed),
                                limitShown,
                                progress.score(),
                                progress.filled(),
                                tours,
                                movesPerSecond)));
        out.flush();
    }

    private static String clock(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    /** Takes the line away. */
    void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        out.print(CLEAR);
        out.flush();
    }
}
