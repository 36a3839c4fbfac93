package rotation.solve.move;

import java.util.List;
import java.util.Random;
import rotation.solve.plan.Change;
import rotation.solve.space.PlannedTour;

/**
 * A tour becomes empty.
 *
 * <p>Worthwhile where a hard rule is broken, and, rarely, to free an officer whom a more urgent tour needs later: it costs the
 * priority of the post, so that a cold search makes it almost never.
 */
final class Drop implements Move {

    /** @param tour a filled one whose officer may change */
    @Override
    public List<Change> draw(PlannedTour tour, Random random) {
        return Draws.changes(Change.empty(tour));
    }
}
