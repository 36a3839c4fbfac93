package rotation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.io.InputException;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;

/** The season that a command is about, and what is set in it for this run. */
final class ProblemArgument {

    @Parameters(index = "0", paramLabel = "PROBLEM", descriptionKey = "problem")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--set", paramLabel = "PATH=VALUE", descriptionKey = "set")
    private List<String> set = new ArrayList<>();

    /** Where it stands. */
    Path file() {
        return file;
    }

    /** Whether it is another than the file says. */
    boolean isChanged() {
        return !set.isEmpty();
    }

    /** @throws InputException if it cannot be used */
    ProblemFile read() throws InputException {
        return ProblemReader.read(file, set);
    }
}
