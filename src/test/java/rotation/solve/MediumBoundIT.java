package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rotation.AllPlans;
import rotation.RandomProblems;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.io.ProblemReader;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Level;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** What is said to be proven of all plans holds for all plans. */
class MediumBoundIT {

    private static final int SEEDS = 3_000;
    private static final int MOST_PLANS = 1_500;

    @Test
    void noPlanOfAnySmallProblemExceedsItsBound() {
        int proven = 0;
        int emptyAndReached = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var plans = new AllPlans(problem);
            if (plans.count() > MOST_PLANS || plans.toursToDecide() == 0) {
                continue;
            }
            SolvedPlan found = solve(problem, 50);
            MediumBound bound = found.bound();
            if (bound == null) {
                continue;
            }
            proven++;
            Best best = best(problem, plans, new Judge(problem).judge(found.plan()));
            assertThat(best.medium).as("medium, seed %s", seed).isLessThanOrEqualTo(bound.points());
            assertThat(best.filled).as("filled, seed %s", seed).isLessThanOrEqualTo(bound.mostFilled());
            assertThat(best.certified(bound.certificate()))
                    .as("of the tours that compete, seed %s", seed)
                    .isLessThanOrEqualTo(bound.certificate().mostFilled());
            if (bound.mostFilled() < problem.tours().size() && bound.mostFilled() == best.filled) {
                emptyAndReached++;
            }
        }
        assertThat(proven).isGreaterThan(200);
        assertThat(emptyAndReached).isGreaterThan(100);
    }

    /** The best that plans reach, each by itself, of those that break no hard rule more than one plan does. */
    private static final class Best {

        private final List<Plan> plans = new ArrayList<>();
        private long medium = Long.MIN_VALUE;
        private int filled;

        void note(Plan plan, Verdict verdict) {
            plans.add(plan);
            medium = Math.max(medium, verdict.score().mediumScore());
            filled = Math.max(filled, verdict.keyFigures().filledTours());
        }

        int certified(MediumBound.Certificate certificate) {
            var ids = new HashSet<String>();
            certificate.tours().stream().map(Tour::id).forEach(ids::add);
            return plans.stream()
                    .mapToInt(plan -> (int) plan.rows().stream()
                            .filter(row -> row.officer() != null && ids.contains(row.tour()))
                            .count())
                    .max()
                    .orElseThrow();
        }
    }

    private static Best best(Problem problem, AllPlans plans, Verdict found) {
        Map<Rule, Long> most = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            if (rule.weight(problem).isHard()) {
                most.put(rule, found.points(rule));
            }
        }
        var judge = new Judge(problem);
        var best = new Best();
        each(plans, new ArrayList<>(), rows -> {
            var plan = new Plan(List.copyOf(rows), null);
            Verdict verdict = judge.judge(plan);
            if (most.entrySet().stream().allMatch(entry -> verdict.points(entry.getKey()) <= entry.getValue())) {
                best.note(plan, verdict);
            }
        });
        return best;
    }

    private static void each(AllPlans plans, List<Plan.Row> chosen, Consumer<List<Plan.Row>> look) {
        if (chosen.size() == plans.rowsByTour().size()) {
            look.accept(chosen);
            return;
        }
        for (Plan.Row row : plans.rowsByTour().get(chosen.size())) {
            chosen.add(row);
            each(plans, chosen, look);
            chosen.remove(chosen.size() - 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tiny, -2, 6",
        "two-services, 0, 6",
        "scarce-french, -27, 35",
        "mission-closes-early, -23, 39",
        "unfit-published, -7, 36",
        "cpa-2024-25, -12, 147"
    })
    void theBestMediumOfTheseProblemsIsProven(String name, long points, int filled) throws Exception {
        Problem problem =
                ProblemReader.read(Path.of("problems", name + ".json")).problem();
        MediumBound bound = Objects.requireNonNull(solve(problem, 0).bound());

        assertThat(bound.points()).isEqualTo(points);
        assertThat(bound.mostFilled()).isEqualTo(filled);
        assertThat(bound.score()).isEqualTo(HardMediumSoftLongScore.ofMedium(points));
    }

    @Test
    void theSameSearchProvesTheSame() {
        Problem problem = ProblemGenerator.generate(Preset.CPA, 1);

        assertThat(solve(problem, 100).bound())
                .isNotNull()
                .isEqualTo(solve(problem, 100).bound());
    }

    @Test
    void aBoundIsOfTheMediumLevelOnly() {
        int silent = 0;
        for (long seed = 0; seed < 400; seed++) {
            Problem problem = RandomProblems.problem(seed);
            boolean isMedium = Rule.UNFILLED_TOUR.weight(problem).level() == Level.MEDIUM;
            @Nullable MediumBound bound = solve(problem, 0).bound();
            if (!isMedium) {
                assertThat(bound).as("seed %s", seed).isNull();
                silent++;
            }
        }
        assertThat(silent).isPositive();
    }

    private static SolvedPlan solve(Problem problem, long moves) {
        var settings = new SolveSettings(null, null, moves, 0, 1, Strategy.of(Strategy.DEFAULT), Changes.WORTHWHILE);
        return new RotationSolver(problem, settings, null, Instant.now()).solve();
    }
}
