package rotation.nightly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import rotation.json.Document;
import rotation.json.InputException;
import rotation.json.JsonText;

/** The list of all runs: a file with a JSON object on each line, to which lines are added and from which none is taken. */
public final class RunJournal {

    private static final int BLOCK = 8192;

    /** Bytes of the longest line that can be a run: one with some ten thousand things that need attention. */
    private static final int LONGEST_RUN = 1 << 20;

    private final Path file;

    /** @param file need not exist yet */
    public RunJournal(Path file) {
        this.file = file;
    }

    /** The list of the runs in that directory. */
    public static RunJournal in(Path directory) {
        return new RunJournal(directory.resolve("runs.jsonl"));
    }

    Path file() {
        return file;
    }

    /**
     * Adds a line. What stands after the last end of a line was left by a run that was killed while it wrote, and goes first;
     * unless it is whole, for then only its end is missing.
     *
     * @throws InputException if it cannot be written; then the lines are as they were
     */
    public void append(RunRecord run) throws InputException {
        var line = ByteBuffer.wrap((JsonText.compact(run) + "\n").getBytes(StandardCharsets.UTF_8));
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = endOfLines(channel);
            if (isRun(channel, end)) {
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

    /** Whether what stands from there on is a whole run. */
    private static boolean isRun(FileChannel channel, long from) throws IOException {
        var tail = ByteBuffer.allocate((int) Math.min(channel.size() - from, LONGEST_RUN));
        while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
            // until all is read
        }
        return JsonText.parse(new String(tail.array(), StandardCharsets.UTF_8), RunRecord.class) != null;
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
     * All runs, the first one first. A line that is no run, because somebody has edited it, or because a run was killed while it
     * wrote, is passed over.
     *
     * @throws InputException if the file is there but cannot be read
     */
    public List<RunRecord> runs() throws InputException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return new String(Document.bytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonText.parse(line, RunRecord.class))
                .filter(Objects::nonNull)
                .toList();
    }
}
