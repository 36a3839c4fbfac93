package rotation.bench;

/** Receives the progress of a benchmark. */
public interface BenchmarkListener {

    /**
     * The benchmark begins.
     *
     * @param runs number of runs to make
     * @param done number of runs made before
     */
    void planned(int runs, int done);

    /** A run begins. */
    void started(Cell cell);

    /** A run has ended and its row is written. */
    void ended(Cell cell, BenchmarkRow row);
}
