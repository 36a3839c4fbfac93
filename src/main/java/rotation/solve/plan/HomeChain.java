package rotation.solve.plan;

import java.util.ArrayList;
import java.util.List;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.Stint;
import rotation.solve.space.TourWindow;

/** How a tour comes back to where it {@linkplain PlannedTour#home belongs}. */
public final class HomeChain {

    private HomeChain() {}

    /**
     * Brings one tour home, and with it those in its way; where one of them has no other home, or the same officer's, it is the
     * last and becomes empty.
     *
     * @param tour one that is not where it belongs
     * @return what is to change, a list that may be changed; empty: a tour that keeps its officer is in the way
     */
    public static List<Change> of(PlannedTour tour, Holdings holdings) {
        var changes = new ArrayList<Change>(2);
        PlannedTour next = tour;
        while (next != null) {
            if (next != tour && next.options().isOfficerFixed()) {
                return new ArrayList<>();
            }
            Stint home = next.home();
            if (home == null || (next != tour && home.officer() == next.officer())) {
                changes.add(Change.empty(next));
                return changes;
            }
            var change = new Change(next, home.officer(), window(next, home, holdings));
            changes.add(change);
            next = holdings.inTheWay(change, changes);
        }
        return changes;
    }

    /** Where any intake will do, one with a seat. */
    private static TourWindow window(PlannedTour tour, Stint home, Holdings holdings) {
        int officer = tour.options().indexOf(home.officer().index());
        return home.anyIntake() ? holdings.withSeat(tour, officer, home.window()) : home.window();
    }
}
