package rotation.workbench;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.json.AtomicFile;
import rotation.json.Document;
import rotation.json.InputException;
import rotation.json.JsonLines;
import rotation.json.PrivateFiles;
import rotation.shard.DirectoryBusyException;
import rotation.shard.DirectoryLock;

/**
 * The directory in which all states of a workbench are kept, for its owner alone. A state is two files, named by what is in them;
 * once both have reached the disk, a line is added to the journal, and only then the state counts. Whoever is killed in between
 * loses the step in hand and no other.
 */
final class Journal implements AutoCloseable {

    /** So many digits of the SHA-256 are in the names of files. */
    private static final int DIGITS = 32;

    private static final String ROWS = "steps.jsonl";
    private static final String SEASON = ".season.json";
    private static final String PLAN = ".plan.json";

    private final Path directory;
    private final DirectoryLock lock;
    private final JsonLines<JournalRow> rows;

    private Journal(Path directory, DirectoryLock lock) {
        this.directory = directory;
        this.lock = lock;
        rows = new JsonLines<>(directory.resolve(ROWS), JournalRow.class);
    }

    /**
     * Opens a directory, which is made if it is not there, and closed to others if it is open to them, and locks it.
     *
     * @throws DirectoryBusyException if another workbench has it open; nothing in it was changed
     * @throws InputException if it cannot be made or written to, or belongs to somebody else
     */
    static Journal open(Path directory) throws InputException, DirectoryBusyException {
        PrivateFiles.closeDirectory(directory);
        PrivateFiles.makeFile(directory.resolve(DirectoryLock.FILE));
        PrivateFiles.makeFile(directory.resolve(ROWS));
        DirectoryLock lock;
        try {
            lock = DirectoryLock.of(directory);
        } catch (IOException e) {
            throw InputException.notWritable(directory.resolve(DirectoryLock.FILE), e);
        }
        var journal = new Journal(directory, lock);
        try {
            AtomicFile.sweep(directory, Journal::isOfState);
        } catch (InputException e) {
            lock.close();
            throw e;
        }
        return journal;
    }

    private static boolean isOfState(String name) {
        return name.endsWith(SEASON) || name.endsWith(PLAN);
    }

    /**
     * All lines.
     *
     * @throws InputException if they cannot be read
     */
    List<JournalRow> rows() throws InputException {
        return rows.rows();
    }

    /**
     * Adds a line, which makes what it says count.
     *
     * @throws InputException if it cannot be written
     */
    void append(JournalRow row) throws InputException {
        rows.append(row);
    }

    /**
     * Writes the files of a state, unless they are there.
     *
     * @throws InputException if they cannot be written
     */
    void keep(State state) throws InputException {
        keep(season(state.seasonSum()), state.season().content());
        keep(plan(state.planSum()), state.planContent());
    }

    private static void keep(Path file, byte[] content) throws InputException {
        if (!Files.exists(file)) {
            AtomicFile.writeForOwner(file, out -> out.write(content));
        }
    }

    /** Where the season with that SHA-256 is kept. */
    Path season(String sum) {
        return directory.resolve(sum.substring(0, DIGITS) + SEASON);
    }

    /** Where the plan with that SHA-256 is kept. */
    Path plan(String sum) {
        return directory.resolve(sum.substring(0, DIGITS) + PLAN);
    }

    /**
     * A state that is kept.
     *
     * @param season the SHA-256 of its season
     * @param plan the SHA-256 of its plan
     * @param now a state whose season need not be read again if it is the same; null: none
     * @throws InputException if it cannot be read
     */
    State state(String season, String plan, @Nullable State now) throws InputException {
        Path planFile = plan(plan);
        byte[] planContent = Document.bytes(planFile);
        if (now != null && now.seasonSum().equals(season)) {
            return State.of(now.season(), planFile.toString(), planContent);
        }
        Path seasonFile = season(season);
        return State.of(seasonFile.toString(), Document.bytes(seasonFile), planFile.toString(), planContent);
    }

    /**
     * Deletes the files of states that nobody can come back to.
     *
     * @param reachable the SHA-256 of all seasons and plans that somebody can
     * @throws InputException if one cannot be deleted
     */
    void prune(Set<String> reachable) throws InputException {
        Set<String> kept =
                reachable.stream().map(sum -> sum.substring(0, DIGITS)).collect(Collectors.toSet());
        try (var files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (isOfState(name) && name.length() > DIGITS && !kept.contains(name.substring(0, DIGITS))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw InputException.notWritable(directory, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw InputException.notWritable(directory, e);
        }
    }

    /** Lets others open it. */
    @Override
    public void close() {
        lock.close();
    }
}
