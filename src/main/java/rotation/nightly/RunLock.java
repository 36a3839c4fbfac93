package rotation.nightly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A file that one run at a time has locked; the system unlocks it when the process ends, however it ends. */
final class RunLock implements AutoCloseable {

    /** A mark is no longer than this. */
    private static final int MOST_BYTES = 1000;

    /**
     * What is locked by this process. On many systems a process that closes a file loses all its locks on it, so the file must
     * not even be opened twice.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws BusyException if another run has locked it */
    static RunLock take(Path wanted) throws IOException, BusyException {
        Path directory = wanted.toAbsolutePath().getParent();
        Path file = directory == null ? wanted : directory.toRealPath().resolve(wanted.getFileName());
        if (!HELD.add(file)) {
            throw new BusyException();
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            taken = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // taken all the same, by somebody else in this process
        } finally {
            if (!taken) {
                HELD.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
        if (!taken || channel == null) {
            throw new BusyException();
        }
        return new RunLock(file, channel);
    }

    /** What the last run has left; null: it came to its end. */
    @Nullable
    RunMark mark() throws IOException {
        var content = ByteBuffer.allocate((int) Math.min(channel.size(), MOST_BYTES));
        while (content.hasRemaining() && channel.read(content, content.position()) >= 0) {
            // until all is read
        }
        return RunMark.of(
                new String(content.array(), 0, content.position(), StandardCharsets.UTF_8),
                Files.getLastModifiedTime(file).toInstant());
    }

    /** Leaves a mark. What stood there is written over, not deleted first: there is always one. */
    void mark(RunMark mark) throws IOException {
        var line = ByteBuffer.wrap(mark.line().getBytes(StandardCharsets.UTF_8));
        long length = line.remaining();
        while (line.hasRemaining()) {
            channel.write(line, line.position());
        }
        channel.truncate(length);
        channel.force(true);
    }

    /** Takes the mark away: the run has come to its end. */
    void unmark() throws IOException {
        channel.truncate(0);
        channel.force(true);
    }

    /** Unlocks the file, which stays. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
