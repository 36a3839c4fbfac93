package rotation.solve.move;

import java.util.List;
import java.util.Random;
import rotation.solve.plan.Change;
import rotation.solve.plan.Holdings;
import rotation.solve.plan.HomeChain;
import rotation.solve.space.PlannedTour;

/**
 * A tour goes back to where it {@linkplain PlannedTour#home belongs}: to what people were told, or else to what it had when the
 * search began. Tours in its way do so too; one that cannot is given to somebody else, or becomes empty.
 *
 * <p>Worthwhile where a search repairs a plan: the exact officer and window of before are drawn otherwise only by luck.
 */
final class Restore implements Move {

    private final Holdings holdings;

    Restore(Holdings holdings) {
        this.holdings = holdings;
    }

    /** @param tour one that is not where it belongs */
    @Override
    public List<Change> draw(PlannedTour tour, Random random) {
        List<Change> changes = HomeChain.of(tour, holdings);
        Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        if (last != null && last.officer() == null) {
            PlannedTour left = last.tour();
            int next = Draws.successor(left, left.officer(), false, holdings, random);
            if (next >= 0) {
                changes.set(changes.size() - 1, Draws.sending(left, next, holdings, random));
            }
        }
        return changes;
    }
}
