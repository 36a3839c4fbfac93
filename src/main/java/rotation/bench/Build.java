package rotation.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rotation.json.InputException;
import rotation.json.Sha256;

/** The fingerprint of a program. It differs between builds that have the same version number. */
public final class Build {

    private static final int DIGITS = 12;

    private Build() {}

    /**
     * The first digits of the SHA-256 of a jar, or of the names and contents of all files of a directory.
     *
     * @throws InputException if it cannot be read
     */
    public static String of(Path code) throws InputException {
        try {
            if (!Files.isDirectory(code)) {
                return Sha256.of(Files.readAllBytes(code)).substring(0, DIGITS);
            }
            List<Path> files;
            try (var walk = Files.walk(code)) {
                files = walk.filter(Files::isRegularFile).sorted().toList();
            }
            var sums = new ByteArrayOutputStream();
            for (Path file : files) {
                String line = code.relativize(file) + " " + Sha256.of(Files.readAllBytes(file)) + "\n";
                sums.writeBytes(line.getBytes(StandardCharsets.UTF_8));
            }
            return Sha256.of(sums.toByteArray()).substring(0, DIGITS);
        } catch (IOException e) {
            throw InputException.notReadable(code, e);
        }
    }
}
