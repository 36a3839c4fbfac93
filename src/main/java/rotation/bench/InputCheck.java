package rotation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.json.Sha256;
import rotation.text.Sentence;

/** Checks that the inputs of a benchmark have not changed since its beginning: problem, strategy file and program. */
final class InputCheck {

    private final BenchmarkSetup setup;

    InputCheck(BenchmarkSetup setup) {
        this.setup = setup;
    }

    /**
     * Checks the inputs of a run.
     *
     * @throws InputException if the problem, the strategy file or the program has changed
     */
    void check(Cell cell) throws InputException {
        check(cell.problem().file(), cell.problem().fileSha256());
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
                Sentence.of(InputCheck.class, "changed"),
                Sentence.of(InputCheck.class, "changed.hint"))));
    }
}
