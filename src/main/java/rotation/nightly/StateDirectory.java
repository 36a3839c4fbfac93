package rotation.nightly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.io.PlanReader;
import rotation.io.StoredPlan;
import rotation.json.AtomicFile;
import rotation.json.InputException;
import rotation.json.Sha256;
import rotation.planner.PlanFile;
import rotation.planner.PlanWriter;

/** The directory with the current plan, its archive and the list of runs. Opening it locks it against other runs. */
final class StateDirectory implements AutoCloseable {

    static final String PLAN = "plan.json";
    static final String ARCHIVE = "plans";
    private static final String CANDIDATE = "candidate.json";
    private static final String BEST_SO_FAR = "best-so-far.json";
    private static final Set<String> WRITTEN = Set.of(PLAN, CANDIDATE, BEST_SO_FAR);

    private static final DateTimeFormatter ARCHIVE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Numbers of digits of the SHA-256 in the name of an archived plan; more only to avoid a name that is taken. */
    private static final int[] ARCHIVE_DIGITS = {8, 16, 64};

    private final Path directory;
    private final RunLock lock;

    private StateDirectory(Path directory, RunLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Opens a directory; creates it if it does not exist, but not its parent.
     *
     * @throws BusyException if another run has it open; nothing was changed
     * @throws InputException if it cannot be created or written to
     */
    static StateDirectory open(Path directory) throws BusyException, InputException {
        makeDirectory(directory);
        Path lockFile = directory.resolve("lock");
        try {
            return new StateDirectory(directory, RunLock.take(lockFile));
        } catch (IOException e) {
            throw InputException.notWritable(lockFile, e);
        }
    }

    private static void makeDirectory(Path directory) throws InputException {
        try {
            if (!Files.isDirectory(directory)) {
                if (Files.exists(directory)) {
                    throw InputException.noDirectory(directory);
                }
                Files.createDirectory(directory);
            }
        } catch (IOException e) {
            throw InputException.notWritable(directory, e);
        }
    }

    /** The current plan. */
    Path plan() {
        return directory.resolve(PLAN);
    }

    /** The directory of all plans that were ever current. */
    Path archive() {
        return directory.resolve(ARCHIVE);
    }

    /** The new plan of the last run, if it was refused. */
    Path candidate() {
        return directory.resolve(CANDIDATE);
    }

    private Path bestSoFar() {
        return directory.resolve(BEST_SO_FAR);
    }

    /**
     * Checks before the search that the files of a run can be written, as far as this can be known.
     *
     * @throws InputException if one cannot be written
     */
    void checkPlaces() throws InputException {
        for (Path file : List.of(plan(), candidate(), bestSoFar(), journal().file())) {
            AtomicFile.checkPlace(file);
        }
        if (Files.exists(archive())) {
            AtomicFile.checkPlace(archive().resolve(PLAN));
        }
    }

    /**
     * Holds the space for a plan and its copy in the archive.
     *
     * @throws InputException if there is none
     */
    AtomicFile.Reserve reserve(int tours) throws InputException {
        return AtomicFile.reserve(plan(), 2 * PlanWriter.space(tours));
    }

    /** The list of runs. */
    RunJournal journal() {
        return RunJournal.in(directory);
    }

    /** The mark of a run that was killed; null: the last run ended normally. */
    @Nullable
    RunMark mark() throws InputException {
        try {
            return lock.mark();
        } catch (IOException e) {
            throw InputException.notWritable(directory.resolve("lock"), e);
        }
    }

    /** Marks a run as running. */
    void mark(RunMark mark) throws InputException {
        try {
            lock.mark(mark);
        } catch (IOException e) {
            throw InputException.notWritable(directory.resolve("lock"), e);
        }
    }

    /** Removes the mark: the run has ended. */
    void unmark() throws InputException {
        try {
            lock.unmark();
        } catch (IOException e) {
            throw InputException.notWritable(directory.resolve("lock"), e);
        }
    }

    /** Deletes temporary files of runs that were killed. Files of other programs stay. */
    void sweep() throws InputException {
        AtomicFile.sweep(directory, WRITTEN::contains);
        if (Files.isDirectory(archive())) {
            AtomicFile.sweep(archive(), name -> true);
        }
    }

    /**
     * The current plan; null: there is none yet.
     *
     * @throws InputException if it cannot be read
     */
    @Nullable
    StoredPlan currentPlan() throws InputException {
        return Files.exists(plan()) ? PlanReader.readStored(plan()) : null;
    }

    /** SHA-256 of the bytes of the current plan, valid or not; null: there is no plan, or it cannot be read. */
    @Nullable
    String planSum() {
        try {
            return Sha256.of(Files.readAllBytes(plan()));
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Replaces the current plan after copying it, and the new one, to the archive. The new one goes there first, so that whatever
     * a run has left can be told from what was edited since.
     *
     * @param before the current plan as it was read; null: there was none
     * @throws InputException if that fails, or if the current plan has changed since it was read; then it stays
     */
    void replace(@Nullable StoredPlan before, PlanFile plan) throws InputException {
        archive(before);
        var written = new ByteArrayOutputStream();
        try {
            PlanWriter.write(plan, written);
            makeDirectory(archive());
            keep(written.toByteArray(), Sha256.of(written.toByteArray()), Instant.now());
        } catch (IOException e) {
            throw InputException.notWritable(archive(), e);
        }
        AtomicFile.write(plan(), out -> written.writeTo(out));
    }

    /**
     * Copies the current plan to the archive, which may have it already.
     *
     * @throws InputException if that fails
     */
    void keepCurrent() throws InputException {
        try {
            if (Files.exists(plan())) {
                byte[] bytes = Files.readAllBytes(plan());
                makeDirectory(archive());
                keep(bytes, Sha256.of(bytes), Files.getLastModifiedTime(plan()).toInstant());
            }
        } catch (IOException e) {
            throw InputException.notWritable(archive(), e);
        }
    }

    /**
     * Finds a plan in the archive.
     *
     * @param sum its SHA-256
     * @return null: it is not there
     * @throws InputException if the archive cannot be read
     */
    @Nullable
    Path archived(String sum) throws InputException {
        if (!Files.isDirectory(archive())) {
            return null;
        }
        String begin = "-" + sum.substring(0, Math.min(sum.length(), ARCHIVE_DIGITS[0]));
        try (var files = Files.newDirectoryStream(archive())) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.contains(begin)
                        && name.endsWith(".json")
                        && Sha256.of(Files.readAllBytes(file)).equals(sum)) {
                    return file;
                }
            }
            return null;
        } catch (DirectoryIteratorException e) {
            throw InputException.notReadable(archive(), Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw InputException.notReadable(archive(), e);
        }
    }

    private void archive(@Nullable StoredPlan before) throws InputException {
        try {
            byte[] bytes = Files.exists(plan()) ? Files.readAllBytes(plan()) : null;
            String sum = bytes == null ? null : Sha256.of(bytes);
            if (!Objects.equals(sum, before == null ? null : before.sha256())) {
                throw InputException.changedMeanwhile(plan());
            }
            if (bytes != null && sum != null) {
                makeDirectory(archive());
                keep(bytes, sum, Files.getLastModifiedTime(plan()).toInstant());
            }
        } catch (IOException e) {
            throw InputException.notWritable(plan(), e);
        }
    }

    private void keep(byte[] bytes, String sum, Instant modified) throws IOException, InputException {
        if (archived(sum) != null) {
            return;
        }
        for (int digits : ARCHIVE_DIGITS) {
            Path file = archive().resolve(ARCHIVE_TIME.format(modified) + "-" + sum.substring(0, digits) + ".json");
            if (!Files.exists(file)) {
                AtomicFile.write(file, out -> out.write(bytes));
                return;
            }
        }
        throw InputException.changedMeanwhile(archive());
    }

    /** Writes a refused plan beside the current one. */
    void refuse(PlanFile plan) throws InputException {
        PlanWriter.write(plan, candidate());
    }

    /** Deletes the refused plan of an earlier run, if there is one. */
    void dropCandidate() throws InputException {
        AtomicFile.delete(candidate());
    }

    /** Writes the best plan of a running search. */
    void keepBestSoFar(PlanFile plan) throws InputException {
        PlanWriter.write(plan, bestSoFar());
    }

    /** Deletes the best plan of the running search, which has ended. */
    void dropBestSoFar() throws InputException {
        AtomicFile.delete(bestSoFar());
    }

    /** Releases the lock. */
    @Override
    public void close() throws InputException {
        try {
            lock.close();
        } catch (IOException e) {
            throw InputException.notWritable(directory.resolve("lock"), e);
        }
    }
}
