package rotation.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import rotation.text.Sentence;

/** Writes files so that whoever looks finds the old content or the new one, whole, whatever happens in between. */
public final class AtomicFile {

    private AtomicFile() {}

    /** Something that writes. */
    @FunctionalInterface
    public interface Content {

        /** Writes everything; the stream is buffered, and closed by others. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file: first beside its place, then, when all of it has reached the disk, into its place. A link is followed, so
     * that it goes on pointing to the file. What is no ordinary file, such as a pipe, is written to directly.
     *
     * @throws InputException if it cannot be written there; then the place is as it was
     */
    public static void write(Path file, Content content) throws InputException {
        checkPlace(file);
        try {
            Path target = followLink(file.toAbsolutePath());
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                try (var out = new BufferedOutputStream(Files.newOutputStream(target))) {
                    content.writeTo(out);
                }
            } else {
                replace(target, directoryOf(target), content);
            }
        } catch (AccessDeniedException e) {
            throw refusal(file, "out.denied", "");
        } catch (IOException e) {
            throw refusal(file, "out.failed", reason(e));
        }
    }

    /**
     * Whether a file could be written there, as far as can be told beforehand: so that nobody waits for a result that has no
     * place to go.
     *
     * @throws InputException if it could not
     */
    public static void checkPlace(Path file) throws InputException {
        if (Files.isDirectory(file)) {
            throw refusal(file, "out.directory", "");
        }
        try {
            Path target = followLink(file.toAbsolutePath());
            Path directory = directoryOf(target);
            if (!Files.isDirectory(directory)) {
                throw refusal(file, "out.missing", directory.toString());
            }
            boolean ordinary = !Files.exists(target) || Files.isRegularFile(target);
            if ((Files.exists(target) && !Files.isWritable(target)) || (ordinary && !Files.isWritable(directory))) {
                throw refusal(file, "out.denied", "");
            }
        } catch (IOException e) {
            throw refusal(file, "out.failed", reason(e));
        }
    }

    private static Path directoryOf(Path absolute) {
        Path directory = absolute.getParent();
        return directory == null ? absolute : directory;
    }

    /** Where a link leads in the end, which need not exist. */
    private static Path followLink(Path path) throws IOException {
        Path target = path;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == 40) {
                throw new FileSystemException(path.toString(), null, "links in a circle");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void replace(Path target, Path directory, Content content) throws IOException {
        Path beside = directory.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (var channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            keepPermissions(target, beside);
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)
                && from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Why it failed, in the words of the system. */
    static String reason(IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    private static InputException refusal(Path file, String key, String argument) {
        return new InputException(InputError.ofFile(
                file.toString(),
                Sentence.of(InputError.class, key, argument),
                Sentence.of(InputError.class, "hint." + key, argument)));
    }
}
