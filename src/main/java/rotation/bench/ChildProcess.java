package rotation.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The process of a run. Its output is written to a file. */
final class ChildProcess {

    private final Process process;
    private final long began;

    /**
     * The end of a process.
     *
     * @param code the exit code; null: it was killed because it took too long
     * @param wall the time from start to end
     */
    record Exit(@Nullable Integer code, Duration wall) {}

    private ChildProcess(Process process, long began) {
        this.process = process;
        this.began = began;
    }

    /**
     * Starts a process.
     *
     * @param log the file for its standard output and standard error
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
     * Waits for the end of the process.
     *
     * @param patience after which it is killed; null: never
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

    /** Kills the process and its descendants. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
