package rotation.solve.move;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import rotation.solve.plan.Change;
import rotation.solve.plan.Holdings;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.TourWindow;

/** What moves draw: chances, officers, windows. */
final class Draws {

    /** How often moves try to draw what suits before they give up: tours for a swap, officers for a tour that one has left. */
    static final int TRIES = 8;

    private Draws() {}

    /** Whether a chance of so many in 100 comes true; nothing is drawn for a chance of 0. */
    static boolean comesTrue(int percent, Random random) {
        return percent > 0 && random.nextInt(100) < percent;
    }

    /** An officer who may serve in a tour, by place among its officers. */
    static int officer(PlannedTour tour, Random random) {
        return random.nextInt(tour.officers().size());
    }

    /** An officer, by place among those of the tour, with a window that suits: often the tour's own. */
    static Change sending(PlannedTour tour, int officer, Holdings holdings, Random random) {
        List<TourWindow> windows = tour.options().windowsOf(officer);
        TourWindow window = random.nextInt(3) > 0 ? atSameTime(windows, tour.window()) : null;
        if (window == null) {
            window = window(windows, random);
        }
        return new Change(tour, tour.officers().get(officer), seated(tour, officer, window, holdings, random));
    }

    /** The one of the windows that has the same days as another; null: none has. */
    private static @Nullable TourWindow atSameTime(List<TourWindow> windows, TourWindow other) {
        for (int i = 0; i < windows.size(); i++) {
            if (windows.get(i).isAtSameTime(other)) {
                return windows.get(i);
            }
        }
        return null;
    }

    static TourWindow window(List<TourWindow> windows, Random random) {
        return windows.get(random.nextInt(windows.size()));
    }

    /** Another window for a filled tour, with a seat in class if one is needed and there is one. */
    static Change shifting(PlannedTour tour, TourWindow window, Holdings holdings, Random random) {
        return new Change(tour, tour.officer(), seated(tour, tour.place(), window, holdings, random));
    }

    /** A window with a seat in class, if one is needed and there is one; where seats may be too few, at a cost, only now and then. */
    private static TourWindow seated(
            PlannedTour tour, int officer, TourWindow window, Holdings holdings, Random random) {
        return holdings.areSeatsHard() || random.nextBoolean() ? holdings.withSeat(tour, officer, window) : window;
    }

    /**
     * Somebody else for a tour, by place among its officers, at best one who is free.
     *
     * @param mayHoldAnother whether one who holds another tour will do
     * @return negative: nobody was drawn
     */
    static int successor(
            PlannedTour tour, RosterOfficer leaving, boolean mayHoldAnother, Holdings holdings, Random random) {
        int busy = -1;
        for (int i = 0; i < TRIES; i++) {
            int index = officer(tour, random);
            RosterOfficer officer = tour.officers().get(index);
            if (officer == leaving) {
                continue;
            }
            if (holdings.of(officer).isEmpty()) {
                return index;
            }
            busy = index;
        }
        return mayHoldAnother ? busy : -1;
    }

    /** The windows of a filled tour that suit its officer. */
    static List<TourWindow> windows(PlannedTour tour) {
        return tour.options().windowsOf(tour.place());
    }

    /** A list that may be changed. */
    static List<Change> changes(Change... changes) {
        var list = new ArrayList<Change>(4);
        Collections.addAll(list, changes);
        return list;
    }
}
