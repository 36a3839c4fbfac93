package rotation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rotation.bench.Rows.row;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.json.InputException;
import rotation.shard.DirectoryBusyException;

class BenchDirectoryTest {

    private final Path parent;
    private final Path place;

    BenchDirectoryTest(@TempDir Path parent) {
        this.parent = parent;
        place = parent.resolve("out");
    }

    private static Cell cell(long seed) {
        BenchmarkRow.Problem problem = Rows.problem("tiny");
        return new Cell(
                new BenchProblem(Path.of(problem.file()), problem, Map.of()),
                Contender.strategy("annealing", List.of()),
                seed);
    }

    @Test
    void rowsAreThereAgainAndALaterOneTakesThePlaceOfTheFirst() throws Exception {
        try (var directory = BenchDirectory.open(place)) {
            assertThat(directory.rows()).isEmpty();
            directory.add(row().seed(1).failed("It left no plan.").made());
            directory.add(row().seed(2).made());
        }
        try (var directory = BenchDirectory.open(place)) {
            assertThat(directory.rows()).hasSize(2);
            assertThat(directory.row(cell(3))).isNull();

            directory.add(row().seed(1).soft(-5).made());

            assertThat(directory.rows()).extracting(BenchmarkRow::seed).containsExactly(1L, 2L);
            assertThat(directory.row(cell(1))).isEqualTo(row().seed(1).soft(-5).made());
        }
        assertThat(Files.readAllLines(place.resolve("runs.csv"))).hasSize(3);
    }

    @Test
    void oneBenchmarkIsAtWorkAtATime() throws Exception {
        try (var directory = BenchDirectory.open(place)) {
            assertThat(directory.rows()).isEmpty();
            assertThatThrownBy(() -> BenchDirectory.open(place)).isInstanceOf(DirectoryBusyException.class);
        }
        BenchDirectory.open(place).close();
    }

    @Test
    void amongOtherFilesNothingIsWritten() throws Exception {
        Files.writeString(parent.resolve("letter.txt"), "Dear all");

        assertThatThrownBy(() -> BenchDirectory.open(parent))
                .isInstanceOf(InputException.class)
                .hasMessage(parent + ": There are other files in this directory, but no benchmark. "
                        + "Name a directory of its own with --out.");
        assertThat(parent).isDirectoryNotContaining("glob:**lock");
    }

    @Test
    void theDirectoryIsMadeButNotWhatItLiesIn() {
        Path deep = place.resolve("deeper");
        assertThatThrownBy(() -> BenchDirectory.open(deep))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("There is no directory " + place);
        assertThat(place).doesNotExist();
    }

    @Test
    void whatAnEarlierRunHasLeftIsNotTakenForTheNext() throws Exception {
        try (var directory = BenchDirectory.open(place)) {
            for (Path file : List.of(directory.plan(cell(1)), directory.trace(cell(1)), directory.log(cell(1)))) {
                Files.writeString(file, "old");
            }
            Files.writeString(directory.plan(cell(2)), "kept");

            directory.clear(cell(1));

            try (var files = Files.walk(place)) {
                assertThat(files.filter(Files::isRegularFile)
                                .map(file -> file.getFileName().toString())
                                .filter(name -> name.contains("seed-1")))
                        .isEmpty();
            }
            assertThat(directory.plan(cell(2))).hasContent("kept");
            assertThat(directory.file(directory.relative(directory.plan(cell(2)))))
                    .hasContent("kept");
        }
    }

    @Test
    void aProgramIsKnownByItsBytes() throws Exception {
        Path jar = Files.writeString(parent.resolve("a.jar"), "one");
        String build = Build.of(jar);
        assertThat(build).matches("[0-9a-f]{12}");
        Files.writeString(jar, "two");
        assertThat(Build.of(jar)).isNotEqualTo(build);

        Path classes = Files.createDirectory(parent.resolve("classes"));
        Files.writeString(classes.resolve("A.class"), "one");
        String first = Build.of(classes);
        assertThat(Build.of(classes)).isEqualTo(first);
        Files.move(classes.resolve("A.class"), classes.resolve("B.class"));
        assertThat(Build.of(classes)).isNotEqualTo(first);
    }
}
