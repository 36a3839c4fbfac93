package rotation.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import rotation.io.ProblemReader;
import rotation.json.AtomicFile;
import rotation.json.InputException;
import rotation.model.Problem;
import rotation.shard.ShellWords;

/** Makes the runs of a benchmark, each in a process of its own. */
final class Runner {

    /** The exit codes of a normal end: 4 if the plan breaks hard rules. */
    private static final Set<Integer> ENDED = Set.of(0, 4);

    /**
     * Ctrl-C reaches the run as well as this program. The run may end first, before its limit. After this pause this program
     * knows of the signal too, and discards the run.
     */
    private static final long PAUSE_MILLIS = 100;

    private final BenchmarkSetup setup;
    private final BenchDirectory directory;
    private final Inspector inspector;
    private final CountDownLatch stopped;
    private volatile @Nullable ChildProcess running;

    /** @param stopped reaches 0 when the benchmark is stopped */
    Runner(BenchmarkSetup setup, BenchDirectory directory, CountDownLatch stopped) {
        this.setup = setup;
        this.directory = directory;
        this.stopped = stopped;
        inspector = new Inspector(setup.language());
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Kills the current run, if there is one. */
    void kill() {
        ChildProcess process = running;
        if (process != null) {
            process.kill();
        }
    }

    /**
     * Makes a run and inspects its plan.
     *
     * @return null: the benchmark was stopped, and the files of the run are deleted
     * @throws InputException if the files of an earlier run cannot be deleted
     */
    @Nullable
    BenchmarkRow run(Cell cell) throws InputException {
        directory.clear(cell);
        List<String> command = command(cell);
        Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        ChildProcess.Exit exit = null;
        String noStart = "";
        try {
            exit = exit(command, directory.log(cell));
        } catch (IOException e) {
            noStart = String.valueOf(e.getMessage());
        }
        if (isStopped()) {
            directory.clear(cell);
            return null;
        }
        Inspector.Result result = exit == null ? inspector.failed(null, "reason.start", noStart) : result(cell, exit);
        if (result.outcome().counts() || result.outcome().ranOut()) {
            AtomicFile.delete(directory.log(cell));
        }
        return new BenchmarkRow(
                cell.problem().row(),
                cell.contender().row(),
                cell.seed(),
                setup.limit().row(),
                result.outcome(),
                result.score(),
                result.search(),
                exit == null ? 0 : exit.wall().toMillis() / 1000.0,
                load(),
                started.toString(),
                setup.program(),
                setup.machine(),
                ShellWords.of(command),
                directory.relative(directory.plan(cell)),
                directory.relative(directory.trace(cell)),
                result.points(),
                result.penalty());
    }

    /** The load average of the machine, higher if other programs are busy; null: unknown. */
    private static @Nullable Double load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? null : Math.round(100 * load) / 100.0;
    }

    private List<String> command(Cell cell) {
        var command = new ArrayList<>(cell.contender().starter());
        command.add(cell.problem().file().toString());
        command.addAll(List.of("-o", directory.plan(cell).toString()));
        command.addAll(cell.problem().options());
        command.addAll(cell.contender().options());
        command.addAll(List.of("--seed", Long.toString(cell.seed())));
        command.addAll(setup.limit().arguments());
        command.addAll(List.of("--trace", directory.trace(cell).toString(), "--quiet"));
        return command;
    }

    private ChildProcess.Exit exit(List<String> command, Path log) throws IOException {
        ChildProcess process = ChildProcess.start(command, log);
        running = process;
        try {
            if (isStopped()) {
                process.kill();
            }
            ChildProcess.Exit exit = process.await(setup.limit().patience());
            stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            return exit;
        } catch (InterruptedException e) {
            process.kill();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            running = null;
        }
    }

    private Inspector.Result result(Cell cell, ChildProcess.Exit exit) throws InputException {
        Integer code = exit.code();
        if (code == null) {
            return inspector.failed(null, "reason.patience", exit.wall().toSeconds());
        }
        if (!ENDED.contains(code)) {
            String said = lastLine(directory.log(cell));
            return inspector.failed(code, said.isEmpty() ? "reason.exitSilent" : "reason.exit", code, said);
        }
        Problem problem =
                ProblemReader.read(cell.problem().file(), cell.problem().set()).problem();
        return inspector.inspect(cell, problem, code, directory.plan(cell), directory.trace(cell));
    }

    /** The last line of a log that is not blank, usually the reason of a failure; empty: none. */
    private static String lastLine(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .reduce((first, second) -> second)
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
