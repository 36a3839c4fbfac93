package rotation.solve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xml.sax.SAXParseException;
import rotation.solve.timefold.Phases;

/**
 * How the search goes on after construction: the phases of a solver configuration in XML. A strategy comes with the program, by
 * name, or is a file of the user's.
 *
 * @param name its name, or the path of its file
 * @param phases the phases after construction, none or more
 */
public record Strategy(String name, Phases phases) {

    /** What is used unless another is asked for. */
    public static final String DEFAULT = "annealing";

    /** What is used unless another is asked for, where a search begins with a previous plan and makes only needed changes. */
    public static final String DEFAULT_REPAIR = "repair";

    /** The strategies that come with the program, the default first. */
    public static final List<String> NAMES = List.of(
            DEFAULT,
            DEFAULT_REPAIR,
            "ruin-and-recreate",
            "late-acceptance",
            "diversified-late-acceptance",
            "tabu",
            "hill-climbing",
            "construction");

    /**
     * The strategy of that name, or in that file.
     *
     * @throws IllegalArgumentException if there is none, or the solver cannot make a search of the file; if that is no XML, its
     *     cause is a {@link SAXParseException}
     */
    public static Strategy of(String nameOrFile) {
        if (NAMES.contains(nameOrFile)) {
            return new Strategy(nameOrFile, Phases.named(nameOrFile));
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("no strategy and no file: " + nameOrFile);
        }
        try {
            return new Strategy(nameOrFile, Phases.read(file));
        } catch (IOException | SAXParseException | RuntimeException e) {
            throw new IllegalArgumentException(reason(e), e);
        }
    }

    /** What is at the root of a failure, in a line. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
