package rotation.shard;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import rotation.json.InputException;
import rotation.text.Sentence;

/**
 * What a command leaves in the directory of a shard, as far as shards are put together: a row for each unit of work that has
 * ended. Each command that takes {@code --shard} has one of these.
 *
 * @param <R> a row
 */
public interface ShardRows<R> {

    /**
     * The rows of a directory, one for each unit that has ended, in any order. What was cut off while it was written is left out.
     *
     * @throws InputException if they cannot be read
     */
    List<R> read(Path directory) throws InputException;

    /** The name of a row's unit of work, as the manifest has it. */
    String unit(R row);

    /** All of a row that must be the same if its unit is done again: no times, nothing of the machine or of the program. */
    Object result(R row);

    /** By which program a row was made, and on which machine; shards may differ in it, which is told. */
    Sentence origin(R row);

    /** Whether a row tells of a fault, so that its unit has to be done again. It is merged all the same. */
    boolean isFault(R row);

    /**
     * Writes what one run without shards would have written: rows, files beside them, tables and pages.
     *
     * @param merge whose rows are in the order of all units; those that are missing are left out
     * @param out created if it does not exist; may hold what an earlier merge of the same work has written
     * @param language of tables and pages
     * @throws InputException if it cannot be written
     * @throws DirectoryBusyException if another run has locked it
     */
    void write(Merge<R> merge, Path out, Locale language) throws InputException, DirectoryBusyException;
}
