package rotation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.change.CarriedPlan;
import rotation.change.PlanChanges;
import rotation.change.TourChange;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;

/** The content of a report before it is written: the plan joined with its problem, its findings and its changes. */
final class PageModel {

    /** The time line ends this many days before and after the season: a deployed tour may have begun years ago. */
    private static final int DAYS_BEYOND = 366;

    private final Problem problem;
    private final Verdict verdict;
    private final boolean comparedWithPlan;
    private final @Nullable Agency agency;
    private final List<TourChange> changes;
    private final List<ShownTour> tours = new ArrayList<>();
    private final Map<String, ShownTour> byId = new HashMap<>();
    private final Map<Position, List<ShownTour>> byPosition;
    private final Map<Agency, List<ShownTour>> byAgency = new HashMap<>();
    private final NumberedFindings findings;
    private final Period span;
    private final Presence presence;

    /**
     * @param plan legal for the problem
     * @param verdict of the judge on the plan
     * @param previous the earlier plan to compare with; null: compare with the announced assignments
     */
    PageModel(Problem problem, Plan plan, Verdict verdict, @Nullable Plan previous) {
        this.problem = problem;
        this.verdict = verdict;
        comparedWithPlan = previous != null;
        agency = null;
        changes = changes(problem, plan, previous);
        Map<String, TourChange> changeByTour =
                changes.stream().collect(Collectors.toMap(TourChange::tour, change -> change, (a, b) -> a));
        var judge = new Judge(problem);
        var staffing = new Staffing(problem, plan);
        for (Tour tour : problem.tours()) {
            ShownTour shown = shown(tour, staffing.of(tour), judge.isLocked(tour), changeByTour.get(tour.id()));
            tours.add(shown);
        }
        index();
        byPosition = positioned();
        findings = new NumberedFindings(problem, verdict);
        span = timelineSpan();
        presence = Presence.of(this, tour -> true, problem.policy().programCeiling());
    }

    private PageModel(PageModel whole, Agency agency) {
        problem = whole.problem;
        verdict = whole.verdict;
        comparedWithPlan = whole.comparedWithPlan;
        this.agency = agency;
        changes = whole.changes.stream()
                .filter(change -> change.officers().stream()
                        .map(problem::officer)
                        .anyMatch(officer -> officer != null && officer.agency().equals(agency)))
                .toList();
        tours.addAll(whole.filled(agency));
        index();
        byPosition = positioned();
        findings = whole.findings;
        span = timelineSpan();
        presence = Presence.of(this, tour -> true, null);
    }

    /** What of it one agency is shown: its own officers' tours alone, without what they cost. */
    PageModel only(Agency one) {
        return new PageModel(this, one);
    }

    private static List<TourChange> changes(Problem problem, Plan plan, @Nullable Plan previous) {
        if (previous != null) {
            return PlanChanges.between(problem, previous, plan).all();
        }
        return PlanChanges.between(problem, CarriedPlan.told(problem), plan).all().stream()
                .filter(change -> change.before() != null)
                .toList();
    }

    private void index() {
        for (ShownTour shown : tours) {
            byId.put(shown.tour().id(), shown);
            if (shown.officer() != null) {
                byAgency.computeIfAbsent(shown.officer().agency(), key -> new ArrayList<>())
                        .add(shown);
            }
        }
    }

    private Map<Position, List<ShownTour>> positioned() {
        Map<Position, List<ShownTour>> positioned = tours.stream()
                .collect(Collectors.groupingBy(ShownTour::position, LinkedHashMap::new, Collectors.toList()));
        positioned.values().forEach(list -> list.sort(Comparator.comparing(ShownTour::window)));
        return positioned;
    }

    private ShownTour shown(Tour tour, @Nullable Posting filled, boolean locked, @Nullable TourChange change) {
        int number = tours.size();
        if (filled == null) {
            Period wanted = wanted(tour);
            return new ShownTour(number, tour, null, wanted, null, wanted, locked, change);
        }
        return new ShownTour(
                number, tour, filled.officer(), filled.window(), filled.intake(), filled.absence(), locked, change);
    }

    /** The window in which an empty tour is drawn: as announced, else of the preferred length from the day of planning. */
    private Period wanted(Tour tour) {
        Tour.Assignment announced = tour.assignment();
        if (announced != null) {
            return announced.window();
        }
        Period starts = tour.starts().period();
        return Period.ofDays(Math.max(starts.from(), Math.min(problem.asOf(), starts.to())), tour.preferredDays());
    }

    private Period timelineSpan() {
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

    /** Whether the changes are relative to an earlier plan; otherwise to the announced assignments. */
    boolean isComparedWithPlan() {
        return comparedWithPlan;
    }

    /** Whether the tours are those of one agency's officers alone, so that nothing can be said of seats and missions as a whole. */
    boolean isOfOneAgency() {
        return agency != null;
    }

    /** The changed tours, in the problem's order. */
    List<TourChange> changes() {
        return changes;
    }

    /** All tours, in the problem's order. */
    List<ShownTour> tours() {
        return tours;
    }

    /** A tour of the problem as the page shows it. */
    ShownTour tour(Tour tour) {
        return Objects.requireNonNull(byId.get(tour.id()), tour.id());
    }

    /** The tour with that id; null: there is no id, or the page does not show it. */
    @Nullable
    ShownTour shown(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** The tours with an officer, in the problem's order. */
    List<ShownTour> filled() {
        return tours.stream().filter(ShownTour::isFilled).toList();
    }

    /** The tours of an agency's officers, in the problem's order. */
    List<ShownTour> filled(Agency agency) {
        return byAgency.getOrDefault(agency, List.of());
    }

    /** The tours without an officer, by priority, highest first. */
    List<ShownTour> empty() {
        return tours.stream()
                .filter(tour -> !tour.isFilled())
                .sorted(Comparator.comparingInt(tour -> -tour.position().priority()))
                .toList();
    }

    /**
     * The last day on which a tour could begin, from the day of planning on; null: it is too late for it, or it could never begin.
     */
    @Nullable
    Integer lastStart(ShownTour shown) {
        return problem.windows(shown.tour(), shown.locked(), null).stream()
                .map(Period::from)
                .filter(start -> start >= problem.asOf())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The positions of a mission that have tours or a coverage period. */
    List<Position> positions(Mission mission) {
        return problem.positions().stream()
                .filter(position -> position.mission().equals(mission))
                .filter(position ->
                        (position.coverage() != null && !isOfOneAgency()) || byPosition.containsKey(position))
                .toList();
    }

    /** The tours of a position, by window. */
    List<ShownTour> tours(Position position) {
        return byPosition.getOrDefault(position, List.of());
    }

    /** What is drawn for a position. */
    Lane lane(Position position) {
        return new Lane(position, tours(position), span, !isOfOneAgency());
    }

    /** The tours of a mission, position by position. */
    List<ShownTour> tours(Mission mission) {
        return positions(mission).stream()
                .flatMap(position -> tours(position).stream())
                .toList();
    }

    /** The findings of the verdict, with their numbers on the page. */
    NumberedFindings findings() {
        return findings;
    }

    /** The days that the time lines show. */
    Period span() {
        return span;
    }

    /** Who is in theatre on each day, over all missions. */
    Presence presence() {
        return presence;
    }

    /** The HTML id of a mission's block of the time line. */
    String anchor(Mission mission) {
        return "m" + problem.missions().indexOf(mission);
    }
}
