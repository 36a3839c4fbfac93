package rotation.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.change.PlanChanges;
import rotation.change.TourChange;
import rotation.judge.Finding;
import rotation.judge.Judge;
import rotation.judge.Subject;
import rotation.judge.Verdict;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** A plan and all that is known of it, as the parts of the page want it. */
final class Season {

    /** What is further from the season than this is cut: a deployed tour may have begun years ago. */
    private static final int DAYS_BEYOND = 366;

    private final Problem problem;
    private final Verdict verdict;
    private final boolean comparedWithPlan;
    private final List<TourChange> changes;
    private final List<ShownTour> tours = new ArrayList<>();
    private final Map<Position, List<ShownTour>> byPosition;
    private final Map<Rule, List<NumberedFinding>> byRule = new LinkedHashMap<>();
    private final Map<String, List<NumberedFinding>> byTour = new HashMap<>();
    private final Map<String, List<NumberedFinding>> byPositionId = new HashMap<>();
    private final Period span;

    /**
     * @param verdict on the plan, which is legal
     * @param previous the plan before; null: the plan is compared with what was announced
     */
    Season(Problem problem, Plan plan, Verdict verdict, @Nullable Plan previous) {
        this.problem = problem;
        this.verdict = verdict;
        comparedWithPlan = previous != null;
        changes = changes(problem, plan, previous);
        Map<String, TourChange> changed =
                changes.stream().collect(Collectors.toMap(TourChange::tour, change -> change, (a, b) -> a));
        var judge = new Judge(problem);
        Map<String, Plan.Row> rows = plan.byTour();
        for (Tour tour : problem.tours()) {
            tours.add(shown(tour, rows.get(tour.id()), judge.isLocked(tour), changed.get(tour.id())));
        }
        byPosition = tours.stream()
                .collect(Collectors.groupingBy(ShownTour::position, LinkedHashMap::new, Collectors.toList()));
        byPosition.values().forEach(list -> list.sort(Comparator.comparing(ShownTour::window)));
        numberFindings();
        span = shownSpan();
    }

    private static List<TourChange> changes(Problem problem, Plan plan, @Nullable Plan previous) {
        if (previous != null) {
            return PlanChanges.between(problem, previous, plan).all();
        }
        var told = new ArrayList<Plan.Row>();
        for (Tour tour : problem.tours()) {
            Tour.Assignment assignment = tour.assignment();
            if (tour.isAnnounced() && assignment != null) {
                told.add(new Plan.Row(tour.id(), assignment.officer(), assignment.window(), null));
            }
        }
        return PlanChanges.between(problem, new Plan(told, null), plan).all().stream()
                .filter(change -> change.before() != null)
                .toList();
    }

    private ShownTour shown(Tour tour, Plan.@Nullable Row row, boolean locked, @Nullable TourChange change) {
        int number = tours.size();
        Tour.Assignment assignment = row == null ? null : row.assignment();
        Officer officer = assignment == null ? null : problem.officer(assignment.officer());
        if (assignment == null || officer == null) {
            Period wanted = wanted(tour);
            return new ShownTour(number, tour, null, wanted, null, wanted, locked, change);
        }
        Period window = assignment.window();
        Intake intake = problem.intake(tour, officer, window.from());
        return new ShownTour(
                number, tour, officer, window, intake, problem.absence(tour, officer, window), locked, change);
    }

    private Period wanted(Tour tour) {
        Tour.Assignment told = tour.assignment();
        if (told != null) {
            return told.window();
        }
        Period starts = tour.starts().period();
        return Period.ofDays(Math.max(starts.from(), Math.min(problem.asOf(), starts.to())), tour.preferredDays());
    }

    /** Hard rules first, then by cost; within a rule, the largest finding first. */
    private void numberFindings() {
        List<Rule> costliest = Arrays.stream(Rule.values())
                .filter(rule -> !verdict.score(rule).isZero())
                .sorted(Comparator.comparing(verdict::score))
                .toList();
        int number = 0;
        for (Rule rule : costliest) {
            List<Finding> largestFirst = verdict.findings(rule).stream()
                    .sorted(Comparator.comparingLong(Finding::points).reversed())
                    .toList();
            var numbered = new ArrayList<NumberedFinding>();
            for (Finding finding : largestFirst) {
                var one = new NumberedFinding(++number, finding, rule.weight(problem));
                numbered.add(one);
                finding.ids(Subject.TOUR).forEach(tour -> byTour.computeIfAbsent(tour, key -> new ArrayList<>())
                        .add(one));
                if (finding.ids(Subject.TOUR).isEmpty()) {
                    finding.ids(Subject.POSITION).forEach(position -> byPositionId
                            .computeIfAbsent(position, key -> new ArrayList<>())
                            .add(one));
                }
            }
            byRule.put(rule, numbered);
        }
    }

    private Period shownSpan() {
        Period season = problem.season();
        int from = season.from();
        int to = season.to();
        for (ShownTour tour : tours) {
            from = Math.min(from, tour.absence().from());
            to = Math.max(to, tour.absence().to());
        }
        return new Period(Math.max(from, season.from() - DAYS_BEYOND), Math.min(to, season.to() + DAYS_BEYOND));
    }

    Problem problem() {
        return problem;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Whether the changes are those since another plan, and not since what was announced. */
    boolean isComparedWithPlan() {
        return comparedWithPlan;
    }

    /** What differs, in the problem's order. */
    List<TourChange> changes() {
        return changes;
    }

    /** All tours, in the problem's order. */
    List<ShownTour> tours() {
        return tours;
    }

    /** Those with an officer. */
    List<ShownTour> filled() {
        return tours.stream().filter(ShownTour::isFilled).toList();
    }

    /** Those without, the most important first. */
    List<ShownTour> empty() {
        return tours.stream()
                .filter(tour -> !tour.isFilled())
                .sorted(Comparator.comparingInt(tour -> -tour.position().priority()))
                .toList();
    }

    /** The seats of a mission that have tours or should be covered. */
    List<Position> positions(Mission mission) {
        return problem.positions().stream()
                .filter(position -> position.mission().equals(mission))
                .filter(position -> position.coverage() != null || byPosition.containsKey(position))
                .toList();
    }

    /** The tours in a seat, by their windows. */
    List<ShownTour> tours(Position position) {
        return byPosition.getOrDefault(position, List.of());
    }

    /** The tours of a mission, seat by seat. */
    List<ShownTour> tours(Mission mission) {
        return positions(mission).stream()
                .flatMap(position -> tours(position).stream())
                .toList();
    }

    /** What each rule that costs anything has found. */
    Map<Rule, List<NumberedFinding>> findings() {
        return byRule;
    }

    /** The findings that name a tour. */
    List<NumberedFinding> findings(Tour tour) {
        return byTour.getOrDefault(tour.id(), List.of());
    }

    /** The findings that name a seat and no tour. */
    List<NumberedFinding> findings(Position position) {
        return byPositionId.getOrDefault(position.id(), List.of());
    }

    /** The days that the time line shows. */
    Period span() {
        return span;
    }
}
