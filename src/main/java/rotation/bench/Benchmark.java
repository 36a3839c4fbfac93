package rotation.bench;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.shard.DirectoryBusyException;
import rotation.shard.ShardManifest;

/** A benchmark: makes all runs that have not been made, one at a time, then writes the results. */
public final class Benchmark {

    private final BenchmarkSetup setup;
    private final BenchmarkListener listener;
    private final BenchmarkOutput output;
    private final InputCheck inputs;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Runner runner;

    /** Prepares a benchmark that writes tables and a page; writes and starts nothing yet. */
    public Benchmark(BenchmarkSetup setup, BenchmarkListener listener) {
        this(setup, listener, Results.of(setup));
    }

    /**
     * Prepares a benchmark; writes and starts nothing yet.
     *
     * @param output what is made of its runs
     */
    public Benchmark(BenchmarkSetup setup, BenchmarkListener listener, BenchmarkOutput output) {
        this.setup = setup;
        this.listener = listener;
        this.output = output;
        inputs = new InputCheck(setup);
    }

    /** Kills the current run; the benchmark ends soon. May be called from any thread, also before and after the benchmark. */
    public void stop() {
        stopped.countDown();
        Runner current = runner;
        if (current != null) {
            current.kill();
        }
    }

    /**
     * Makes the runs and writes the results. Runs that are in the directory already are not repeated, unless they failed; an unfinished one did not.
     *
     * @throws InputException if the directory cannot be used, its runs are not comparable, or an input has changed since the
     *     beginning; runs that have ended are kept
     * @throws DirectoryBusyException if another benchmark has locked the directory
     */
    public BenchmarkResult run() throws InputException, DirectoryBusyException {
        try (BenchDirectory directory = BenchDirectory.open(setup.directory())) {
            ResumeCheck.check(setup, directory.rows());
            ShardManifest.claim(
                    setup.directory(), setup.manifest(), !directory.rows().isEmpty());
            List<Cell> all = setup.cells();
            output.begin(setup.directory(), directory.rows(), planned(directory, all));
            List<Cell> open =
                    all.stream().filter(cell -> isOpen(directory.row(cell))).toList();
            listener.planned(open.size(), all.size() - open.size());
            int made = run(open, directory);
            Summary summary = Summary.of(directory.rows(), setup.known());
            output.write(setup.directory(), directory.rows(), planned(directory, all));
            return new BenchmarkResult(summary, all.size(), all.size() - open.size() + made);
        }
    }

    /** How many rows there are once all runs have ended: there may be rows of others, of other seeds for instance. */
    private static int planned(BenchDirectory directory, List<Cell> all) {
        long without = all.stream().filter(cell -> directory.row(cell) == null).count();
        return directory.rows().size() + Math.toIntExact(without);
    }

    /** Whether a run has to be made: it has not ended yet, or it failed. */
    static boolean isOpen(@Nullable BenchmarkRow row) {
        return row == null || !(row.outcome().counts() || row.outcome().ranOut());
    }

    /** The number of runs made: all, unless the benchmark was stopped. */
    private int run(List<Cell> cells, BenchDirectory directory) throws InputException {
        var current = new Runner(setup, directory, stopped);
        runner = current;
        int made = 0;
        for (Cell cell : cells) {
            if (stopped.getCount() == 0) {
                break;
            }
            inputs.check(cell);
            listener.started(cell);
            BenchmarkRow row = current.run(cell);
            if (row == null) {
                break;
            }
            directory.add(row);
            listener.ended(cell, row);
            made++;
        }
        return made;
    }
}
