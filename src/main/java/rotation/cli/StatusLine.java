package rotation.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A line of the terminal that a timer refreshes until it is closed. */
final class StatusLine implements AutoCloseable {

    /** Returns to the start of the line and clears it. */
    static final String CLEAR = "\r\u001b[2K";

    private final PrintWriter out;
    private volatile boolean isShown;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    StatusLine(PrintWriter out) {
        this.out = out;
    }

    /** How long something takes, as in {@code 4:05}, or {@code 1:04:05} from an hour on. */
    static String clock(Duration duration) {
        return duration.toHours() > 0
                ? "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart())
                : "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    /**
     * Starts the timer.
     *
     * @param show prints the line, see {@link #print}
     * @param delayMillis until the first refresh
     * @param refreshMillis between refreshes
     */
    @SuppressWarnings("FutureReturnValueIgnored") // The task ends with the timer.
    void start(Runnable show, int delayMillis, int refreshMillis) {
        timer.scheduleAtFixedRate(show, delayMillis, refreshMillis, TimeUnit.MILLISECONDS);
    }

    /** Replaces the text of the line. */
    void print(String text) {
        isShown = true;
        out.print(CLEAR + text);
        out.flush();
    }

    /** Stops the timer and clears the line. A second call does nothing. */
    @Override
    public void close() {
        if (timer.isShutdown()) {
            return;
        }
        timer.shutdownNow();
        try {
            timer.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isShown) {
            print("");
        }
    }
}
