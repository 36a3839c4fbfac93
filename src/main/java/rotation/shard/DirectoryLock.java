package rotation.shard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps other runs out of a directory until it is closed, or the process ends, however it ends. */
public final class DirectoryLock implements AutoCloseable {

    /** The name of the file that is locked; it stays. While it is locked, it has the id of the process. */
    public static final String FILE = "lock";

    private static final int MOST_DIGITS = 20;

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
        FileChannel channel = FileChannel.open(
                directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean locked = false;
        String process = null;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // By this process, which is as busy as if it were another.
        } finally {
            if (!locked) {
                process = process(channel);
                channel.close();
            }
        }
        if (!locked) {
            throw new DirectoryBusyException(process);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DirectoryLock(channel);
    }

    /** The process that has locked a file; null: it does not say. Some systems let nobody read what is locked. */
    private static @Nullable String process(FileChannel channel) {
        var content = ByteBuffer.allocate(MOST_DIGITS);
        try {
            int length = channel.read(content, 0);
            String digits = new String(content.array(), 0, Math.max(0, length), StandardCharsets.US_ASCII);
            return digits.matches("[0-9]+") ? digits : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Unlocks it. */
    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            // The lock ends with the process.
        }
    }
}
