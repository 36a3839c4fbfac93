package rotation.peers.cpsat;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rotation.AllPlans;
import rotation.RandomProblems;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Level;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Weight;
import rotation.peers.PeerAnswer;
import rotation.peers.PeerTask;
import rotation.peers.PeerTrace;
import rotation.rule.Rule;

/** The model counts as the judge does, and what it proves to be the best is the best. */
class CpSatSearchTest {

    private static final int SEEDS = 150;
    private static final int MOST_PLANS = 3000;

    @BeforeAll
    static void load() {
        Loader.loadNativeLibraries();
    }

    @Test
    void theBestOfAllPlansIsFoundAndProven() {
        int problems = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var plans = new AllPlans(problem);
            if (plans.count() < 2 || plans.count() > MOST_PLANS) {
                continue;
            }
            problems++;
            assertProven(problem, plans.best(), "seed " + seed);
        }
        assertThat(problems).isGreaterThan(20);
    }

    @Test
    void anEarlierIntakeIsAttendedWhereTheLatestIsFull() {
        var course = new Course("C", 0, 365);
        Mission mission = Mission.builder("M").course(course).build();
        List<Intake> intakes = List.of(
                new Intake("early", course, Period.of("2025-03-03", "2025-03-07"), 1),
                new Intake("late", course, Period.of("2025-03-17", "2025-03-21"), 1));
        Problem problem = season(mission, intakes, List.of(open("P/1", mission), open("Q/1", mission)));

        assertProven(problem, new AllPlans(problem).best(), "two intakes");
        assertThat(new AllPlans(problem).best().mediumScore()).isZero();
    }

    /** Then to fill the tour between them breaks no more than is broken already. */
    @Test
    void aTourIsFilledBetweenTwoThatStandInTheWrongOrder() {
        Mission mission = Mission.builder("M").build();
        Position seat = Position.builder("P", mission).build();
        Problem problem = season(
                mission,
                List.of(),
                List.of(
                        pinned("P/1", seat, null, "O1", Period.of("2025-06-01", "2025-06-30")),
                        Tour.builder("P/2", seat, starts("2025-08-01"), List.of(30))
                                .follows("P/1")
                                .build(),
                        pinned("P/3", seat, "P/2", "O2", Period.of("2025-05-01", "2025-05-30"))));

        assertProven(problem, new AllPlans(problem).best(), "wrong order");
        assertThat(new AllPlans(problem).best()).isEqualTo(HardMediumSoftLongScore.of(-1, 0, 0));
    }

    /** What is left of a plan that breaks rules is one with which the model can begin. */
    @Test
    void toursThatDoNotGoTogetherAreLeftOutOfThePlanToBeginWith() {
        int conflicts = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Plan plan = RandomProblems.plan(problem, seed);
            var judge = new Judge(problem);
            var choices = new Choices(problem, judge);

            Plan start = choices.withoutConflicts(plan);

            if (start != null) {
                String name = "seed " + seed;
                assertThat(judge.judge(start).isLegal()).as(name).isTrue();
                assertThat(choices.knows(start)).as(name).isTrue();
                assertThat(Tally.of(choices, start).score())
                        .as(name)
                        .isEqualTo(judge.judge(start).score());
                assertThat(start.rows())
                        .as(name)
                        .allMatch(row -> row.officer() == null || plan.rows().contains(row));
                assertThat(choices.withoutConflicts(start)).as(name).isEqualTo(start);
                conflicts += judge.judge(start).score().hardScore()
                                > judge.judge(plan).score().hardScore()
                        ? 1
                        : 0;
            }
        }
        assertThat(conflicts).isGreaterThan(20);
    }

    /** One officer twice at the same time: the second tour is empty in the beginning, and filled by somebody else in the end. */
    @Test
    void aPlanToBeginWithMayHaveTwoToursInConflict() {
        Mission mission = Mission.builder("M").build();
        Problem problem = season(mission, List.of(), List.of(open("P/1", mission), open("Q/1", mission)));
        Period window = Period.of("2025-04-01", "2025-04-30");
        var hint = new Plan(
                List.of(new Plan.Row("P/1", "O1", window, null), new Plan.Row("Q/1", "O1", window, null)), null);
        var trace = new PeerTrace(Instant.now());
        var task = new PeerTask(
                new ProblemFile(problem, new byte[0], List.of()), Instant.now().plusSeconds(60), 1, trace);

        var search = new CpSatSearch(task, 1, hint);

        // One of two tours is empty, of priority 3.
        assertThat(trace.best()).isEqualTo(HardMediumSoftLongScore.of(0, -3, 0));
        PeerAnswer answer = Objects.requireNonNull(search.search());
        assertThat(answer.score()).isEqualTo(HardMediumSoftLongScore.ZERO);
        assertThat(answer.remarks()).anyMatch(remark -> remark.endsWith("break hard rules: 1"));
    }

    /** Whatever tours are planned anew, the plan as it is can be found again, also where officers hold a tour that stays. */
    @Test
    void aPlanIsAmongItsOwnNeighbours() {
        int twice = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var choices = new Choices(problem, new Judge(problem));
            Plan plan = choices.withoutConflicts(RandomProblems.plan(problem, seed));
            if (plan == null) {
                continue;
            }
            var task = new PeerTask(
                    new ProblemFile(problem, new byte[0], List.of()),
                    Instant.now(),
                    seed,
                    new PeerTrace(Instant.now()));
            var neighbourhoods = new Neighbourhoods(task, 1, choices, found -> {});
            for (Choices.Seat seat : choices.seats()) {
                var open = neighbourhoods.candidates(plan, Set.of(seat.index()));

                assertThat(choices.around(plan, open).knows(plan))
                        .as("seed %s, tour %s", seed, seat.tour())
                        .isTrue();
            }
            List<String> officers = plan.rows().stream()
                    .map(Plan.Row::officer)
                    .filter(Objects::nonNull)
                    .toList();
            twice += officers.size() > Set.copyOf(officers).size() ? 1 : 0;
        }
        assertThat(twice).as("plans in which an officer holds two tours").isGreaterThan(5);
    }

    @Test
    void fromThreeWorkersOnOneProvesByCores() {
        assertThat(workers(2)).contains("max_lp").doesNotContain("core");
        assertThat(workers(3)).contains("max_lp", "core").doesNotContain("max_lp(2)");
    }

    /** Those that the solver says that it has. */
    private static String workers(int count) {
        var model = new CpModel();
        IntVar[] numbers = IntStream.range(0, 30)
                .mapToObj(i -> model.newIntVar(0, 1000, "x" + i))
                .toArray(IntVar[]::new);
        model.addAllDifferent(numbers);
        for (int i = 0; i + 2 < numbers.length; i++) {
            var product = model.newIntVar(0, 1_000_000, "p" + i);
            model.addMultiplicationEquality(product, new IntVar[] {numbers[i], numbers[i + 1]});
            model.addGreaterOrEqual(product, 100L * i + 7);
        }
        model.minimize(LinearExpr.sum(numbers));
        var solver = new CpSolver();
        var log = new StringBuilder();
        solver.setLogCallback(line -> log.append(line).append('\n'));
        CpSatSearch.setWorkers(solver.getParameters(), count)
                .setMaxTimeInSeconds(0.5)
                .setLogSearchProgress(true)
                .setLogToStdout(false);
        solver.solve(model);
        return log.substring(log.indexOf("full problem subsolver"), log.indexOf("helper subsolvers"));
    }

    /** Three officers who may go at any time. */
    private static Problem season(Mission mission, List<Intake> intakes, List<Tour> tours) {
        Agency agency = Agency.builder("A", 100).build();
        List<Officer> officers = Stream.of("O1", "O2", "O3")
                .map(id -> Officer.builder(id, agency)
                        .rank(0)
                        .releases(List.of(Period.of("2025-01-01", "2027-12-31")))
                        .build())
                .toList();
        return Problem.builder("season", Period.of("2025-04-01", "2026-03-31"))
                .asOf(Day.parse("2025-02-03"))
                .ranks(List.of("CONSTABLE"))
                .agencies(List.of(agency))
                .courses(intakes.stream().map(Intake::course).distinct().toList())
                .intakes(intakes)
                .missions(List.of(mission))
                .positions(tours.stream().map(Tour::position).distinct().toList())
                .tours(tours)
                .officers(officers)
                .build();
    }

    private static Tour open(String id, Mission mission) {
        return Tour.builder(id, Position.builder(id, mission).build(), starts("2025-04-01"), List.of(30))
                .build();
    }

    private static Tour pinned(String id, Position seat, @Nullable String follows, String officer, Period window) {
        return Tour.builder(id, seat, starts("2025-05-01"), List.of(30))
                .follows(follows)
                .pinned(true)
                .assignment(new Tour.Assignment(officer, window, null))
                .build();
    }

    private static Tour.Starts starts(String day) {
        return new Tour.Starts(Period.of(day, day), 1);
    }

    @Test
    void theBestPlanOfTheTinySeasonIsFoundAndProven() throws Exception {
        Problem problem = ProblemReader.read(Path.of("..", "problems", "tiny.json"), List.of())
                .problem();

        assertProven(problem, HardMediumSoftLongScore.of(0, -2, -675), "tiny");
    }

    /** Each rule takes its points at each level, as the judge counts them, from plans that break most rules. */
    @ParameterizedTest
    @EnumSource(Level.class)
    void everyRuleCountsAtEveryLevel(Level level) {
        var broken = new HashMap<Rule, Integer>();
        for (long seed = 0; seed < 60; seed++) {
            Problem problem = at(level, RandomProblems.problem(seed));
            Plan plan = RandomProblems.plan(problem, seed);
            var judge = new Judge(problem);
            var verdict = judge.judge(plan);
            // Where a hard rule stands that an empty tour may break, nothing is left out: any plan can be counted.
            var choices = new Choices(problem, judge);
            assertThat(Tally.of(choices, plan).score())
                    .as("seed %s at level %s", seed, level)
                    .isEqualTo(verdict.score());
            for (Rule rule : Rule.values()) {
                if (verdict.points(rule) > 0) {
                    broken.merge(rule, 1, Integer::sum);
                }
            }
        }
        assertThat(broken.keySet()).contains(Rule.values());
    }

    /** All rules at one level, each with another weight, and one that an empty tour breaks at the level hard. */
    private static Problem at(Level level, Problem problem) {
        Map<String, Weight> weights = new HashMap<>();
        for (Rule rule : Rule.values()) {
            weights.put(rule.id(), new Weight(level, 1 + rule.id().length() % 7));
        }
        weights.put(Rule.UNFILLED_TOUR.id(), Weight.hard(1));
        return RandomProblems.weighted(problem, weights);
    }

    private static void assertProven(Problem problem, HardMediumSoftLongScore best, String name) {
        var trace = new PeerTrace(Instant.now());
        var task = new PeerTask(
                new ProblemFile(problem, new byte[0], List.of()), Instant.now().plusSeconds(60), 1, trace);

        PeerAnswer answer = Objects.requireNonNull(new CpSatSearch(task, 1, null).search());

        assertThat(answer.score()).as(name).isEqualTo(best);
        assertThat(new Judge(problem).judge(answer.plan()).score()).as(name).isEqualTo(best);
        assertThat(new Judge(problem).judge(answer.plan()).isLegal()).as(name).isTrue();
        assertThat(trace.bound()).as(name).isEqualTo(best);
    }
}
