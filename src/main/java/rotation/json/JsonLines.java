package rotation.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/**
 * A file with a record as a JSON object on each line, to which lines are added and from which none is taken.
 *
 * @param <T> the record
 */
public final class JsonLines<T extends Record> {

    private static final int BLOCK = 8192;

    /** Bytes of the longest line that can be a record: a night with some ten thousand things that need attention. */
    private static final int LONGEST = 1 << 20;

    private final Path file;
    private final Class<T> type;

    /**
     * @param file need not exist yet
     * @param type of the record
     */
    public JsonLines(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /**
     * Adds a line. What stands after the last end of a line was left by a process that was killed while it wrote, and goes first;
     * unless it is whole, for then only its end is missing.
     *
     * @throws InputException if it cannot be written; then the lines are as they were
     */
    public void append(T row) throws InputException {
        var line = ByteBuffer.wrap((JsonText.compact(row) + "\n").getBytes(StandardCharsets.UTF_8));
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = endOfLines(channel);
            if (isRow(channel, end)) {
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}), channel.size());
                end = channel.size();
            }
            channel.truncate(end);
            channel.position(end);
            try {
                while (line.hasRemaining()) {
                    channel.write(line);
                }
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        } catch (IOException e) {
            throw InputException.notWritable(file, e);
        }
    }

    /** Whether what stands from there on is a whole record. */
    private boolean isRow(FileChannel channel, long from) throws IOException {
        var tail = ByteBuffer.allocate((int) Math.min(channel.size() - from, LONGEST));
        while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
            // until all is read
        }
        return JsonText.parse(new String(tail.array(), StandardCharsets.UTF_8), type) != null;
    }

    private static long endOfLines(FileChannel channel) throws IOException {
        for (long to = channel.size(); to > 0; to -= BLOCK) {
            long from = Math.max(0, to - BLOCK);
            var block = ByteBuffer.allocate((int) (to - from));
            while (block.hasRemaining() && channel.read(block, from + block.position()) >= 0) {
                // until the block is full
            }
            for (int i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return from + i + 1;
                }
            }
        }
        return 0;
    }

    /**
     * All records, the first one first. A line that is none, because somebody has edited it, or because a process was killed while
     * it wrote, is passed over.
     *
     * @throws InputException if the file is there but cannot be read
     */
    public List<T> rows() throws InputException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return new String(Document.bytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonText.parse(line, type))
                .filter(Objects::nonNull)
                .toList();
    }
}
