package rotation.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A run as a process of its own. What it prints goes to a file. */
final class ChildProcess {

    private final Process process;
    private final long began;

    /**
     * How a process ended.
     *
     * @param code its exit code; null: it had to be ended
     */
    record Exit(@Nullable Integer code, Duration wall) {}

    private ChildProcess(Process process, long began) {
        this.process = process;
        this.began = began;
    }

    /**
     * Starts it.
     *
     * @param log what it prints goes there
     * @throws IOException if there is no such program
     */
    static ChildProcess start(List<String> command, Path log) throws IOException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        return new ChildProcess(process, began);
    }

    /**
     * Waits for its end.
     *
     * @param patience after so long it is ended; null: never
     */
    Exit await(@Nullable Duration patience) throws InterruptedException {
        boolean ended = true;
        if (patience == null) {
            process.waitFor();
        } else {
            ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        var wall = Duration.ofNanos(System.nanoTime() - began);
        if (!ended) {
            kill();
            process.waitFor();
        }
        return new Exit(ended ? process.exitValue() : null, wall);
    }

    /** Ends it at once, and whatever it has started. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
