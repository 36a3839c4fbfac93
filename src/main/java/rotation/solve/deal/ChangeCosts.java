package rotation.solve.deal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.solve.plan.Change;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.Stint;
import rotation.solve.space.TourWindow;

/**
 * What a deal costs, in parts of a change: changes to announced tours, and, unless it is said otherwise, far above them, empty
 * tours. All other rules are left to the score of the plan that comes of it.
 */
final class ChangeCosts {

    /** What a change costs: so many parts, that prices are whole numbers. */
    static final long CHANGE = 1L << 20;

    /** What it costs that a tour which was never announced is not as it was: of equal deals, the one that disturbs less. */
    private static final long UNANNOUNCED = CHANGE / 64;

    private final boolean everyChangeIsOne;
    private final boolean countsChanges;
    private final long emptyTour;
    private final long least;

    /**
     * The costs of plans of these tours.
     *
     * @param everyChangeIsOne whether a change costs the same at any notice
     */
    ChangeCosts(List<PlannedTour> tours, boolean everyChangeIsOne) {
        this.everyChangeIsOne = everyChangeIsOne;
        countsChanges = true;
        long all = CHANGE;
        for (PlannedTour tour : tours) {
            all += ofChange(tour);
        }
        emptyTour = all;
        boolean allAnnounced = tours.stream()
                .allMatch(tour -> tour.home() == null || tour.tour().isAnnounced());
        least = allAnnounced ? CHANGE : UNANNOUNCED;
    }

    private ChangeCosts(ChangeCosts like, long emptyTour, boolean countsChanges) {
        this.everyChangeIsOne = like.everyChangeIsOne;
        this.countsChanges = countsChanges;
        this.emptyTour = emptyTour;
        least = like.least;
    }

    /** The same, but for an empty tour of priority 1, which costs so much beside the change that it is. */
    ChangeCosts withEmptyTour(long cost) {
        return new ChangeCosts(this, cost, true);
    }

    /** The priorities of empty tours alone: changes cost nothing. */
    ChangeCosts ofEmptyToursAlone() {
        return new ChangeCosts(this, CHANGE, false);
    }

    /** Whether a tour may go to somebody else. */
    static boolean canBeDealt(PlannedTour tour) {
        return tour.options().isOpen() && !tour.options().isOfficerFixed();
    }

    /** What it costs to change a tour from what people were told. */
    private long ofChange(PlannedTour tour) {
        if (!countsChanges) {
            return 0;
        }
        if (!tour.tour().isAnnounced()) {
            return tour.home() == null ? 0 : UNANNOUNCED;
        }
        return everyChangeIsOne ? CHANGE : CHANGE * tour.options().noticeFactor();
    }

    /** What a tour costs that goes to an officer in a window. */
    long of(PlannedTour tour, RosterOfficer officer, TourWindow window) {
        return isKept(tour.options().told(), officer, window) || isKept(tour.before(), officer, window)
                ? 0
                : ofChange(tour);
    }

    /** What a tour costs as it is, if it is filled. */
    long ofPresent(PlannedTour tour) {
        return of(tour, tour.officer(), tour.window());
    }

    /** What a tour costs that is empty. */
    long ofEmpty(PlannedTour tour) {
        return emptyTour * tour.position().priority() + ofChange(tour);
    }

    /** What a whole plan costs, of which this is all that can be dealt. */
    long of(List<Change> plan) {
        long cost = 0;
        for (Change change : plan) {
            PlannedTour tour = change.tour();
            if (canBeDealt(tour)) {
                cost += change.officer() == null ? ofEmpty(tour) : of(tour, change.officer(), change.window());
            }
        }
        return cost;
    }

    /** Plans differ by that or more, unless they cost the same. */
    long least() {
        return countsChanges ? least : CHANGE;
    }

    private static boolean isKept(@Nullable Stint stint, RosterOfficer officer, TourWindow window) {
        return stint != null && stint.isKeptBy(officer, window);
    }
}
