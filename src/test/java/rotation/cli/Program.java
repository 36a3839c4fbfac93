package rotation.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The program as a user runs it: its jar in a process of its own, on a machine whose language is English. */
public final class Program {

    static final Path JAR = Path.of("target", "rotation.jar");
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final CompletableFuture<String> out;
    private final CompletableFuture<String> err;

    private Program(Process process) {
        this.process = process;
        out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    }

    /**
     * How a run ended.
     *
     * @param out its standard output
     * @param err its standard error
     */
    public record Run(int exitCode, String out, String err) {}

    /** Runs it to its end. */
    public static Run run(Object... args) {
        return start(args).end();
    }

    /** Starts it. */
    static Program start(Object... args) {
        return startBy(List.of(), args);
    }

    /** Starts it by way of another command, which is given the program's as its last arguments. */
    static Program startBy(List<String> starter, Object... args) {
        return start(starter, List.of(), args);
    }

    /** Starts it on another machine: with options for Java that say how that differs. */
    static Program startOn(List<String> machine, Object... args) {
        return start(List.of(), machine, args);
    }

    private static Program start(List<String> starter, List<String> options, Object... args) {
        var command = new ArrayList<>(starter);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-Duser.country=CA"));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        var builder = new ProcessBuilder(command);
        // Java would print what it picked up from there.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it by SIGTERM; its output is still read. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Ends it by SIGKILL. */
    void kill() {
        // Process.destroyForcibly would close its streams, which are still being read.
        process.toHandle().destroyForcibly();
    }

    /** How much time of processors it has taken so far, which tells how far it is, also on a busy machine. */
    Duration computed() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Waits at most so long for its end; whether it has ended. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Waits for its end. */
    Run end() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running after " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Run(process.exitValue(), out.join(), err.join());
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
