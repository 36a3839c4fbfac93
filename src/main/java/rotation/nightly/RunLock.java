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

/** A file that a run locks. The operating system releases the lock when the process ends, even if it is killed. */
final class RunLock implements AutoCloseable {

    /** The longest mark. */
    private static final int MOST_BYTES = 1000;

    /**
     * The files locked by this process. On many systems, a process that closes a file loses all its locks on it, so a locked file
     * must not be opened again.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Creates the file if needed and locks it.
     *
     * @throws BusyException if another run has locked it
     */
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
            // locked by this process through another channel
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

    /** The mark of the last run; null: it removed its mark, so it was not killed. */
    @Nullable
    RunMark mark() throws IOException {
        var content = ByteBuffer.allocate((int) Math.min(channel.size(), MOST_BYTES));
        while (content.hasRemaining() && channel.read(content, content.position()) >= 0) {
            // a read may be partial
        }
        return RunMark.of(
                new String(content.array(), 0, content.position(), StandardCharsets.UTF_8),
                Files.getLastModifiedTime(file).toInstant());
    }

    /** Writes a mark over the one before, without deleting that first, so that the file always has one. */
    void mark(RunMark mark) throws IOException {
        var line = ByteBuffer.wrap(mark.line().getBytes(StandardCharsets.UTF_8));
        long length = line.remaining();
        while (line.hasRemaining()) {
            channel.write(line, line.position());
        }
        channel.truncate(length);
        channel.force(true);
    }

    /** Removes the mark: the run has ended. */
    void unmark() throws IOException {
        channel.truncate(0);
        channel.force(true);
    }

    /** Unlocks the file and keeps it. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
