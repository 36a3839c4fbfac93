package rotation.bench;

/** Somebody who waits. */
public interface BenchmarkListener {

    /**
     * What is to be done.
     *
     * @param runs that are still to be made
     * @param done that were made before
     */
    void planned(int runs, int done);

    /** A run begins. */
    void started(Cell cell);

    /** A run has ended, and its row is written. */
    void ended(Cell cell, BenchmarkRow row);
}
