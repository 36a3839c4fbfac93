package rotation.peers.greedy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rotation.RandomProblems;
import rotation.change.CarriedPlan;
import rotation.io.ProblemReader;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;

class GreedyTest {

    private static final Path PROBLEMS = Path.of("../problems");

    static List<Path> problems() throws Exception {
        try (var files = Files.list(PROBLEMS)) {
            return files.filter(ProblemReader::isProblem).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void aPlanIsLegalBreaksNoMoreThanItMustAndCostsWhatItSays(Path file) throws Exception {
        Problem problem = ProblemReader.read(file).problem();
        var greedy = planned(problem);

        Verdict verdict = new Judge(problem).judge(greedy.toPlan());

        assertThat(verdict.irregularities()).isEmpty();
        assertThat(verdict.score()).isEqualTo(greedy.score());
        // In one of them a tour is pinned that nobody can make right.
        long broken = file.endsWith("unfit-published.json") ? 1 : 0;
        assertThat(verdict.score().hardScore()).isEqualTo(-broken);
        assertThat(verdict.score()).isGreaterThan(score(problem));
    }

    /** What is announced may break hard rules already: then no more than that is broken. */
    @Test
    void aRandomPlanIsLegalAndCostsWhatItSays() {
        for (long seed = 0; seed < 100; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var greedy = planned(problem);

            Verdict verdict = new Judge(problem).judge(greedy.toPlan());

            assertThat(verdict.irregularities()).as("seed %s", seed).isEmpty();
            assertThat(verdict.score()).as("seed %s", seed).isEqualTo(greedy.score());
        }
    }

    @Test
    void thePlanIsTheSameEachTime() throws Exception {
        Problem problem =
                ProblemReader.read(PROBLEMS.resolve("scarce-french.json")).problem();

        assertThat(planned(problem).toPlan()).isEqualTo(planned(problem).toPlan());
    }

    @Test
    void withoutTimeNothingIsPlannedButWhatIsFixed() {
        Problem problem = RandomProblems.problem(3);
        var greedy = new Greedy(problem);
        greedy.plan(() -> true);

        Plan plan = greedy.toPlan();

        var judge = new Judge(problem);
        for (Plan.Row row : plan.rows()) {
            var tour = problem.tour(row.tour());
            boolean fixed = tour != null && (tour.isDeployed() || judge.isLocked(tour));
            assertThat(row.officer() != null).as(row.tour()).isEqualTo(fixed);
        }
    }

    private static Greedy planned(Problem problem) {
        var greedy = new Greedy(problem);
        greedy.plan(() -> false);
        return greedy;
    }

    /** What it costs to plan nothing that is not announced. */
    private static HardMediumSoftLongScore score(Problem problem) {
        return new Judge(problem).judge(CarriedPlan.of(problem, null).plan()).score();
    }
}
