package rotation.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** Directories and files that name people: their owner alone may use them, where the file system knows owners. */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /**
     * Makes a directory if there is none, but not its parent. One that is there stays as it is.
     *
     * @throws InputException if it cannot be made
     */
    public static void makeDirectory(Path directory) throws InputException {
        if (Files.isDirectory(directory)) {
            return;
        }
        if (Files.exists(directory)) {
            throw InputException.noDirectory(directory);
        }
        try {
            Files.createDirectory(directory, made(directory, DIRECTORY));
        } catch (IOException e) {
            throw InputException.notWritable(directory, e);
        }
    }

    /**
     * Makes a directory if there is none, and sees to it that nobody else may enter it.
     *
     * @throws InputException if it cannot be made, or belongs to somebody else
     */
    public static void closeDirectory(Path directory) throws InputException {
        makeDirectory(directory);
        if (!hasOwners(directory)) {
            return;
        }
        try {
            if (!Files.getOwner(directory).equals(ownerOfNewFiles(directory))) {
                throw InputException.ofPlace(directory, "out.foreign", "");
            }
            if (!Files.getPosixFilePermissions(directory).equals(DIRECTORY)) {
                Files.setPosixFilePermissions(directory, DIRECTORY);
            }
        } catch (IOException e) {
            throw InputException.notWritable(directory, e);
        }
    }

    /** Whoever runs the program, as the file system of a directory knows them. */
    private static UserPrincipal ownerOfNewFiles(Path directory) throws IOException {
        Path file = Files.createTempFile(directory, ".", ".tmp");
        try {
            return Files.getOwner(file);
        } finally {
            Files.delete(file);
        }
    }

    /**
     * Makes an empty file if there is none, and sees to it that nobody else may read or write it.
     *
     * @throws InputException if it cannot be made, belongs to somebody else, or is a link, which may lead anywhere
     */
    public static void makeFile(Path file) throws InputException {
        if (Files.isSymbolicLink(file)) {
            throw InputException.ofPlace(file, "out.link", "");
        }
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, made(file, FILE));
            } else if (Files.isRegularFile(file) && hasOwners(file)) {
                Files.setPosixFilePermissions(file, FILE);
            }
        } catch (IOException e) {
            throw InputException.notWritable(file, e);
        }
    }

    private static FileAttribute<?>[] made(Path path, Set<PosixFilePermission> permissions) {
        return hasOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
