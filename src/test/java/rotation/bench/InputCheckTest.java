package rotation.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.json.InputException;
import rotation.json.Sha256;

class InputCheckTest {

    private final Path season;
    private final Path strategy;
    private final Path jar;

    InputCheckTest(@TempDir Path directory) {
        season = directory.resolve("season.json");
        strategy = directory.resolve("own.xml");
        jar = directory.resolve("rotation.jar");
    }

    @BeforeEach
    void files() throws IOException {
        Files.copy(Path.of("problems", "tiny.json"), season);
        Files.writeString(strategy, "<solver/>");
        Files.writeString(jar, "the program");
    }

    @Test
    void whoChangesWhatIsReadEndsTheBenchmark() throws Exception {
        var cell = new Cell(
                BenchProblem.read(season),
                Contender.file(strategy.toString(), Sha256.of(Files.readAllBytes(strategy)), List.of()),
                1);
        var check = new InputCheck(new BenchmarkSetup(
                List.of(cell.problem()),
                List.of(cell.contender()),
                List.of(1L),
                new SearchLimit(Duration.ofSeconds(1), null, 1),
                Path.of("out"),
                jar,
                new BenchmarkRow.Program("0.1.0", Build.of(jar)),
                Rows.MACHINE,
                new BestKnown(List.of()),
                null,
                false,
                Locale.ENGLISH,
                null));
        assertThatCode(() -> check.check(cell)).doesNotThrowAnyException();

        for (Path file : List.of(season, strategy, jar)) {
            String before = Files.readString(file);
            Files.writeString(file, before + " ");
            assertThatThrownBy(() -> check.check(cell))
                    .isInstanceOf(InputException.class)
                    .hasMessage(file
                            + ": This has changed since the benchmark began. What has ended is kept; runs with what is "
                            + "there now need a directory of their own.");
            Files.writeString(file, before);
        }
        assertThatCode(() -> check.check(cell)).doesNotThrowAnyException();
        Files.delete(season);
        assertThatThrownBy(() -> check.check(cell)).isInstanceOf(InputException.class);
    }
}
