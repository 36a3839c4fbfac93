package rotation.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.json.Sha256;

/**
 * The two opened files, by the SHA-256 of their bytes.
 *
 * @param season of the season; null: it is not there
 * @param plan of the plan; null: it is not there
 */
record FileSums(@Nullable String season, @Nullable String plan) {

    /**
     * What stands there now.
     *
     * @throws InputException if a file is there but cannot be read
     */
    static FileSums of(Path season, Path plan) throws InputException {
        return new FileSums(sum(season), sum(plan));
    }

    private static @Nullable String sum(Path file) throws InputException {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw InputException.notReadable(file, e);
        }
    }
}
