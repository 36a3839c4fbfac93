package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.Given;
import rotation.RandomProblems;
import rotation.TickingClock;
import rotation.change.CarriedPlan;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.judge.Finding;
import rotation.judge.Judge;
import rotation.judge.Subject;
import rotation.judge.Verdict;
import rotation.model.Day;
import rotation.model.Level;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Weight;
import rotation.rule.Rule;

/** What a search promises, with any strategy. */
class RotationSolverIT {

    static final List<String> STRATEGIES = Strategy.NAMES;

    private static SolvedPlan solve(Problem problem, String strategy, long moves, long seed, int threads) {
        var settings = new SolveSettings(null, null, moves, seed, threads, Strategy.of(strategy), Changes.WORTHWHILE);
        return new RotationSolver(problem, settings, null, Instant.now()).solve();
    }

    @ParameterizedTest
    @FieldSource("STRATEGIES")
    void thePlanIsLegalAndCostsWhatTheJudgeSaysAndSendsNobodyWhoMayNotServe(String strategy) {
        int chosen = 0;
        for (long seed = 0; seed < 40; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var judge = new Judge(problem);
            SolvedPlan solved = solve(problem, strategy, 300, seed, 1);
            Verdict verdict = judge.judge(solved.plan());

            assertThat(verdict.irregularities()).as("seed %s", seed).isEmpty();
            assertThat(solved.score()).as("seed %s", seed).isEqualTo(verdict.score());
            assertThat(solved.ruleScores()).as("seed %s", seed).isEqualTo(Season.scores(verdict));
            assertThat(solved.plan().score()).isEqualTo(verdict.score().toString());
            for (Finding finding : verdict.findings()) {
                if (Rule.eligibility().contains(finding.rule())
                        && finding.rule().weight(problem).isHard()) {
                    assertThat(finding.ids(Subject.TOUR))
                            .as("seed %s: %s", seed, finding.text())
                            .allMatch(id -> isFixed(judge, problem.tour(id)));
                }
            }
            chosen += (int) solved.plan().rows().stream()
                    .filter(row -> row.officer() != null && !isFixed(judge, problem.tour(row.tour())))
                    .count();
        }
        assertThat(chosen).isGreaterThan(10);
    }

    private static boolean isFixed(Judge judge, @Nullable Tour tour) {
        return tour != null && (tour.isDeployed() || judge.isLocked(tour));
    }

    static Stream<Rule> rulesThatOneOfficerBreaks() {
        return unfit().keySet().stream();
    }

    /** Officers who break one rule each, wherever they go. */
    private static Map<Rule, Officer> unfit() {
        Officer fit = new Given().man();
        return Map.of(
                Rule.RANK,
                        Officer.builder("O-3", fit.agency())
                                .rank(Officer.NO_RANK)
                                .releases(List.of(Period.UNBOUNDED))
                                .build(),
                Rule.EXCLUDED_MISSION, Given.officer("O-3", fit.agency(), null, List.of("M"), null),
                Rule.RELEASE, Officer.builder("O-3", fit.agency()).build(),
                Rule.MEDICAL,
                        Officer.builder("O-3", fit.agency())
                                .releases(List.of(Period.UNBOUNDED))
                                .medicalTo(Day.parse("2025-01-31"))
                                .build(),
                Rule.REST_SINCE_LAST_TOUR,
                        Officer.builder("O-3", fit.agency())
                                .releases(List.of(Period.UNBOUNDED))
                                .lastReturn(Day.parse("2025-01-01"))
                                .build());
    }

    /** Three tours at the same time, for O-1, O-2 and one who breaks the rule. */
    private static Given threeTours(Rule rule) {
        var given = new Given();
        Officer unfit = unfit().get(rule);
        if (unfit == null) {
            throw new IllegalArgumentException(rule.id());
        }
        given.with(unfit);
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        given.tour("T-3", "2025-06-02", 30);
        return given;
    }

    @ParameterizedTest
    @MethodSource("rulesThatOneOfficerBreaks")
    void aTourStaysEmptyRatherThanBreakAHardRule(Rule rule) {
        // One tour of priority 3 is empty; two officers arrive in June, where one may.
        assertThat(solve(threeTours(rule).problem(), Strategy.DEFAULT, 2000, 0, 1)
                        .score())
                .hasToString("0hard/-3medium/-50soft");
    }

    @ParameterizedTest
    @MethodSource("rulesThatOneOfficerBreaks")
    void aRuleThatIsNoLongerHardIsBrokenWhereItPays(Rule rule) {
        Given given = threeTours(rule);
        given.weights = Map.of(rule.id(), Weight.soft(20));

        SolvedPlan solved = solve(given.problem(), Strategy.DEFAULT, 2000, 0, 1);

        // 20 for the rule; three officers arrive in June, where one may: 2 x 50.
        assertThat(solved.score()).hasToString("0hard/0medium/-120soft");
        assertThat(solved.plan().rows())
                .filteredOn(row -> "O-3".equals(row.officer()))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("rulesThatOneOfficerBreaks")
    void aRuleThatIsSwitchedOffCostsNothing(Rule rule) {
        Given given = threeTours(rule);
        given.weights = Map.of(rule.id(), Weight.hard(0));

        assertThat(solve(given.problem(), Strategy.DEFAULT, 2000, 0, 1).score()).hasToString("0hard/0medium/-100soft");
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 100, 1000})
    void softWeightsThatAreAllSoManyTimesLargerGiveTheSamePlan(long factor) {
        Problem problem = ProblemGenerator.generate(Preset.CPA, 1);
        SolvedPlan solved = solve(problem, Strategy.DEFAULT, 20_000, 1, 1);

        SolvedPlan other = solve(Weights.times(problem, Level.SOFT, factor), Strategy.DEFAULT, 20_000, 1, 1);

        assertThat(other.plan().rows()).isEqualTo(solved.plan().rows());
        assertThat(other.score().softScore()).isEqualTo(factor * solved.score().softScore());
        assertThat(other.moves()).isEqualTo(solved.moves());
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 1000})
    void softWeightsThatAreAllSoManyTimesLargerGiveTheSameNewPlan(long factor) {
        Problem season = ProblemGenerator.generate(Preset.CPA, 1);
        Plan before = solve(season, Strategy.DEFAULT, 2000, 1, 1).plan();
        var away = season.tours().stream()
                .filter(tour -> tour.isAnnounced() && !tour.isDeployed())
                .map(tour -> Objects.requireNonNull(tour.assignment()).officer())
                .limit(12)
                .toList();
        Problem problem = season.toBuilder()
                .officers(season.officers().stream()
                        .map(officer -> away.contains(officer.id())
                                ? officer.toBuilder().releases(List.of()).build()
                                : officer)
                        .toList())
                .build();

        SolvedPlan solved = solveAgain(problem, before);
        SolvedPlan other = solveAgain(Weights.times(problem, Level.SOFT, factor), before);

        assertThat(other.plan().rows()).isEqualTo(solved.plan().rows()).isNotEqualTo(before.rows());
        assertThat(other.score().softScore()).isEqualTo(factor * solved.score().softScore());
    }

    private static SolvedPlan solveAgain(Problem problem, Plan before) {
        var settings =
                new SolveSettings(null, null, 20_000L, 1, 1, Strategy.of(Strategy.DEFAULT_REPAIR), Changes.NEEDED);
        return new RotationSolver(problem, settings, before, Instant.now()).solve();
    }

    @Test
    void mediumWeightsThatAreAllSoManyTimesLargerGiveTheSamePlan() {
        Problem problem = ProblemGenerator.generate(Preset.CPA, 1);
        SolvedPlan solved = solve(problem, Strategy.DEFAULT, 20_000, 1, 1);

        SolvedPlan other = solve(Weights.times(problem, Level.MEDIUM, 10), Strategy.DEFAULT, 20_000, 1, 1);

        assertThat(other.plan().rows()).isEqualTo(solved.plan().rows());
    }

    @ParameterizedTest
    @FieldSource("STRATEGIES")
    void theSameSeedGivesTheSamePlan(String strategy) {
        Problem problem = ProblemGenerator.generate(Preset.CPA, 1);
        for (int threads = 1; threads <= 2; threads++) {
            SolvedPlan one = solve(problem, strategy, 1000, 7, threads);
            SolvedPlan other = solve(problem, strategy, 1000, 7, threads);

            assertThat(other.plan()).as("%s threads", threads).isEqualTo(one.plan());
            assertThat(other.ruleScores()).isEqualTo(one.ruleScores());
            assertThat(other.moves()).isEqualTo(one.moves());
        }
    }

    @Test
    void anotherSeedGivesAnotherPlan() {
        Problem problem = ProblemGenerator.generate(Preset.CPA, 1);

        assertThat(solve(problem, Strategy.DEFAULT, 1000, 1, 1).plan())
                .isNotEqualTo(solve(problem, Strategy.DEFAULT, 1000, 2, 1).plan());
    }

    @Test
    void ofTwoSearchesTheBetterOneCounts() {
        Problem problem = ProblemGenerator.generate(Preset.CPA, 1);
        var scores = new ArrayList<>(List.of(
                solve(problem, "construction", 1, 1, 1).score(),
                solve(problem, "construction", 1, 2, 1).score()));
        scores.sort(null);

        assertThat(scores.get(0)).isNotEqualTo(scores.get(1));
        assertThat(solve(problem, "construction", 1, 1, 2).score()).isEqualTo(scores.get(1));
    }

    @Test
    void theWayOfTwoSearchesLeadsFromConstructionToThePlan() {
        Problem problem = ProblemGenerator.generate(Preset.CPA, 1);

        List<Improvement> improvements =
                solve(problem, Strategy.DEFAULT, 4000, 1, 2).improvements();

        assertThat(improvements).hasSizeGreaterThan(5);
        assertThat(improvements).extracting(Improvement::score).isSorted().doesNotHaveDuplicates();
        assertThat(improvements).extracting(Improvement::moves).isSorted();
        assertThat(improvements.get(0).moves()).isZero();
    }

    @ParameterizedTest
    @FieldSource("STRATEGIES")
    void moreMovesAreNoWorse(String strategy) {
        Problem problem = ProblemGenerator.generate(Preset.CPA, 1);

        assertThat(solve(problem, strategy, 3000, 1, 1).score())
                .isGreaterThanOrEqualTo(solve(problem, strategy, 10, 1, 1).score());
    }

    private static RotationSolver withoutLimit(Problem problem, int threads) {
        var settings =
                new SolveSettings(null, null, null, 1, threads, Strategy.of("late-acceptance"), Changes.WORTHWHILE);
        return new RotationSolver(problem, settings, null, Instant.now());
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aSearchThatIsStoppedBeforeItBeginsHasNoPlan() {
        Problem problem = ProblemGenerator.generate(Preset.CPA, 1);
        RotationSolver solver = withoutLimit(problem, 2);
        assertThat(solver.soFar()).isNull();
        assertThat(solver.progress()).isEqualTo(new SolveProgress(null, 0, 0, 0));

        solver.stop();

        assertThatThrownBy(solver::solve).isInstanceOf(CancellationException.class);
        assertThat(solver.soFar()).isNull();
    }

    /** Searches until a clock that goes on by a millisecond at each look shows that the time is over. */
    private static SolvedPlan solve(Problem problem, long milliseconds) {
        var settings = new SolveSettings(
                Duration.ofMillis(milliseconds), null, null, 1, 1, Strategy.of("construction"), Changes.WORTHWHILE);
        var clock = new TickingClock(Instant.EPOCH);
        return new RotationSolver(problem, settings, null, clock.instant(), clock).solve();
    }

    @Test
    void aPlanIsUnfinishedUntilEveryTourThatSomebodyCouldTakeWasTried() {
        Problem problem = ProblemGenerator.generate(Preset.CPA, 1);
        int tours = problem.tours().size();

        // The clock is looked at once for each tour to see who may go, and once for each to try them.
        assertThatThrownBy(() -> solve(problem, tours)).isInstanceOf(CancellationException.class);
        SolvedPlan nothingTried = solve(problem, tours + 1);
        int open = nothingTried.untried();
        SolvedPlan tenMissing = solve(problem, tours + 1 + open - 10);
        SolvedPlan oneMissing = solve(problem, tours + 1 + open - 1);
        SolvedPlan complete = solve(problem, tours + 1 + open);

        assertThat(open).isGreaterThan(50);
        assertThat(nothingTried.plan().rows())
                .isEqualTo(CarriedPlan.of(problem, null).plan().rows());
        assertThat(tenMissing.untried()).isEqualTo(10);
        assertThat(tenMissing.isComplete()).isFalse();
        assertThat(oneMissing.untried()).isEqualTo(1);
        assertThat(oneMissing.isComplete()).isFalse();
        assertThat(complete.untried()).isZero();
        assertThat(complete.isComplete()).isTrue();
        assertThat(complete.score()).isGreaterThan(tenMissing.score());
        assertThat(tenMissing.score())
                .isEqualTo(new Judge(problem).judge(tenMissing.plan()).score());
    }

    @Test
    void constructionIsNotCutShortForWantOfAnythingBetter() {
        Problem problem = ProblemGenerator.generate(Preset.CPA, 1);
        var settings = new SolveSettings(
                Duration.ofHours(1), Duration.ofMillis(1), null, 1, 1, Strategy.of("construction"), Changes.WORTHWHILE);
        var clock = new TickingClock(Instant.EPOCH);

        assertThat(new RotationSolver(problem, settings, null, clock.instant(), clock)
                        .solve()
                        .isComplete())
                .isTrue();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aSearchWithoutLimitEndsWhenItIsStoppedWithTheBestPlanSoFar() throws Exception {
        Problem problem = ProblemGenerator.generate(Preset.CPA, 1);
        RotationSolver solver = withoutLimit(problem, 2);
        var searching = CompletableFuture.supplyAsync(solver::solve);
        while (solver.progress().improvements() < 5) {
            Thread.sleep(5);
        }
        SolvedPlan soFar = Objects.requireNonNull(solver.soFar());

        solver.stop();
        SolvedPlan solved = searching.get();

        assertThat(solved.score())
                .isGreaterThanOrEqualTo(soFar.score())
                .isEqualTo(new Judge(problem).judge(solved.plan()).score());
        assertThat(solver.progress().score()).isEqualTo(solved.score());
    }

    @Test
    void aProblemWithoutToursHasAnEmptyPlan() {
        SolvedPlan solved = solve(new Given().problem(), Strategy.DEFAULT, 100, 0, 1);

        assertThat(solved.plan().rows()).isEmpty();
        // Agency A sends nobody.
        assertThat(solved.score()).hasToString("0hard/0medium/-250soft");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aSearchWhereEverybodyMustStayElsewhereEnds() {
        var given = new Given();
        Period window = Period.of("2025-01-01", "2025-06-29");
        given.assigned("T-1", Tour.Status.DEPLOYED, given.woman(), window, window, 1, 180);
        given.assigned("T-2", Tour.Status.DEPLOYED, given.man(), window, window, 1, 180);
        given.tour("T-3", "2025-02-03", 180);

        // T-3 is empty, priority 3, as both officers are away; both have arrived in January, where one may.
        assertThat(solve(given.problem(), Strategy.DEFAULT, 10_000, 0, 1).score())
                .hasToString("0hard/-3medium/-50soft");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void eachPhaseEndsWhenNothingBetterIsFound() {
        var settings = new SolveSettings(
                Duration.ofHours(1),
                Duration.ofMillis(100),
                null,
                0,
                1,
                Strategy.of(Strategy.DEFAULT),
                Changes.WORTHWHILE);

        SolvedPlan solved = new RotationSolver(RandomProblems.problem(0), settings, null, Instant.now()).solve();

        assertThat(solved.moves()).isPositive();
    }
}
