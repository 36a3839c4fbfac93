package rotation.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import rotation.bench.BenchmarkListener;
import rotation.bench.BenchmarkRow;
import rotation.bench.Cell;
import rotation.bench.SearchLimit;
import rotation.text.Messages;

/**
 * Prints the progress of a benchmark: on a terminal one line that is refreshed, elsewhere a line for each run that has ended.
 */
final class BenchmarkProgress implements BenchmarkListener, AutoCloseable {

    private static final int REFRESH_MILLIS = 500;

    private final PrintWriter out;
    private final Messages messages;
    private final boolean quiet;
    private final int width;
    private final TimeLeft timeLeft;
    /** null: the output is not a terminal, or nothing is to be printed. */
    private final @Nullable StatusLine line;

    private int runs;
    private int ended;
    private @Nullable Cell running;
    private Instant since = Instant.now();
    private String last = "";

    BenchmarkProgress(RotationCommand command, SearchLimit limit, boolean quiet) {
        out = command.out();
        messages = command.messages();
        this.quiet = quiet;
        line = !quiet && CommandLine.Help.Ansi.AUTO.enabled() ? new StatusLine(out) : null;
        width = line != null ? command.commandLine().getUsageHelpWidth() : 0;
        timeLeft = new TimeLeft(limit.time());
        if (line != null) {
            line.start(this::show, REFRESH_MILLIS, REFRESH_MILLIS);
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
        if (!quiet && (line == null || !row.outcome().counts())) {
            out.println((line == null ? "" : StatusLine.CLEAR)
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
        if (line == null || cell == null) {
            return;
        }
        Duration left = timeLeft.left(runs - ended, Duration.between(since, Instant.now()));
        String text = messages.format(
                "benchmark.progress",
                ended + 1,
                runs,
                left == null ? "-" : StatusLine.clock(left),
                cell.problem().row().problem(),
                cell.contender().name(),
                Long.toString(cell.seed()),
                last.isEmpty() ? "-" : last);
        // A line that wraps could not be cleared.
        line.print(text.substring(0, Math.min(text.length(), width - 1)));
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (line != null) {
            line.close();
        }
    }
}
