package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import rotation.AllPlans;
import rotation.RandomProblems;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.solve.Competition.ShortSet;

/** What is said to stay empty stays empty in every plan. */
class CompetitionIT {

    private static final int SEEDS = 1_500;
    private static final int MOST_PLANS = 1_500;

    private static List<ShortSet> sets(Problem problem) {
        return Objects.requireNonNull(Competition.of(problem, () -> false)).sets();
    }

    @Test
    void noPlanOfAnySmallProblemFillsMoreOfASet() {
        int sets = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var plans = new AllPlans(problem);
            if (plans.count() > MOST_PLANS || plans.toursToDecide() == 0) {
                continue;
            }
            List<ShortSet> found = sets(problem);
            sets += found.size();
            String name = "seed " + seed;
            var judge = new Judge(problem);
            each(plans, new ArrayList<>(), rows -> {
                var plan = new Plan(List.copyOf(rows), null);
                if (judge.judge(plan).isFeasible()) {
                    found.forEach(set -> assertThat(empty(set, plan)).as(name).isGreaterThanOrEqualTo(set.empty()));
                }
            });
        }
        assertThat(sets).isGreaterThan(100);
    }

    /** Where nothing but the officers is scarce, as many stay empty as are told, and without any one tour of a set fewer. */
    @Test
    void ofASetOneMoreThanIsToldNeedNotStayEmptyAndNoTourCanBeLeftOut() {
        var random = new Random(17);
        int ofSeveral = 0;
        for (int i = 0; i < 150; i++) {
            Problem problem = season(
                    2,
                    random.ints(4, 0, 5)
                            .mapToObj(month -> "2025-0" + (4 + month) + "-01")
                            .toArray(String[]::new));
            List<ShortSet> sets = sets(problem);
            var feasible = new ArrayList<Plan>();
            var judge = new Judge(problem);
            each(new AllPlans(problem), new ArrayList<>(), rows -> {
                var plan = new Plan(List.copyOf(rows), null);
                if (judge.judge(plan).isFeasible()) {
                    feasible.add(plan);
                }
            });
            for (ShortSet set : sets) {
                assertThat(fewest(set.tours(), feasible)).as("season %s", i).isEqualTo(set.empty());
                for (Tour tour : set.tours()) {
                    var rest = new ArrayList<>(set.tours());
                    rest.remove(tour);
                    assertThat(fewest(rest, feasible)).as("season %s", i).isLessThan(set.empty());
                }
            }
            ofSeveral +=
                    (int) sets.stream().filter(set -> set.tours().size() > 1).count();
        }
        assertThat(ofSeveral).isGreaterThan(50);
    }

    private static int fewest(List<Tour> tours, List<Plan> plans) {
        var set = new ShortSet(tours, List.of(), List.of(), 0);
        return plans.stream().mapToInt(plan -> empty(set, plan)).min().orElseThrow();
    }

    private static int empty(ShortSet set, Plan plan) {
        Set<String> tours = new HashSet<>();
        set.tours().forEach(tour -> tours.add(tour.id()));
        return (int) plan.rows().stream()
                .filter(row -> row.officer() == null && tours.contains(row.tour()))
                .count();
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

    /** Three tours in spring and two in winter, 90 days each and 90 days apart at least: each of two officers can hold one of each. */
    @Test
    void toursAtAnotherTimeAreNoPartOfASet() {
        Problem problem = season(2, "2025-04-01", "2026-01-01", "2025-04-01", "2026-01-01", "2025-04-01");

        assertThat(sets(problem)).singleElement().satisfies(set -> {
            assertThat(set.tours()).extracting(Tour::id).containsExactly("P0/1", "P2/1", "P4/1");
            assertThat(set.officers()).extracting(Officer::id).containsExactly("O-0", "O-1");
            assertThat(set.most()).containsExactly(1, 1);
            assertThat(set.empty()).isEqualTo(1);
        });
    }

    /** The third begins when the first has ended, but the rest has not. */
    @Test
    void toursWithTooLittleRestBetweenThemCompete() {
        Problem problem = season(1, "2025-04-01", "2026-01-01", "2025-08-01");

        assertThat(sets(problem)).singleElement().satisfies(set -> {
            assertThat(set.tours()).extracting(Tour::id).hasSize(2).contains("P2/1");
            assertThat(set.empty()).isEqualTo(1);
        });
    }

    @Test
    void whereAllToursCanBeFilledThereIsNoSet() {
        Problem problem = season(2, "2025-04-01", "2026-01-01", "2025-04-01", "2026-01-01");

        assertThat(sets(problem)).isEmpty();
    }

    @Test
    void theNumbersOfAllSetsAddUpToWhatIsProvenOfTheWhole() {
        for (long seed = 1; seed <= 3; seed++) {
            Problem problem = ProblemGenerator.generate(Preset.CPA, seed);
            var settings = new SolveSettings(null, null, 0L, 1, 1, Strategy.of(Strategy.DEFAULT), Changes.WORTHWHILE);
            MediumBound bound = Objects.requireNonNull(new RotationSolver(problem, settings, null, Instant.now())
                    .solve()
                    .bound());
            List<ShortSet> sets = sets(problem);

            assertThat(sets.stream().mapToInt(ShortSet::empty).sum())
                    .isEqualTo(problem.tours().size() - bound.mostFilled());
            Set<Tour> tours = new HashSet<>();
            sets.forEach(set -> assertThat(set.tours()).allMatch(tours::add));
        }
    }

    /** Tours of 90 days that begin on these days and nowhere else, a rest of 90 days, and officers who suit them all. */
    private static Problem season(int officers, String... starts) {
        Mission mission = Mission.builder("M").restDays(90).build();
        Agency agency = Agency.builder("A", 100).build();
        var positions = new ArrayList<Position>();
        var tours = new ArrayList<Tour>();
        for (int i = 0; i < starts.length; i++) {
            Position position = Position.builder("P" + i, mission).build();
            var start = new Tour.Starts(Period.of(starts[i], starts[i]), 7);
            positions.add(position);
            tours.add(Tour.builder("P" + i + "/1", position, start, List.of(90)).build());
        }
        var roster = new ArrayList<Officer>();
        for (int i = 0; i < officers; i++) {
            roster.add(Officer.builder("O-" + i, agency)
                    .releases(List.of(Period.of("2025-01-01", "2027-12-31")))
                    .build());
        }
        return Problem.builder("small", Period.of("2025-04-01", "2026-03-31"))
                .agencies(List.of(agency))
                .missions(List.of(mission))
                .positions(positions)
                .tours(tours)
                .officers(roster)
                .build();
    }
}
