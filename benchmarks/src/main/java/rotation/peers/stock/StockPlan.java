package rotation.peers.stock;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** A plan: every tour with its officer and its window. */
@PlanningSolution
@SuppressWarnings("unused") // The solver reads fields by their annotations.
public class StockPlan {

    @PlanningEntityCollectionProperty
    private List<StockTour> tours;

    @ValueRangeProvider(id = "officers")
    @ProblemFactCollectionProperty
    private List<Officer> roster;

    /** The agencies that release an officer in the season. */
    @ProblemFactCollectionProperty
    private List<Agency> participants;

    /** The positions that somebody should be in. */
    @ProblemFactCollectionProperty
    private List<Position> coveredPositions;

    @ProblemFactCollectionProperty
    private List<OfficerPair> pairs;

    /** What the rules cost in this problem. The solver finds it by its type. */
    private ConstraintWeightOverrides<HardMediumSoftLongScore> weights;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For the solver. */
    @SuppressWarnings("NullAway.Init")
    StockPlan() {}

    private StockPlan(
            Problem problem, List<StockTour> tours, ConstraintWeightOverrides<HardMediumSoftLongScore> weights) {
        this.tours = tours;
        roster = problem.officers();
        participants = roster.stream()
                .filter(officer -> officer.releases().stream().anyMatch(problem.season()::touches))
                .map(Officer::agency)
                .distinct()
                .toList();
        coveredPositions = problem.positions().stream()
                .filter(position -> position.coverageInMandate() != null)
                .toList();
        pairs = problem.pairs();
        this.weights = weights;
    }

    private static ConstraintWeightOverrides<HardMediumSoftLongScore> weights(Problem problem) {
        Map<String, HardMediumSoftLongScore> costs = new HashMap<>();
        for (Rule rule : Rule.values()) {
            costs.put(rule.id(), rule.weight(problem).cost());
        }
        return ConstraintWeightOverrides.of(costs);
    }

    /** Where the search begins: with what was announced, as far as the officers are still there. */
    static StockPlan start(Problem problem) {
        var judge = new Judge(problem);
        List<Plan.Row> rows = new ArrayList<>();
        for (Tour tour : problem.tours()) {
            Tour.Assignment told = tour.assignment();
            if (told != null
                    && (tour.isAnnounced() || judge.isLocked(tour))
                    && problem.officer(told.officer()) != null) {
                rows.add(new Plan.Row(tour.id(), told.officer(), told.window(), told.intake()));
            } else {
                rows.add(Plan.Row.empty(tour.id()));
            }
        }
        return of(problem, new Plan(rows, null));
    }

    /** A plan as the solver wants it; a row for each tour, in the order of the problem. */
    static StockPlan of(Problem problem, Plan plan) {
        return of(problem, plan, weights(problem));
    }

    /**
     * The same with other weights.
     *
     * @param weights of no other rules than the solver has
     */
    static StockPlan of(Problem problem, Plan plan, ConstraintWeightOverrides<HardMediumSoftLongScore> weights) {
        var judge = new Judge(problem);
        var facts = new StockFacts(problem);
        List<StockTour> tours = new ArrayList<>();
        for (int i = 0; i < plan.rows().size(); i++) {
            tours.add(tour(problem.tours().get(i), facts, judge, plan.rows().get(i)));
        }
        return new StockPlan(problem, tours, weights);
    }

    private static StockTour tour(Tour tour, StockFacts facts, Judge judge, Plan.Row row) {
        Problem problem = facts.problem();
        boolean locked = judge.isLocked(tour);
        Officer officer = row.officer() == null ? null : problem.officer(row.officer());
        boolean staysFilled = locked || tour.isDeployed();
        Set<Period> grid = Set.copyOf(staysFilled ? problem.windows(tour, locked, officer) : problem.grid(tour));
        List<StockWindow> windows = new ArrayList<>();
        for (Period period : problem.windows(tour, locked, null)) {
            boolean isForTold = !grid.contains(period);
            windows.add(StockWindow.of(period, null, isForTold));
            for (Intake intake : intakes(problem, tour, locked, period)) {
                windows.add(StockWindow.of(period, intake, isForTold));
            }
        }
        // Without a grid the tour is as it was announced, or empty.
        boolean stays = staysFilled || grid.isEmpty();
        if (windows.isEmpty()) {
            // The solver still wants a value for its window.
            windows.add(
                    StockWindow.of(Period.ofDays(tour.starts().period().from(), tour.preferredDays()), null, false));
        }
        StockWindow first = windows.get(0);
        StockWindow window = windows.stream()
                .filter(candidate -> candidate.period().equals(row.window())
                        && row.intake() != null
                        && candidate.intake() != null
                        && candidate.intake().id().equals(row.intake()))
                .findFirst()
                .or(() -> windows.stream()
                        .filter(candidate -> candidate.period().equals(row.window()))
                        .findFirst())
                .orElse(first);
        return new StockTour(tour, facts, stays, locked, windows, officer, window);
    }

    /** The intakes that can serve before a window, but for the first, which is attended where nothing is said. */
    private static List<Intake> intakes(Problem problem, Tour tour, boolean locked, Period period) {
        var intakes = new LinkedHashSet<>(problem.servingIntakes(tour, locked, null, period.from()));
        Tour.Assignment told = tour.assignment();
        Officer officer = told == null ? null : problem.officer(told.officer());
        if (officer != null) {
            intakes.addAll(problem.servingIntakes(tour, locked, officer, period.from()));
        }
        return intakes.stream().skip(1).toList();
    }

    /** Who goes where and when. */
    Plan toPlan() {
        List<Plan.Row> rows = tours.stream().map(StockPlan::row).toList();
        return new Plan(rows, score().toString());
    }

    private static Plan.Row row(StockTour tour) {
        if (!tour.isFilled()) {
            return Plan.Row.empty(tour.tour().id());
        }
        return Posting.of(tour.tour(), tour.officer(), tour.period(), tour.intake())
                .row();
    }

    /**
     * How good it is.
     *
     * @throws NullPointerException if that is not known
     */
    HardMediumSoftLongScore score() {
        return Objects.requireNonNull(score);
    }
}
