package rotation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.json.Sha256;
import rotation.text.Sentence;

/** What all runs of a benchmark read, and must therefore stay as it is until the last has ended. */
final class Unchanged {

    private final BenchmarkSetup setup;

    Unchanged(BenchmarkSetup setup) {
        this.setup = setup;
    }

    /**
     * Refuses to go on if somebody has changed something.
     *
     * @throws InputException if the problem, the strategy file or the program is another than in the beginning
     */
    void check(Cell cell) throws InputException {
        check(cell.problem().file(), cell.problem().row().sha256());
        Path strategy = cell.contender().file();
        if (strategy != null) {
            check(strategy, cell.contender().row().definition());
        }
        if (!Build.of(setup.code()).equals(setup.program().build())) {
            throw changed(setup.code());
        }
    }

    private static void check(Path file, String sha256) throws InputException {
        try {
            if (!Sha256.of(Files.readAllBytes(file)).equals(sha256)) {
                throw changed(file);
            }
        } catch (IOException e) {
            throw changed(file);
        }
    }

    private static InputException changed(Path file) {
        return new InputException(List.of(InputError.ofFile(
                file.toString(),
                Sentence.of(Unchanged.class, "changed"),
                Sentence.of(Unchanged.class, "changed.hint"))));
    }
}
