package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rotation.RandomProblems;
import rotation.change.CarriedPlan;
import rotation.change.Publication;
import rotation.generate.Disruption;
import rotation.io.ProblemReader;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;

/** Solving again: what a search that begins with a previous plan keeps. */
class ResolvingIT {

    private static SolvedPlan solve(Problem problem, Plan previous, Changes changes, long moves, long seed) {
        var settings = new SolveSettings(null, null, moves, seed, 1, Strategy.of(Strategy.DEFAULT_REPAIR), changes);
        return new RotationSolver(problem, settings, previous, Instant.now()).solve();
    }

    static List<Path> problems() throws Exception {
        try (var files = Files.list(Path.of("problems"))) {
            return files.filter(file -> file.toString().endsWith(".json")
                            && !file.toString().endsWith(".plan.json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void aPublishedPlanStaysPutWhereNothingHasChanged(Path file) throws Exception {
        Problem problem = ProblemReader.read(file).problem();
        var settings = new SolveSettings(null, null, 150_000L, 0, 1, Strategy.of(Strategy.DEFAULT), Changes.WORTHWHILE);
        Plan told = new RotationSolver(problem, settings, null, Instant.now())
                .solve()
                .plan();
        Problem published = Publication.publish(problem, told);

        SolvedPlan again = solve(published, told, Changes.NEEDED, 50_000, 1);

        assertThat(again.plan().rows()).isEqualTo(told.rows());
        assertThat(again.moves()).isGreaterThanOrEqualTo(50_000);
    }

    @Test
    void officersWhoComeBackGetTheirToursBack() throws Exception {
        Problem problem =
                ProblemReader.read(Path.of("problems", "cpa-2024-25.json")).problem();
        var settings = new SolveSettings(null, null, 100_000L, 0, 1, Strategy.of(Strategy.DEFAULT), Changes.WORTHWHILE);
        Plan told = new RotationSolver(problem, settings, null, Instant.now())
                .solve()
                .plan();
        Problem published = Publication.publish(problem, told);
        Problem tonight = new Disruption(8, 0, 0, 0, 0).apply(published, 1).problem();

        Plan without = solve(tonight, told, Changes.NEEDED, 30_000, 1).plan();
        Plan again = solve(published, without, Changes.NEEDED, 30_000, 2).plan();

        assertThat(new Judge(published).judge(without).keyFigures().announcedChanges())
                .isGreaterThanOrEqualTo(8);
        assertThat(new Judge(published).judge(again).keyFigures().announcedChanges())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"NEEDED", "WORTHWHILE"})
    void aPlanIsKeptOrBettered(Changes changes) {
        int kept = 0;
        for (long seed = 0; seed < 60; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var judge = new Judge(problem);
            Plan before =
                    CarriedPlan.of(problem, RandomProblems.plan(problem, seed)).plan();

            SolvedPlan again = solve(problem, before, changes, 300, seed);

            Verdict verdict = judge.judge(again.plan());
            assertThat(verdict.irregularities()).as("seed %s", seed).isEmpty();
            assertThat(again.score()).as("seed %s", seed).isEqualTo(verdict.score());
            assertThat(again.ruleScores()).as("seed %s", seed).isEqualTo(Season.scores(verdict));
            var scoreBefore = judge.judge(before).score();
            assertThat(again.score().hardScore()).as("seed %s", seed).isGreaterThanOrEqualTo(scoreBefore.hardScore());
            if (again.score().equals(scoreBefore)) {
                assertThat(again.plan().rows()).as("seed %s", seed).isEqualTo(before.rows());
                kept++;
            }
            if (changes == Changes.WORTHWHILE) {
                assertThat(again.score()).as("seed %s", seed).isGreaterThanOrEqualTo(scoreBefore);
            }
        }
        assertThat(kept).isLessThan(60);
    }

    @Test
    void onlyNeededChangesAreFewerThanWorthwhileOnes() {
        int needed = 0;
        int worthwhile = 0;
        for (long seed = 0; seed < 60; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Plan before = CarriedPlan.of(problem, null).plan();
            var judge = new Judge(problem);
            needed += announcedChanges(judge, solve(problem, before, Changes.NEEDED, 1000, seed));
            worthwhile += announcedChanges(judge, solve(problem, before, Changes.WORTHWHILE, 1000, seed));
        }
        assertThat(needed).isLessThan(worthwhile);
    }

    private static int announcedChanges(Judge judge, SolvedPlan solved) {
        return judge.judge(solved.plan()).keyFigures().announcedChanges();
    }

    @Test
    void theSameSeedAndMovesGiveTheSamePlan() {
        var plans = new ArrayList<List<Plan.Row>>();
        for (int run = 0; run < 2; run++) {
            var rows = new ArrayList<Plan.Row>();
            for (long seed = 0; seed < 20; seed++) {
                Problem problem = RandomProblems.problem(seed);
                rows.addAll(solve(problem, RandomProblems.plan(problem, seed), Changes.NEEDED, 500, seed)
                        .plan()
                        .rows());
            }
            plans.add(rows);
        }
        assertThat(plans.get(0)).isEqualTo(plans.get(1));
    }
}
