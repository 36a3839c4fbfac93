package rotation.stress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.json.AtomicFile;
import rotation.json.Document;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.shard.DirectoryBusyException;
import rotation.shard.DirectoryLock;
import rotation.shard.ShardManifest;
import rotation.text.Sentence;

/** The directory of runs: what was asked for, a line for each run, and in the end the document. Opening it locks it. */
final class StressDirectory implements AutoCloseable {

    private static final String SETUP = "setup.json";
    private static final String RUNS = "runs.jsonl";
    private static final String DOCUMENT = "stress.json";

    private final Path directory;
    private final DirectoryLock lock;
    private final List<RunRow> rows = new ArrayList<>();

    private StressDirectory(Path directory, DirectoryLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Creates the directory if it does not exist, locks it and reads its runs.
     *
     * @param manifest what it is to say of itself as a shard; null: it holds all runs
     * @param version of this program, which goes on with the runs that are there; null: runs of any version are put together
     * @throws InputException if it cannot be used: it holds something else, or runs of something else or of another version
     * @throws DirectoryBusyException if others are at work in it
     */
    static StressDirectory open(
            Path directory, StressSetup setup, @Nullable ShardManifest manifest, @Nullable String version)
            throws InputException, DirectoryBusyException {
        check(directory);
        try {
            Files.createDirectories(directory);
            var open = new StressDirectory(directory, DirectoryLock.of(directory));
            boolean prepared = false;
            try {
                open.prepare(setup, manifest, version);
                prepared = true;
                return open;
            } finally {
                if (!prepared) {
                    open.close();
                }
            }
        } catch (IOException e) {
            throw InputException.notWritable(directory, e);
        }
    }

    /** Refuses a directory that contains files, but not what was asked for: it is none of runs. */
    private static void check(Path directory) throws InputException {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw InputException.noDirectory(directory);
        }
        if (!Files.exists(directory) || Files.exists(directory.resolve(SETUP))) {
            return;
        }
        try (var files = Files.list(directory)) {
            if (files.anyMatch(file ->
                    !Set.of(DirectoryLock.FILE, ShardManifest.FILE).contains(String.valueOf(file.getFileName())))) {
                throw refusal(directory, "directory.other");
            }
        } catch (IOException e) {
            throw InputException.notWritable(directory, e);
        }
    }

    private void prepare(StressSetup setup, @Nullable ShardManifest manifest, @Nullable String version)
            throws InputException {
        Path file = directory.resolve(SETUP);
        boolean isThere = Files.exists(file);
        if (isThere) {
            checkSetup(readSetup(directory), setup, manifest == null && version != null);
        }
        Set<String> units = new HashSet<>(manifest == null ? setup.units() : manifest.units());
        rows.addAll(readRows(directory, setup).stream()
                .filter(row -> units.contains(Integer.toString(row.run())))
                .toList());
        for (RunRow row : rows) {
            if (version != null && !row.version().equals(version)) {
                throw refusal(directory.resolve(RUNS), "directory.version", row.version(), version);
            }
        }
        ShardManifest.claim(directory, manifest, isThere);
        AtomicFile.sweep(directory, name -> true);
        AtomicFile.write(file, JsonText.of(setup) + "\n");
        write(rows);
    }

    /**
     * Refuses other runs.
     *
     * @param mayGrow whether there may be more runs than were asked for before; never fewer, since those would be lost
     */
    private void checkSetup(StressSetup there, StressSetup setup, boolean mayGrow) throws InputException {
        boolean isSame = mayGrow ? setup.hasRunsOf(there) : setup.digest().equals(there.digest());
        if (!isSame) {
            throw refusal(directory, "directory.setup");
        }
        if (there.planned() > setup.planned()) {
            throw refusal(directory, "directory.fewer", there.planned(), setup.planned());
        }
    }

    private static InputException refusal(Path place, String key, Object... arguments) {
        return new InputException(List.of(InputError.ofFile(
                place.toString(),
                Sentence.of(StressDirectory.class, key, arguments),
                Sentence.of(StressDirectory.class, key + ".hint", arguments))));
    }

    /**
     * What the runs of a directory follow from.
     *
     * @throws InputException if it cannot be read
     */
    static StressSetup readSetup(Path directory) throws InputException {
        Path file = directory.resolve(SETUP);
        StressSetup setup = JsonText.parse(text(file), StressSetup.class);
        if (setup == null) {
            throw refusal(file, "directory.noSetup");
        }
        return setup;
    }

    /**
     * The runs of a directory, in their order; none if it has none yet.
     *
     * @throws InputException if they cannot be read
     */
    static List<RunRow> readRows(Path directory) throws InputException {
        return Files.exists(directory.resolve(SETUP)) ? readRows(directory, readSetup(directory)) : List.of();
    }

    /** The same where it is known what was asked for. A line that is no run, since it was cut off, is passed over. */
    private static List<RunRow> readRows(Path directory, StressSetup setup) throws InputException {
        Path file = directory.resolve(RUNS);
        if (!Files.exists(file)) {
            return List.of();
        }
        Set<Integer> seen = new HashSet<>();
        return text(file)
                .lines()
                .map(line -> JsonText.parse(line, RunRow.class))
                .filter(Objects::nonNull)
                .filter(row -> setup.isOf(row) && seen.add(row.run()))
                .sorted(Comparator.comparingInt(RunRow::run))
                .toList();
    }

    private static String text(Path file) throws InputException {
        return new String(Document.bytes(file), StandardCharsets.UTF_8);
    }

    /** The runs that it held when it was opened. */
    List<RunRow> rows() {
        return List.copyOf(rows);
    }

    /**
     * Adds a run.
     *
     * @throws InputException if it cannot be written
     */
    synchronized void add(RunRow row) throws InputException {
        Path file = directory.resolve(RUNS);
        try (var channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            var line = ByteBuffer.wrap((JsonText.compact(row) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException e) {
            throw InputException.notWritable(file, e);
        }
    }

    /**
     * Writes the document, and all runs in their order.
     *
     * @throws InputException if they cannot be written
     */
    void complete(StressDocument document) throws InputException {
        write(document.runs());
        AtomicFile.write(directory.resolve(DOCUMENT), JsonText.of(document) + "\n");
    }

    private void write(List<RunRow> all) throws InputException {
        AtomicFile.write(
                directory.resolve(RUNS),
                all.stream().map(row -> JsonText.compact(row) + "\n").collect(Collectors.joining()));
    }

    /** Unlocks the directory. */
    @Override
    public void close() {
        lock.close();
    }
}
