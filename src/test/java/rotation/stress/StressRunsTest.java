package rotation.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.generate.Disruption;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.planner.Planner;
import rotation.solve.Changes;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;
import rotation.stress.RunRow.Called;
import rotation.stress.RunRow.Repair;

/** Plans in made-up seasons, on problems small enough to be counted by hand. */
class StressRunsTest {

    private static final StressListener NOBODY = new StressListener() {
        @Override
        public void planned(int open, int done) {}

        @Override
        public void ended() {}
    };

    private static StressOptions withdrawing(int officers, int runs) {
        return new StressOptions(new Disruption(officers, 0, 0, 0, 0), runs, 0, 100);
    }

    private static ProblemFile file(Problem problem) {
        return new ProblemFile(problem, new byte[0], List.of());
    }

    private static TestedPlan tested(Plan plan) {
        return new TestedPlan("plan.json", "-", plan);
    }

    private static StressDocument run(Problem problem, StressOptions options, Plan... plans) throws Exception {
        List<TestedPlan> tested =
                List.of(plans).stream().map(StressRunsTest::tested).toList();
        return new Stress(file(problem), tested, options, "test", NOBODY).run();
    }

    /** O-1 is to go in June; nobody else could but O-2. */
    private static Problem oneTour() {
        Given given = new Given();
        given.tour("M-1/1", "2025-06-01", 30);
        return given.problem();
    }

    private static final Plan.Row JUNE = Given.row("M-1/1", "O-1", "2025-06-01", "2025-06-30");

    @Test
    void theOnlyStandbyGoesAndIsWorthThePost() throws Exception {
        StressDocument document = run(oneTour(), withdrawing(1, 3), Given.plan(JUNE));

        assertThat(document.setup().tested())
                .extracting(StressSetup.Tested::filled, StressSetup.Tested::tours, StressSetup.Tested::standbys)
                .containsExactly(tuple(1, 1, List.of(new StressSetup.Standby("O-2", "A", List.of("M-1/1")))));
        assertThat(document.runs()).hasSize(3).allSatisfy(run -> {
            assertThat(run.withdrawn()).isEqualTo(1);
            Repair repair = run.repairs().get(0);
            assertThat(repair.filled()).isEqualTo(1);
            assertThat(repair.announced()).isEqualTo(1);
            assertThat(repair.changes()).isEqualTo(1);
            assertThat(repair.fallen()).containsExactly("M-1/1");
            assertThat(repair.stepsIn()).isEqualTo(Map.of("A", 1));
            assertThat(repair.isMost()).isTrue();
            // Without O-2 nobody goes, which is one change as well.
            assertThat(repair.standbys()).containsExactly(new Called("O-2", 1, 0));
        });
        assertThat(document.plans().get(0).standbys())
                .containsExactly(new StressDocument.StandbyFigures("O-2", "A", List.of("M-1/1"), 3, 3, 3, 0));
    }

    @Test
    void whereBothWithdrawThePostStaysEmptyAndThatIsProven() throws Exception {
        Given given = new Given();
        given.tour("M-1/1", "2025-06-01", 30);
        given.tour("M-1/2", "2025-09-01", 30);
        Plan plan = Given.plan(JUNE, Given.row("M-1/2", "O-2", "2025-09-01", "2025-09-30"));

        StressDocument document = run(given.problem(), withdrawing(2, 1), plan);

        Repair repair = document.runs().get(0).repairs().get(0);
        assertThat(repair.filled()).isZero();
        assertThat(repair.empty()).containsExactly("M-1/1", "M-1/2");
        assertThat(repair.fallen()).containsExactly("M-1/1", "M-1/2");
        assertThat(repair.stepsIn()).isEmpty();
        assertThat(repair.mostFilled()).isZero();
        assertThat(document.plans().get(0).tours())
                .containsExactly(
                        new StressDocument.TourFigures("M-1/1", 1, 1), new StressDocument.TourFigures("M-1/2", 1, 1));
        // Both have tours of their own: without them those would fall, too.
        assertThat(document.setup().tested().get(0).standbys()).isEmpty();
    }

    /** Whom a plan sends is no reason to withdraw: with both plans, the officers of both are drawn from. */
    @Test
    void bothPlansMeetTheSameWithdrawals() throws Exception {
        Plan first = Given.plan(JUNE);
        Plan second = Given.plan(Given.row("M-1/1", "O-2", "2025-06-01", "2025-06-30"));

        StressDocument document = run(oneTour(), withdrawing(1, 20), first, second);

        assertThat(document.runs()).allSatisfy(run -> assertThat(run.repairs())
                .extracting(Repair::changes, repair -> repair.fallen().size())
                .containsExactlyInAnyOrder(tuple(0, 0), tuple(1, 1)));
        StressDocument.Comparison compared = Objects.requireNonNull(document.compared());
        assertThat(compared.moreFilled() + compared.fewerFilled()).isZero();
        assertThat(compared.fewerChanges() + compared.moreChanges()).isEqualTo(20);
        assertThat(compared.fewerChanges()).isBetween(4, 16);
    }

    @Test
    void aPostThatThePlanLeavesEmptyDoesNotFallAndNobodyRepairsIt() throws Exception {
        StressDocument document = run(oneTour(), withdrawing(0, 1), Given.plan(Plan.Row.empty("M-1/1")));

        // The repair fills it, and that changes nothing that was announced.
        Repair repair = document.runs().get(0).repairs().get(0);
        assertThat(repair.filled()).isEqualTo(1);
        assertThat(repair.changes()).isZero();
        assertThat(repair.stepsIn()).isEmpty();
        assertThat(document.plans().get(0).tours()).isEmpty();
        assertThat(document.plans().get(0).agencies()).isEmpty();
    }

    /** Three are called in; from the one on that the seed points to, two of them are tried without. */
    @Test
    void ofThreeWhoAreCalledInTheSeedLeavesOneUntried() throws Exception {
        Given given = new Given();
        var rows = new ArrayList<Plan.Row>();
        for (int i = 1; i <= 3; i++) {
            given.tour("M-1/" + i, "2025-06-01", 30);
            rows.add(Given.row("M-1/" + i, "O-" + i, "2025-06-01", "2025-06-30"));
        }
        for (int i = 3; i <= 6; i++) {
            given.with(Given.officer("O-" + i, given.agency, null));
        }

        StressDocument document = run(given.problem(), withdrawing(3, 12), Given.plan(rows.toArray(Plan.Row[]::new)));

        var untried = new TreeSet<String>();
        for (RunRow run : document.runs()) {
            List<Called> called = run.repairs().get(0).standbys();
            assertThat(called).extracting(Called::officer).containsExactly("O-4", "O-5", "O-6");
            assertThat(called.stream().filter(one -> one.lost() == null).map(Called::officer))
                    .as("seed %d", run.seed())
                    .containsExactly("O-" + (4 + Math.floorMod(run.seed() + 2, 3)));
            assertThat(called)
                    .filteredOn(one -> one.lost() != null)
                    .extracting(Called::lost)
                    .containsExactly(1, 1);
            untried.add(called.get(Math.floorMod(run.seed() + 2, 3)).officer());
        }
        assertThat(untried).containsExactly("O-4", "O-5", "O-6");
        assertThat(document.plans().get(0).standbys())
                .extracting(standby -> standby.called() - standby.tried())
                .allMatch(left -> left > 0)
                .satisfies(left -> assertThat(
                                left.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(12));
    }

    @Test
    void runsThatWereStoppedAreThoseOfAWholeRun() throws Exception {
        ProblemFile season = ProblemReader.read(Path.of("problems", "mission-closes-early.json"), List.of());
        Plan plan = new Planner(
                        season,
                        new SolveSettings(null, null, 500L, 0, 1, Strategy.of("annealing"), Changes.WORTHWHILE),
                        null,
                        "test",
                        Instant.now())
                .plan()
                .solved()
                .plan();
        var options = new StressOptions(new Disruption(0, 12, 1, 0, 0), 8, 7, 100);
        var stopped = new AtomicReference<@Nullable Stress>();
        var stress = new Stress(season, List.of(tested(plan)), options, "test", new StressListener() {
            @Override
            public void planned(int open, int done) {}

            @Override
            public void ended() {
                Stress running = stopped.get();
                if (running != null) {
                    running.stop();
                }
            }
        });
        stopped.set(stress);

        StressDocument some = stress.run();
        StressDocument all = new Stress(season, List.of(tested(plan)), options, "test", NOBODY).run();

        assertThat(all.ended()).isEqualTo(8);
        assertThat(some.ended()).isBetween(1, 7);
        assertThat(all.runs()).containsAll(some.runs());
    }

    @Test
    void oneBadYearInTenIsAsBadAsATenthOfTheRuns() throws Exception {
        StressSetup setup = run(oneTour(), withdrawing(1, 1), Given.plan(JUNE)).setup();
        List<RunRow> runs = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> new RunRow(i, 0, "test", 0, 0, 0, List.of(repair(100 - i, 2 * i))))
                .toList();

        StressDocument.PlanFigures figures =
                StressDocument.of(setup, runs).plans().get(0);

        // 99, 98, ..., 80: the two worst are 81 and 80; the middle ones 90 and 89.
        assertThat(figures.filled()).isEqualTo(new StressDocument.Spread(89, 81, 80));
        assertThat(figures.changes()).isEqualTo(new StressDocument.Spread(22, 38, 40));
        assertThat(figures.proven()).isZero();
    }

    private static Repair repair(int filled, int changes) {
        return new Repair(
                filled,
                List.of(),
                HardMediumSoftLongScore.ZERO,
                null,
                null,
                200,
                changes,
                List.of(),
                Map.of(),
                List.of());
    }
}
