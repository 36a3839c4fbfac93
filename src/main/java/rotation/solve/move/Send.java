package rotation.solve.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rotation.solve.plan.Change;
import rotation.solve.plan.Holdings;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;

/**
 * A tour goes to an officer who may serve. If the officer holds another tour that is in the way, that tour goes to the first
 * tour's officer (exchange), or to a third one, who may have to leave a tour too (chain), or becomes empty. Now and then
 * {@linkplain MakeRoom room is made}.
 *
 * <p>Worthwhile everywhere: it alone fills tours. Few officers of a good plan are free, so that most of its gains need an
 * exchange or a chain.
 */
final class Send implements Move {

    /** The most tours that officers leave for one another when one is sent. */
    private static final int CHAIN = 3;

    private final Holdings holdings;
    private final MakeRoom makeRoom;
    private final int roomPercent;

    /** @param roomPercent how often room is made */
    Send(Holdings holdings, MakeRoom makeRoom, int roomPercent) {
        this.holdings = holdings;
        this.makeRoom = makeRoom;
        this.roomPercent = roomPercent;
    }

    /** @param tour one that somebody could take */
    @Override
    public List<Change> draw(PlannedTour tour, Random random) {
        var changes = new ArrayList<Change>(3);
        if (!send(tour, Draws.officer(tour, random), changes, random)) {
            return new ArrayList<>(0);
        }
        if (Draws.comesTrue(roomPercent, random)) {
            makeRoom.addTo(changes, random);
        }
        return changes;
    }

    /**
     * Sends an officer, and somebody else to the tour that they leave.
     *
     * @param first the officer, by place among those of the tour
     * @param changes what changes anyway; what this changes is added
     * @return whether it is possible
     */
    boolean send(PlannedTour wanted, int first, List<Change> changes, Random random) {
        RosterOfficer leaving = wanted.holder();
        PlannedTour tour = wanted;
        int officer = first;
        for (int length = 1; ; length++) {
            Change sent = Draws.sending(tour, officer, holdings, random);
            changes.add(sent);
            PlannedTour left = holdings.inTheWay(sent, changes);
            if (left == null) {
                return true;
            }
            if (left.options().isOfficerFixed()) {
                return false;
            }
            int exchanged = length == 1 && leaving != null ? left.options().indexOf(leaving.index()) : -1;
            if (exchanged >= 0) {
                changes.add(Draws.sending(left, exchanged, holdings, random));
                return true;
            }
            boolean fillsInstead =
                    length == 1 && !wanted.isFilled() && isNoMoreUrgent(left, wanted) && random.nextInt(3) == 0;
            int next = fillsInstead || length == CHAIN
                    ? -1
                    : Draws.successor(left, tour.officers().get(officer), length + 1 < CHAIN, holdings, random);
            if (next < 0) {
                changes.add(Change.empty(left));
                return true;
            }
            tour = left;
            officer = next;
        }
    }

    /** Whether a tour may become empty so that the other is filled. */
    static boolean isNoMoreUrgent(PlannedTour tour, PlannedTour other) {
        return tour.position().priority() <= other.position().priority();
    }
}
