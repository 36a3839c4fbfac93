package rotation.peers.greedy;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.solve.plan.Change;
import rotation.solve.plan.StartingPlan;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.score.Objective;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.SearchSpace;
import rotation.solve.space.Stint;
import rotation.solve.space.TourWindow;

/**
 * Plans tour after tour. Announced tours come first, and stay as people were told unless that breaks a hard rule. The others
 * follow by priority, then by their first day. Each goes to the officer with whom the plan costs least, every officer in the
 * earliest window that suits, after the last intake that has a seat; what is planned is not changed any more. A hard rule is never broken further.
 */
final class Greedy {

    private final WorkingPlan plan;
    private final Map<String, PlannedTour> toursById = new HashMap<>();
    private long tried;

    /** Begins with what cannot be changed: deployed and locked tours. */
    Greedy(Problem problem) {
        var space = new SearchSpace(problem);
        List<PlannedTour> tours = StartingPlan.of(space, null);
        plan = new WorkingPlan(new Objective(space, tours, false), tours);
        for (PlannedTour tour : tours) {
            toursById.put(tour.tour().id(), tour);
            if (!tour.options().isOfficerFixed()) {
                plan.make(Change.empty(tour));
            }
        }
    }

    /** @param isOver whether there is no time left; what is not planned then stays empty */
    void plan(BooleanSupplier isOver) {
        for (PlannedTour tour : plan.tours()) {
            if (tour.options().isOfficerFixed()) {
                keepHardRules(tour);
            }
        }
        List<PlannedTour> mostUrgentFirst = plan.tours().stream()
                .filter(tour -> !tour.options().isOfficerFixed())
                .sorted(Comparator.comparing((PlannedTour tour) -> !tour.tour().isAnnounced())
                        .thenComparing(tour -> -tour.position().priority())
                        .thenComparing(tour -> tour.tour().starts().period().from()))
                .toList();
        for (PlannedTour tour : mostUrgentFirst) {
            if (isOver.getAsBoolean()) {
                return;
            }
            if (!keepWord(tour)) {
                sendBest(tour);
            }
        }
    }

    /** Lets an officer who is there already return another day if the one that was announced breaks a hard rule. */
    private void keepHardRules(PlannedTour tour) {
        Change best = Change.toPresent(tour);
        HardMediumSoftLongScore bestScore = plan.score();
        for (TourWindow window : tour.windows()) {
            var change = new Change(tour, tour.officer(), window);
            HardMediumSoftLongScore score = scoreWith(change);
            if (score.hardScore() > bestScore.hardScore()) {
                best = change;
                bestScore = score;
            }
        }
        plan.make(best);
    }

    /** Plans a tour as people were told, with another intake if theirs has no seat; says whether that could be. */
    private boolean keepWord(PlannedTour tour) {
        Stint told = tour.options().told();
        if (told == null || !tour.tour().isAnnounced()) {
            return false;
        }
        for (TourWindow window : List.of(told.window(), withSeat(tour, told.officer(), told.window()))) {
            var change = new Change(tour, told.officer(), window);
            if (breaksNoMoreThan(plan.score(), scoreWith(change))) {
                plan.make(change);
                return true;
            }
        }
        return false;
    }

    private TourWindow withSeat(PlannedTour tour, RosterOfficer officer, TourWindow window) {
        return plan.holdings().withSeat(tour, tour.options().indexOf(officer.index()), window);
    }

    private void sendBest(PlannedTour tour) {
        HardMediumSoftLongScore empty = plan.score();
        HardMediumSoftLongScore bestScore = empty;
        Change best = Change.empty(tour);
        for (int i = 0; i < tour.officers().size(); i++) {
            for (TourWindow window : earliestFirst(tour, tour.options().windowsOf(i))) {
                RosterOfficer officer = tour.officers().get(i);
                var change = new Change(tour, officer, withSeat(tour, officer, window));
                HardMediumSoftLongScore score = scoreWith(change);
                if (breaksNoMoreThan(empty, score)) {
                    if (score.compareTo(bestScore) > 0) {
                        best = change;
                        bestScore = score;
                    }
                    break;
                }
            }
        }
        plan.make(best);
    }

    private HardMediumSoftLongScore scoreWith(Change change) {
        tried++;
        return plan.scoreWith(change);
    }

    private static boolean breaksNoMoreThan(HardMediumSoftLongScore before, HardMediumSoftLongScore after) {
        return after.hardScore() >= before.hardScore();
    }

    /**
     * The order in which a planner looks at windows: the earliest that leaves no more than the wanted handover with the tour
     * before it, the longer overlaps last; of one start the length that is wanted.
     */
    private List<TourWindow> earliestFirst(PlannedTour tour, List<TourWindow> windows) {
        int wanted = wantedStart(tour);
        return windows.stream()
                .sorted(Comparator.comparing((TourWindow window) -> window.start() < wanted)
                        .thenComparing(window -> Math.abs(window.start() - wanted))
                        .thenComparing(TourWindow::daysOff))
                .toList();
    }

    /** The day on which a tour should start for the handover that its mission wants; very early if nobody is there before. */
    private int wantedStart(PlannedTour tour) {
        String follows = tour.tour().follows();
        @Nullable PlannedTour before = follows == null ? null : toursById.get(follows);
        return before == null || !before.isFilled()
                ? tour.tour().starts().period().from()
                : before.period().to() + 1 - tour.mission().handoverDays();
    }

    HardMediumSoftLongScore score() {
        return plan.score();
    }

    /** How many officers were tried in how many windows. */
    long tried() {
        return tried;
    }

    Plan toPlan() {
        return new Plan(plan.tours().stream().map(PlannedTour::row).toList(), score().toString());
    }
}
