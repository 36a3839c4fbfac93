package rotation.shard;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps other runs out of a directory until it is closed, or the process ends, however it ends. */
public final class DirectoryLock implements AutoCloseable {

    /** The name of the file that is locked; it stays. */
    public static final String FILE = "lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks a directory.
     *
     * @param directory which exists
     * @throws DirectoryBusyException if another run has locked it
     * @throws IOException if the file that is to be locked cannot be made
     */
    public static DirectoryLock of(Path directory) throws IOException, DirectoryBusyException {
        FileChannel channel =
                FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = new DirectoryLock(channel);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // By this process, which is as busy as if it were another.
        } finally {
            if (!locked) {
                lock.close();
            }
        }
        if (!locked) {
            throw new DirectoryBusyException();
        }
        return lock;
    }

    /** Unlocks it. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process.
        }
    }
}
