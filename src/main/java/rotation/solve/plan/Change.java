package rotation.solve.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.TourWindow;

/**
 * What one tour gets.
 *
 * @param tour which
 * @param officer null: the tour becomes empty
 * @param window when, and after which intake; without meaning if the tour becomes empty
 */
public record Change(PlannedTour tour, @Nullable RosterOfficer officer, TourWindow window) {

    /** What empties a tour. */
    public static Change empty(PlannedTour tour) {
        return new Change(tour, null, tour.window());
    }

    /** What gives a tour what it has now. */
    public static Change toPresent(PlannedTour tour) {
        return new Change(tour, tour.holder(), tour.window());
    }

    /** The place of the intake that the officer attends; negative: none. */
    public int intake() {
        return officer == null ? -1 : window.intakeIndex();
    }

    /** Whether the tour does not have it already. */
    public boolean changesAnything() {
        return changesOfficer() || changesWindow();
    }

    /** Whether the tour has another officer now. */
    public boolean changesOfficer() {
        return tour.holder() != officer;
    }

    /** Whether the tour has another window, or another intake, now. */
    public boolean changesWindow() {
        return !tour.window().equals(window);
    }

    /** Whether one of the changes is of that tour. */
    public static boolean isChanged(PlannedTour tour, List<Change> changes) {
        for (Change change : changes) {
            if (change.tour() == tour) {
                return true;
            }
        }
        return false;
    }
}
