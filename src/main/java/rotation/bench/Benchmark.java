package rotation.bench;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import rotation.json.InputException;

/** Makes all runs that are not made yet, one at a time, and then says what they mean. */
public final class Benchmark {

    private final BenchmarkSetup setup;
    private final BenchmarkListener listener;
    private final Unchanged inputs;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Runner runner;

    /** Prepares it; nothing is written or started yet. */
    public Benchmark(BenchmarkSetup setup, BenchmarkListener listener) {
        this.setup = setup;
        this.listener = listener;
        inputs = new Unchanged(setup);
    }

    /** Ends the run that is at work; the benchmark ends soon. May be called from any thread, also too early or too late. */
    public void stop() {
        stopped.countDown();
        Runner current = runner;
        if (current != null) {
            current.kill();
        }
    }

    /**
     * Makes the runs and writes the tables. Runs that there are in the directory are not made again, unless they do not count.
     *
     * @throws InputException if the directory cannot be used, its runs are others, or an input has changed meanwhile; what has
     *     ended before is kept
     * @throws DirectoryBusyException if another benchmark is at work there
     */
    public BenchmarkResult run() throws InputException, DirectoryBusyException {
        try (BenchDirectory directory = BenchDirectory.open(setup.directory())) {
            Mixture.check(setup, directory.rows());
            List<Cell> all = Schedule.of(setup.problems(), setup.contenders(), setup.seeds());
            List<Cell> open =
                    all.stream().filter(cell -> isOpen(directory.row(cell))).toList();
            listener.planned(open.size(), all.size() - open.size());
            int made = run(open, directory);
            Summary summary = Summary.of(directory.rows(), setup.known());
            new Results(setup, directory, summary).write();
            return new BenchmarkResult(summary, all.size(), all.size() - open.size() + made);
        }
    }

    private static boolean isOpen(@Nullable BenchmarkRow row) {
        return row == null || !row.outcome().counts();
    }

    /** How many were made: all, unless it was stopped. */
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
