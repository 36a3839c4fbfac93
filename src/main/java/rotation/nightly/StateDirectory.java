package rotation.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
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

/** Where the plan lives that is renewed every night, with all that was before it. Who has it open is alone in it. */
final class StateDirectory implements AutoCloseable {

    private static final String PLAN = "plan.json";
    private static final String CANDIDATE = "candidate.json";
    private static final String BEST_SO_FAR = "best-so-far.json";
    private static final Set<String> WRITTEN = Set.of(PLAN, CANDIDATE, BEST_SO_FAR);

    private static final DateTimeFormatter ARCHIVE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** How much of its sum tells an archived plan from others of the same second: more only where less is not enough. */
    private static final int[] ARCHIVE_DIGITS = {8, 16, 64};

    private final Path directory;
    private final RunLock lock;

    private StateDirectory(Path directory, RunLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Opens a directory; it is made if there is none, but what it lies in must be there.
     *
     * @throws BusyException if another run has it open; then nothing was touched
     * @throws InputException if it cannot be made, or nothing can be written in it
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

    /** Every earlier plan. */
    Path archive() {
        return directory.resolve("plans");
    }

    /** The plan that was refused, if the last run's was. */
    Path candidate() {
        return directory.resolve(CANDIDATE);
    }

    private Path bestSoFar() {
        return directory.resolve(BEST_SO_FAR);
    }

    /**
     * Whether a run can leave behind what it will have to, as far as can be told before it searches.
     *
     * @throws InputException if it could not
     */
    void checkPlaces() throws InputException {
        for (Path file : List.of(plan(), candidate(), bestSoFar(), journalFile())) {
            AtomicFile.checkPlace(file);
        }
        if (Files.exists(archive())) {
            AtomicFile.checkPlace(archive().resolve(PLAN));
        }
    }

    private Path journalFile() {
        return directory.resolve("runs.jsonl");
    }

    /** The list of runs. */
    RunJournal journal() {
        return new RunJournal(journalFile());
    }

    /** The mark of a run that was killed; null: the last one came to its end. */
    @Nullable
    RunMark mark() throws InputException {
        try {
            return lock.mark();
        } catch (IOException e) {
            throw InputException.notWritable(directory.resolve("lock"), e);
        }
    }

    /** Says that a run is at work. */
    void mark(RunMark mark) throws InputException {
        try {
            lock.mark(mark);
        } catch (IOException e) {
            throw InputException.notWritable(directory.resolve("lock"), e);
        }
    }

    /** Says that the run has come to its end. */
    void unmark() throws InputException {
        try {
            lock.unmark();
        } catch (IOException e) {
            throw InputException.notWritable(directory.resolve("lock"), e);
        }
    }

    /** Deletes what runs that were killed have left half-written, and nothing that others may be writing here. */
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

    /** The SHA-256 of the current plan's bytes, whatever they say; null: there is no plan, or it cannot be read. */
    @Nullable
    String planSum() {
        try {
            return Sha256.of(Files.readAllBytes(plan()));
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Makes another plan the current one; the one before goes to the archive.
     *
     * @param before as it was read; null: there was none
     * @throws InputException if that fails, or if the current plan is not the one that was read any more; then it stays
     */
    void replace(@Nullable StoredPlan before, PlanFile plan) throws InputException {
        archive(before);
        PlanWriter.write(plan, plan());
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
        for (int digits : ARCHIVE_DIGITS) {
            Path file = archive().resolve(ARCHIVE_TIME.format(modified) + "-" + sum.substring(0, digits) + ".json");
            if (!Files.exists(file)) {
                AtomicFile.write(file, out -> out.write(bytes));
                return;
            }
            if (Arrays.equals(Files.readAllBytes(file), bytes)) {
                return;
            }
        }
        throw InputException.changedMeanwhile(archive());
    }

    /** Keeps a plan beside the current one. */
    void refuse(PlanFile plan) throws InputException {
        PlanWriter.write(plan, candidate());
    }

    /** Takes away the plan that was refused before, if there is one. */
    void dropCandidate() throws InputException {
        AtomicFile.delete(candidate());
    }

    /** Keeps the best plan that a search has found so far. */
    void keepBestSoFar(PlanFile plan) throws InputException {
        PlanWriter.write(plan, bestSoFar());
    }

    /** Takes it away: the search has come to its end. */
    void dropBestSoFar() throws InputException {
        AtomicFile.delete(bestSoFar());
    }

    /** Lets the next run in. */
    @Override
    public void close() throws InputException {
        try {
            lock.close();
        } catch (IOException e) {
            throw InputException.notWritable(directory.resolve("lock"), e);
        }
    }
}
