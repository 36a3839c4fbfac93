package rotation.solve.move;

import java.util.List;
import java.util.Random;
import rotation.solve.plan.Change;
import rotation.solve.plan.Holdings;
import rotation.solve.space.PlannedTour;

/**
 * A tour takes another window that suits its officer.
 *
 * <p>Worthwhile for all that depends on days: coverage, length, arrivals of a month, caps, an intake with a seat left.
 */
final class Shift implements Move {

    private final Holdings holdings;

    Shift(Holdings holdings) {
        this.holdings = holdings;
    }

    /** @param tour a filled one */
    @Override
    public List<Change> draw(PlannedTour tour, Random random) {
        return Draws.changes(Draws.shifting(tour, Draws.window(Draws.windows(tour), random), holdings, random));
    }
}
