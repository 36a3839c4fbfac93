package rotation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final List<BenchProblem> PROBLEMS = List.of(problem("x"), problem("y"));
    private static final List<Contender> CONTENDERS = List.of(
            Contender.strategy("a", List.of()), Contender.strategy("b", List.of()), Contender.peer("c", List.of()));

    private static BenchProblem problem(String name) {
        return new BenchProblem(Path.of(name), Rows.problem(name), Map.of());
    }

    @Test
    void allMeetOnOneProblemWithOneSeedAndAnotherBeginsEachTime() {
        assertThat(Schedule.of(PROBLEMS, CONTENDERS, List.of(7L, 8L)))
                .extracting(cell -> cell.seed() + " " + cell.problem().row().problem() + " "
                        + cell.contender().name())
                .containsExactly(
                        "7 x a", "7 x b", "7 x c", "7 y b", "7 y c", "7 y a", "8 x c", "8 x a", "8 x b", "8 y a",
                        "8 y b", "8 y c");
    }

    @Test
    void whateverANameIsItsFileNameIsHarmlessAndItsOwn() {
        var problem =
                new BenchProblem(Path.of("x"), new BenchmarkRow.Problem("../a b/é", "x", "0123456789abcdef"), Map.of());

        assertThat(new Cell(problem, Contender.strategy("tabu", List.of()), 3).fileName())
                .isEqualTo("..-a-b--01234567.tabu.seed-3");
        assertThat(new Cell(problem, Contender.file("one/my.xml", "aaaaaaaabb", List.of()), 3).fileName())
                .isEqualTo("..-a-b--01234567.my.xml-aaaaaaaa.seed-3");
        assertThat(new Cell(problem, Contender.file("two/my.xml", "bbbbbbbbcc", List.of()), 3).fileName())
                .isEqualTo("..-a-b--01234567.my.xml-bbbbbbbb.seed-3");
    }
}
