package rotation.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import rotation.cli.Program.Run;
import rotation.io.ProblemReader;
import rotation.model.Officer;
import rotation.model.Problem;

/** A season that a test imports, beside what it is made of. */
abstract class Importing {

    static final Path TINY = Path.of("problems", "tiny.json");

    final Path directory;
    final Path season;
    final Path mapping;

    /** @param directory for all files of the test */
    Importing(Path directory) {
        this.directory = directory;
        season = directory.resolve("season.json");
        mapping = directory.resolve("season.mapping.json");
    }

    Path csv(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    Run into(Path source, Object... more) {
        var words = new ArrayList<Object>(List.of("import", source, "--into", TINY, "-o", season));
        words.addAll(List.of(more));
        return Commands.run(words.toArray());
    }

    Problem problem() throws Exception {
        return ProblemReader.read(season).problem();
    }

    Officer officer(String id) throws Exception {
        return Objects.requireNonNull(problem().officer(id));
    }
}
