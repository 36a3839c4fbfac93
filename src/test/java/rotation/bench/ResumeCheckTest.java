package rotation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rotation.bench.Rows.row;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rotation.json.InputException;

class ResumeCheckTest {

    private static final SearchLimit LIMIT = new SearchLimit(Duration.ofSeconds(30), null, 1);
    private static final List<BenchmarkRow> ROWS =
            List.of(row().made(), row().seed(2).made());

    private static BenchmarkSetup setup(
            BenchmarkRow.Problem problem,
            Contender contender,
            SearchLimit limit,
            BenchmarkRow.Program program,
            BenchmarkRow.Machine machine) {
        return new BenchmarkSetup(
                List.of(new BenchProblem(Path.of(problem.file()), problem, Map.of())),
                List.of(contender),
                List.of(1L),
                limit,
                Path.of("out"),
                Path.of("rotation.jar"),
                program,
                machine,
                new BestKnown(List.of()),
                null,
                false,
                Locale.ENGLISH,
                null);
    }

    private static List<String> refusal(BenchmarkSetup setup) {
        InputException refused = catchThrowableOfType(InputException.class, () -> ResumeCheck.check(setup, ROWS));
        return refused.errors().stream()
                .map(error -> error.message(Locale.ENGLISH))
                .toList();
    }

    @Test
    void theSameAgainAndNewNamesAreWelcome() {
        for (String contender : List.of("annealing", "tabu")) {
            for (String problem : List.of("tiny", "other")) {
                BenchmarkSetup setup = setup(
                        Rows.problem(problem),
                        Contender.strategy(contender, List.of("java")),
                        LIMIT,
                        Rows.PROGRAM,
                        Rows.MACHINE);
                assertThatCode(() -> ResumeCheck.check(setup, ROWS)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void whateverDiffersIsSaidAllAtOnceAndOnce() {
        BenchmarkSetup setup = setup(
                new BenchmarkRow.Problem("tiny", "problems/tiny.json", "another one"),
                Contender.peer("annealing", List.of("sh", "peer.sh")),
                new SearchLimit(null, 5000L, 2),
                new BenchmarkRow.Program("0.1.0", "def456"),
                new BenchmarkRow.Machine(4, null, null, "Linux 6 amd64", "OpenJDK 17", "-Xmx1g"));

        String hint = " Name another directory with --out: what differs in this must not be mixed.";
        assertThat(refusal(setup))
                .containsExactly(
                        "out: The limit of the runs there is 30 s, one search; now it is 5,000 moves, 2 searches side by side."
                                + hint,
                        "out: The runs there were made by version 0.1.0 abc123; this is 0.1.0 def456." + hint,
                        "out: The runs there were made on 2 x a processor, 8,000 MB, Linux 6 amd64, OpenJDK 17 []; "
                                + "this is 4 x ?, 0 MB, Linux 6 amd64, OpenJDK 17 [-Xmx1g]." + hint,
                        "out: problems/tiny.json has changed since the runs there: its SHA-256 began with sha256-of-ti, "
                                + "now with another one." + hint,
                        "out: annealing was another contender in the runs there: strategy annealing, and now peer sh peer.sh."
                                + hint);
    }

    @Test
    void aStrategyFileThatWasEditedIsAnotherContender() {
        var before = new BenchmarkRow.Contender("my.xml", "file", "0123456789abcdef");
        BenchmarkRow row = row().made();
        var rows = List.of(new BenchmarkRow(
                row.task(),
                before,
                1,
                row.limit(),
                row.outcome(),
                row.score(),
                row.search(),
                1,
                null,
                row.started(),
                row.program(),
                row.machine(),
                "",
                "",
                "",
                Map.of(),
                Map.of()));
        BenchmarkSetup setup = setup(
                Rows.problem("tiny"),
                Contender.file("my.xml", "fedcba9876543210", List.of()),
                LIMIT,
                Rows.PROGRAM,
                Rows.MACHINE);

        InputException refused = catchThrowableOfType(InputException.class, () -> ResumeCheck.check(setup, rows));

        assertThat(refused).hasMessageContaining("file 0123456789ab, and now file fedcba987654");
    }
}
