package rotation.solve.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rotation.solve.plan.Change;
import rotation.solve.plan.Holdings;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;

/**
 * Two tours exchange their officers; each officer keeps the window of the tour, or gets another that suits.
 *
 * <p>Worthwhile where tours are filled and officers stand in the wrong places: preferences, shares of missions, handover. How
 * many officers an agency sends stays the same, so that full agencies are no hindrance.
 */
final class Swap implements Move {

    private final OpenTours open;
    private final Holdings holdings;

    Swap(OpenTours open, Holdings holdings) {
        this.open = open;
        this.holdings = holdings;
    }

    /** @param tour a filled one whose officer may change */
    @Override
    public List<Change> draw(PlannedTour tour, Random random) {
        RosterOfficer officer = tour.officer();
        for (int i = 0; i < Draws.TRIES; i++) {
            PlannedTour other = open.draw(random);
            if (other == tour || !other.isFilled() || other.options().isOfficerFixed()) {
                continue;
            }
            int toOther = other.options().indexOf(officer.index());
            int toTour =
                    toOther < 0 ? -1 : tour.options().indexOf(other.officer().index());
            if (toTour >= 0) {
                return Draws.changes(
                        Draws.sending(tour, toTour, holdings, random), Draws.sending(other, toOther, holdings, random));
            }
        }
        return new ArrayList<>(0);
    }
}
