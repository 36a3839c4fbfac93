package rotation.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Ends a search on Ctrl-C or SIGTERM, and lets the command write the best plan so far before the program goes.
 */
final class StopSignal implements AutoCloseable {

    private final Runnable stopSearch;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");
    private volatile int exitCode = ExitCode.INTERNAL_ERROR;

    private StopSignal(Runnable stopSearch) {
        this.stopSearch = stopSearch;
    }

    /**
     * From now on a signal stops the search.
     *
     * @param stopSearch stops it; it must return soon, and may be too early or too late
     */
    static StopSignal stopping(Runnable stopSearch) {
        var signal = new StopSignal(stopSearch);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Says with which code the command ends. */
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
            // The signal came, and the hook ends the program.
        }
    }

    private void stop() {
        stopSearch.run();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // A program that ends by a signal would report the signal; this one has done its work.
        Runtime.getRuntime().halt(exitCode);
    }
}
