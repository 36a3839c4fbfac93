package rotation.solve.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rotation.solve.plan.Change;
import rotation.solve.space.PlannedTour;

/**
 * Two tours at one site both go to women, or both to others, each as if {@linkplain Send sent}.
 *
 * <p>Worthwhile where women serve in pairs: one woman more, or less, leaves one alone, and only both changes together gain.
 */
final class Pair implements Move {

    private final OpenTours open;
    private final Send send;

    Pair(OpenTours open, Send send) {
        this.open = open;
        this.send = send;
    }

    /** @param tour one whose officer may change */
    @Override
    public List<Change> draw(PlannedTour tour, Random random) {
        List<PlannedTour> atSite = open.pairSite(tour);
        if (atSite.size() < 2) {
            return new ArrayList<>(0);
        }
        PlannedTour other = atSite.get(random.nextInt(atSite.size()));
        boolean women = random.nextBoolean();
        var changes = new ArrayList<Change>(4);
        return other != tour && hasOrGets(tour, women, changes, random) && hasOrGets(other, women, changes, random)
                ? changes
                : new ArrayList<>(0);
    }

    /** Sees to it that a tour goes to a woman, or to somebody else. */
    private boolean hasOrGets(PlannedTour tour, boolean woman, List<Change> changes, Random random) {
        if (Change.isChanged(tour, changes)) {
            return false;
        }
        if (tour.isFilled() && tour.officer().isWoman() == woman) {
            return true;
        }
        for (int i = 0; i < Draws.TRIES; i++) {
            int officer = Draws.officer(tour, random);
            if (tour.officers().get(officer).isWoman() == woman) {
                return send.send(tour, officer, changes, random);
            }
        }
        return false;
    }
}
