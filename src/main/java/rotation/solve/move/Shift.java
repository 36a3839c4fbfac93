package rotation.solve.move;

import java.util.List;
import java.util.Random;
import rotation.solve.plan.Change;
import rotation.solve.space.PlannedTour;

/**
 * A tour takes another window that suits its officer.
 *
 * <p>Worthwhile for all that depends on days: coverage, length, arrivals of a month, caps, an intake with a seat left.
 */
final class Shift implements Move {

    /** @param tour a filled one */
    @Override
    public List<Change> draw(PlannedTour tour, Random random) {
        return Draws.changes(new Change(tour, tour.officer(), Draws.window(Draws.windows(tour), random)));
    }
}
