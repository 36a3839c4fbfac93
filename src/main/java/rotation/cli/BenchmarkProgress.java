package rotation.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import rotation.bench.BenchmarkListener;
import rotation.bench.BenchmarkRow;
import rotation.bench.Cell;
import rotation.bench.SearchLimit;
import rotation.text.Messages;

/**
 * Tells whoever waits how far a benchmark has come: on a terminal in one line that changes, elsewhere in a line for each run that
 * has ended.
 */
final class BenchmarkProgress implements BenchmarkListener, AutoCloseable {

    private static final int REFRESH_MILLIS = 500;

    /** Back to the start of the line, and clear it. */
    private static final String CLEAR = "\r\u001b[2K";

    private final PrintWriter out;
    private final Messages messages;
    private final boolean quiet;
    private final boolean terminal;
    private final int width;
    private final TimeLeft timeLeft;
    private final @Nullable ScheduledExecutorService timer;
    private int runs;
    private int ended;
    private @Nullable Cell running;
    private Instant since = Instant.now();
    private String last = "";

    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the timer.
    BenchmarkProgress(RotationCommand command, SearchLimit limit, boolean quiet) {
        out = command.out();
        messages = command.messages();
        this.quiet = quiet;
        terminal = !quiet && CommandLine.Help.Ansi.AUTO.enabled();
        width = terminal ? command.commandLine().getUsageHelpWidth() : 0;
        timeLeft = new TimeLeft(limit.time());
        timer = terminal ? Executors.newSingleThreadScheduledExecutor() : null;
        if (timer != null) {
            timer.scheduleAtFixedRate(this::show, REFRESH_MILLIS, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void planned(int open, int done) {
        runs = open;
        if (!quiet && done > 0) {
            out.println(messages.format("benchmark.resumed", done, open + done));
        }
    }

    @Override
    public synchronized void started(Cell cell) {
        running = cell;
        since = Instant.now();
        show();
    }

    @Override
    public synchronized void ended(Cell cell, BenchmarkRow row) {
        ended++;
        running = null;
        timeLeft.ended(Duration.ofMillis(Math.round(1000 * row.wallSeconds())));
        last = result(row);
        if (!quiet && (!terminal || !row.outcome().counts())) {
            out.println((terminal ? CLEAR : "")
                    + messages.format(
                            "benchmark.run",
                            ended,
                            runs,
                            cell.problem().row().problem(),
                            cell.contender().name(),
                            Long.toString(cell.seed()),
                            last,
                            row.wallSeconds()));
        }
    }

    private static String result(BenchmarkRow row) {
        var score = row.score().whole();
        return row.outcome().counts() && score != null
                ? score.toString()
                : row.outcome().verdict() + ": " + row.outcome().reason();
    }

    private synchronized void show() {
        Cell cell = running;
        if (!terminal || cell == null) {
            return;
        }
        Duration left = timeLeft.left(runs - ended, Duration.between(since, Instant.now()));
        String line = messages.format(
                "benchmark.progress",
                ended + 1,
                runs,
                left == null ? "-" : clock(left),
                cell.problem().row().problem(),
                cell.contender().name(),
                Long.toString(cell.seed()),
                last.isEmpty() ? "-" : last);
        // A line that is broken by the edge could not be taken back.
        out.print(CLEAR + line.substring(0, Math.min(line.length(), width - 1)));
        out.flush();
    }

    private static String clock(Duration duration) {
        return "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (timer == null || timer.isShutdown()) {
            return;
        }
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
