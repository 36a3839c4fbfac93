package rotation.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stops a search on Ctrl-C or SIGTERM; the command writes the best plan so far before the program ends.
 */
final class StopSignal implements AutoCloseable {

    /** Far longer than any command takes to write its plan; where memory is nearly full, it might never end. */
    private static final long MOST_SECONDS = 60;

    private final Runnable stopSearch;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");
    private volatile int exitCode = ExitCode.INTERNAL_ERROR;

    private StopSignal(Runnable stopSearch) {
        this.stopSearch = stopSearch;
    }

    /**
     * Registers the action for a signal.
     *
     * @param stopSearch stops the search; must return soon; may be called before the search begins or after it has ended
     */
    static StopSignal stopping(Runnable stopSearch) {
        var signal = new StopSignal(stopSearch);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Sets the exit code of the command; returns it. */
    int ending(int code) {
        exitCode = code;
        return code;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The signal has arrived: the hook ends the program.
        }
    }

    private void stop() {
        stopSearch.run();
        try {
            ended.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Without this, the exit code would be that of the signal, although the command has completed.
        Runtime.getRuntime().halt(exitCode);
    }
}
