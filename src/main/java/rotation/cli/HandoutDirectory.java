package rotation.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import rotation.json.AtomicFile;
import rotation.json.InputException;
import rotation.json.PrivateFiles;

/**
 * A directory with a file for each of those to whom something is handed.
 *
 * @param path where it is
 * @param isPrivate whether the files name people
 */
record HandoutDirectory(Path path, boolean isPrivate) {

    /**
     * Makes it if there is none, but not its parent; with names in it, for its owner alone.
     *
     * @throws InputException if it cannot be made
     */
    void make() throws InputException {
        if (isPrivate) {
            PrivateFiles.makeDirectory(path);
            return;
        }
        if (Files.isDirectory(path)) {
            return;
        }
        if (Files.exists(path)) {
            throw InputException.noDirectory(path);
        }
        try {
            Files.createDirectory(path);
        } catch (IOException e) {
            throw InputException.notWritable(path, e);
        }
    }

    /**
     * How many files are there that are not written now, such as those of an earlier plan.
     *
     * @param like what their names are like, as in {@code *.html}
     * @param written the names of those that are written now
     * @throws InputException if it cannot be read
     */
    int others(String like, Set<String> written) throws InputException {
        int others = 0;
        try (var files = Files.newDirectoryStream(path, like)) {
            for (Path file : files) {
                others += written.contains(file.getFileName().toString()) ? 0 : 1;
            }
            return others;
        } catch (DirectoryIteratorException e) {
            throw InputException.notReadable(path, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw InputException.notReadable(path, e);
        }
    }

    /**
     * Whether files can be written there, as far as can be told beforehand, so that none is where another could not be.
     *
     * @param names of the files
     * @throws InputException if one could not
     */
    void check(Set<String> names) throws InputException {
        for (String name : names) {
            AtomicFile.checkPlace(path.resolve(name));
        }
    }

    /**
     * Writes a file into it.
     *
     * @throws InputException if it cannot be written
     */
    void write(String name, byte[] content) throws InputException {
        if (isPrivate) {
            AtomicFile.writeForOwner(path.resolve(name), out -> out.write(content));
        } else {
            AtomicFile.write(path.resolve(name), out -> out.write(content));
        }
    }
}
