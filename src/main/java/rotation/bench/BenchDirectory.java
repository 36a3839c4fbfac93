package rotation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.json.AtomicFile;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.shard.DirectoryBusyException;
import rotation.shard.DirectoryLock;
import rotation.text.Sentence;

/** The directory of a benchmark: the rows of all runs, their plans, traces and logs. Opening it locks it against others. */
final class BenchDirectory implements AutoCloseable {

    static final String ROWS = "runs.json";

    private final Path directory;
    private final DirectoryLock lock;
    private final Map<Cell.Key, BenchmarkRow> rows = new LinkedHashMap<>();

    private BenchDirectory(Path directory, DirectoryLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Creates the directory if it does not exist, locks it and reads its rows.
     *
     * @throws InputException if it cannot be used, for example because it contains other files
     * @throws DirectoryBusyException if another benchmark has locked it
     */
    static BenchDirectory open(Path directory) throws InputException, DirectoryBusyException {
        check(directory);
        DirectoryLock lock = null;
        boolean opened = false;
        try {
            if (!Files.exists(directory)) {
                Files.createDirectory(directory);
            }
            lock = DirectoryLock.of(directory);
            var open = new BenchDirectory(directory, lock);
            open.prepare();
            opened = true;
            return open;
        } catch (IOException e) {
            throw InputException.notWritable(directory, e);
        } finally {
            if (!opened && lock != null) {
                lock.close();
            }
        }
    }

    /** Refuses a directory that contains files but no rows: it is not the directory of a benchmark. */
    private static void check(Path directory) throws InputException {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw InputException.noDirectory(directory);
        }
        if (!Files.exists(directory) || Files.exists(directory.resolve(ROWS))) {
            return;
        }
        try (var files = Files.list(directory)) {
            if (files.anyMatch(file -> !file.endsWith(DirectoryLock.FILE))) {
                throw new InputException(List.of(InputError.ofFile(
                        directory.toString(),
                        Sentence.of(BenchDirectory.class, "directory.other"),
                        Sentence.of(BenchDirectory.class, "directory.other.hint"))));
            }
        } catch (IOException e) {
            throw InputException.notWritable(directory, e);
        }
    }

    private void prepare() throws IOException, InputException {
        if (Files.exists(directory.resolve(ROWS))) {
            BenchmarkRows.read(directory.resolve(ROWS)).forEach(row -> rows.put(Cell.Key.of(row), row));
        } else {
            BenchmarkRows.writeJson(List.of(), directory.resolve(ROWS));
        }
        for (String kind : List.of("plans", "traces", "logs")) {
            Files.createDirectories(directory.resolve(kind));
        }
        AtomicFile.sweep(directory, name -> true);
        AtomicFile.sweep(directory.resolve("plans"), name -> true);
        AtomicFile.sweep(directory.resolve("traces"), name -> true);
    }

    /** The rows of all runs that have ended, in the order in which they first ended. */
    List<BenchmarkRow> rows() {
        return List.copyOf(rows.values());
    }

    /** The row of a cell; null: its run has not ended. */
    @Nullable
    BenchmarkRow row(Cell cell) {
        return rows.get(cell.key());
    }

    /**
     * Adds a row and writes all of them; it replaces an earlier row of the same cell.
     *
     * @throws InputException if it cannot be written
     */
    void add(BenchmarkRow row) throws InputException {
        rows.put(Cell.Key.of(row), row);
        BenchmarkRows.writeJson(rows(), directory.resolve(ROWS));
        BenchmarkRows.writeCsv(rows(), directory.resolve("runs.csv"));
    }

    /**
     * Writes other rows instead of all that are there.
     *
     * @throws InputException if they cannot be written
     */
    void replaceBy(List<BenchmarkRow> others) throws InputException {
        rows.clear();
        others.forEach(row -> rows.put(Cell.Key.of(row), row));
        BenchmarkRows.writeJson(others, directory.resolve(ROWS));
        if (!others.isEmpty()) {
            BenchmarkRows.writeCsv(others, directory.resolve("runs.csv"));
        }
    }

    /** The file for the plan of a run. */
    Path plan(Cell cell) {
        return directory.resolve("plans").resolve(cell.fileName() + ".plan.json");
    }

    /** The file for the trace of a run. */
    Path trace(Cell cell) {
        return directory.resolve("traces").resolve(cell.fileName() + ".csv");
    }

    /** The file for the output of a run. */
    Path log(Cell cell) {
        return directory.resolve("logs").resolve(cell.fileName() + ".txt");
    }

    /**
     * Deletes the files of an earlier run of a cell, so that they are not taken for those of the next one.
     *
     * @throws InputException if one cannot be deleted
     */
    void clear(Cell cell) throws InputException {
        AtomicFile.delete(plan(cell));
        AtomicFile.delete(trace(cell));
        AtomicFile.delete(log(cell));
    }

    /** The path of a file in rows: relative to the directory, with slashes. */
    String relative(Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    /** The file with that path in rows. */
    Path file(String relative) {
        return directory.resolve(relative);
    }

    /** Unlocks the directory. */
    @Override
    public void close() {
        lock.close();
    }
}
