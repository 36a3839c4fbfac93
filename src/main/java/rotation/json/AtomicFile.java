package rotation.json;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes files so that at any time the old content or the new one can be read, whole, whatever happens in between. */
public final class AtomicFile {

    /** What a file is called until it is complete: {@code .plan.json.<UUID>.tmp}. */
    private static final Pattern INCOMPLETE =
            Pattern.compile("\\.(.+)\\.\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\.tmp");

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
        write(file, false, content);
    }

    private static void write(Path file, boolean forOwner, Content content) throws InputException {
        try (Prepared prepared = prepare(file, forOwner, content)) {
            prepared.place();
        }
    }

    /**
     * Writes a file beside its place, whole and to the disk, so that several files can be put into their places once all are known to
     * have space. What is no ordinary file, such as a pipe, is written to only then.
     *
     * @param forOwner whether its owner alone may read it, as by {@link #writeForOwner}
     * @return to be placed, and closed
     * @throws InputException if it cannot be written there; then the place is as it was
     */
    public static Prepared prepare(Path file, boolean forOwner, Content content) throws InputException {
        checkPlace(file);
        try {
            Path target = followLink(file.toAbsolutePath());
            boolean isOrdinary = !Files.exists(target) || Files.isRegularFile(target);
            return new Prepared(file, target, isOrdinary ? written(target, forOwner, content) : null, content);
        } catch (IOException e) {
            throw InputException.notWritable(file, e);
        }
    }

    /** A file that is whole, beside its place. */
    public static final class Prepared implements AutoCloseable {

        private final Path file;
        private final Path target;
        private final @Nullable Path beside;
        private final Content content;

        private Prepared(Path file, Path target, @Nullable Path beside, Content content) {
            this.file = file;
            this.target = target;
            this.beside = beside;
            this.content = content;
        }

        /**
         * Puts it into its place.
         *
         * @throws InputException if that cannot be done; then the place is as it was
         */
        public void place() throws InputException {
            try {
                if (beside == null) {
                    try (var out = new BufferedOutputStream(Files.newOutputStream(target))) {
                        content.writeTo(out);
                    }
                } else {
                    keepPermissions(target, beside);
                    move(beside, target);
                    force(directoryOf(target));
                }
            } catch (IOException e) {
                throw InputException.notWritable(file, e);
            }
        }

        /** Deletes it, unless it is in its place. */
        @Override
        public void close() throws InputException {
            if (beside != null) {
                delete(beside);
            }
        }
    }

    /**
     * Writes a file that names people, in the same way: unless it takes the place of another, whose permissions it has then, its owner
     * alone may read it, where the file system knows owners.
     *
     * @throws InputException if it cannot be written there; then the place is as it was
     */
    public static void writeForOwner(Path file, Content content) throws InputException {
        write(file, true, content);
    }

    /**
     * Writes a text as UTF-8, in the same way.
     *
     * @throws InputException if it cannot be written there; then the place is as it was
     */
    public static void write(Path file, String text) throws InputException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(file, out -> out.write(bytes));
    }

    /**
     * Deletes a file, if there is one.
     *
     * @throws InputException if it cannot be deleted
     */
    public static void delete(Path file) throws InputException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw InputException.notWritable(file, e);
        }
    }

    /**
     * Deletes what was left beside files by programs that were killed while they wrote. Only to be called where it
     * is known that these files are not being written.
     *
     * @param directory where to look; not below it
     * @param ofFile by the name of the file that was to be, whether it is looked after
     * @throws InputException if something cannot be deleted
     */
    public static void sweep(Path directory, Predicate<String> ofFile) throws InputException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Matcher incomplete = INCOMPLETE.matcher(file.getFileName().toString());
                if (incomplete.matches() && ofFile.test(incomplete.group(1))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw InputException.notWritable(directory, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw InputException.notWritable(directory, e);
        }
    }

    /**
     * Whether a file could be written there, as far as can be told beforehand: so that no search is made for a result that has no
     * place to go.
     *
     * @throws InputException if it could not
     */
    public static void checkPlace(Path file) throws InputException {
        if (Files.isDirectory(file)) {
            throw InputException.ofPlace(file, "out.directory", "");
        }
        try {
            Path target = followLink(file.toAbsolutePath());
            Path directory = directoryOf(target);
            if (!Files.isDirectory(directory)) {
                throw InputException.ofPlace(file, "out.missing", directory.toString());
            }
            boolean ordinary = !Files.exists(target) || Files.isRegularFile(target);
            if ((Files.exists(target) && !Files.isWritable(target)) || (ordinary && !Files.isWritable(directory))) {
                throw InputException.ofPlace(file, "out.denied", "");
            }
        } catch (IOException e) {
            throw InputException.notWritable(file, e);
        }
    }

    /** Space on a disk that is held for a file to come. Nothing is seen of it in the directory, and it ends with the process. */
    public static final class Reserve implements AutoCloseable {

        private final @Nullable FileChannel held;

        private Reserve(@Nullable FileChannel held) {
            this.held = held;
        }

        /** Gives the space back; before the file is written. A second call does nothing. */
        @Override
        public void close() {
            try {
                if (held != null) {
                    held.close();
                }
            } catch (IOException e) {
                // What matters is whether the file can be written, and that is seen next.
            }
        }
    }

    /**
     * Holds space for a file beside its place, so that no search is made for a result that has no space. For what is no ordinary
     * file, such as a pipe, there is nothing to hold.
     *
     * @param bytes that it may take
     * @throws InputException if there is no place or no space for it
     */
    public static Reserve reserve(Path file, long bytes) throws InputException {
        checkPlace(file);
        try {
            Path target = followLink(file.toAbsolutePath());
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                return new Reserve(null);
            }
            return new Reserve(filled(beside(target), bytes));
        } catch (IOException e) {
            throw InputException.ofPlace(file, "out.noSpace", bytes / 1024 + 1, reason(e));
        }
    }

    /** A file of zeros, written to the disk, which is deleted when it is closed, on most systems even before. */
    private static FileChannel filled(Path file, long bytes) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            for (long left = bytes; left > 0; ) {
                left -= channel.write(ByteBuffer.allocate((int) Math.min(left, 1 << 16)));
            }
            channel.force(true);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** What a file is called until it is complete. */
    private static Path beside(Path target) {
        return directoryOf(target).resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
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

    /** Writes a file beside its place. */
    private static Path written(Path target, boolean forOwner, Content content) throws IOException {
        Path beside = beside(target);
        FileAttribute<?>[] attributes = forOwner && hasOwners(directoryOf(target))
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        boolean isWhole = false;
        try (var channel =
                FileChannel.open(beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
            isWhole = true;
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(beside);
            }
        }
        return beside;
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from, LinkOption.NOFOLLOW_LINKS) && hasOwners(from)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    private static boolean hasOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Sees to it that what a directory lists has reached the disk, where the system can do that. */
    private static void force(Path directory) {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file is in its place all the same.
        }
    }

    /** Why it failed, in the words of the system. */
    static String reason(IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
