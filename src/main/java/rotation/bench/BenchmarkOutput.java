package rotation.bench;

import java.nio.file.Path;
import java.util.List;
import rotation.json.InputException;

/** What is made of runs, beside their list: tables, pages and the like, in the same directory. */
public interface BenchmarkOutput {

    /**
     * Called before the first run, also when a benchmark is resumed.
     *
     * @param rows of the runs that have ended before
     * @param planned how many rows there are once all runs have ended that were asked for
     * @throws InputException if a file cannot be written
     */
    void begin(Path directory, List<BenchmarkRow> rows, int planned) throws InputException;

    /**
     * Called after the last run, also if the benchmark was stopped.
     *
     * @param rows of all runs that have ended
     * @param planned how many rows there are once all runs have ended that were asked for
     * @throws InputException if a file cannot be written
     */
    void write(Path directory, List<BenchmarkRow> rows, int planned) throws InputException;
}
