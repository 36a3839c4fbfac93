package rotation.cli;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rotation.model.Problem;
import rotation.solve.RotationSolver;
import rotation.solve.SolveProgress;
import rotation.solve.SolveSettings;
import rotation.text.Messages;

/** Prints the progress of a search in a line of the terminal that is refreshed until closed. */
final class ProgressLine {

    private static final int REFRESH_MILLIS = 200;

    private final StatusLine line;
    private final Messages messages;
    private final RotationSolver solver;
    private final @Nullable Duration limit;
    private final int tours;
    private final Instant started = Instant.now();

    ProgressLine(RotationCommand command, RotationSolver solver, SolveSettings settings, Problem problem) {
        line = new StatusLine(command.out());
        messages = command.messages();
        this.solver = solver;
        limit = settings.time();
        tours = problem.tours().size();
        line.start(this::show, 0, REFRESH_MILLIS);
    }

    private void show() {
        SolveProgress progress = solver.progress();
        Duration elapsed = Duration.between(started, Instant.now());
        long movesPerSecond = progress.moves() * 1000 / Math.max(1, elapsed.toMillis());
        String limitShown = limit == null ? "-" : StatusLine.clock(limit);
        line.print(
                progress.score() == null
                        ? messages.format("progress.preparing", StatusLine.clock(elapsed), limitShown)
                        : messages.format(
                                "progress",
                                StatusLine.clock(elapsed),
                                limitShown,
                                progress.score(),
                                progress.filled(),
                                tours,
                                movesPerSecond));
    }

    /** Clears the line. */
    void close() {
        line.close();
    }
}
