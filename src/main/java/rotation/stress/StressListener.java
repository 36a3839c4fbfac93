package rotation.stress;

/** Hears how far the runs have come. */
public interface StressListener {

    /**
     * Runs begin.
     *
     * @param open how many are to be made
     * @param done how many were made before, and are kept
     */
    void planned(int open, int done);

    /** A run has ended. Called from any thread, by one after the other. */
    void ended();
}
