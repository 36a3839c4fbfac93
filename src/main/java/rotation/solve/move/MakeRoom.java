package rotation.solve.move;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import rotation.solve.plan.Change;
import rotation.solve.plan.Holdings;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.TourWindow;

/**
 * While somebody is sent, another tour of the mission, of the agency or at the intake goes to somebody else, shifts, attends
 * another intake, or, if it matters no more, becomes empty.
 *
 * <p>Worthwhile where mission, agency or intake may be full: either change alone breaks a hard rule, or a cap.
 */
final class MakeRoom {

    /** How many tours are looked at. */
    private static final int RIVALS = 4;

    private final Holdings holdings;
    private final OpenTours open;
    private final Shift shift;

    MakeRoom(Holdings holdings, OpenTours open, Shift shift) {
        this.holdings = holdings;
        this.open = open;
        this.shift = shift;
    }

    /**
     * Adds the change of another tour, if one is found.
     *
     * @param changes what changes anyway; the first sends somebody
     */
    void addTo(List<Change> changes, Random random) {
        Change sent = changes.get(0);
        PlannedTour rival = rival(sent, changes, random);
        if (rival == null) {
            return;
        }
        TourWindow elsewhere = isInClassWith(sent, rival) ? otherIntake(rival) : null;
        if (elsewhere != null && random.nextInt(4) > 0) {
            changes.add(new Change(rival, rival.officer(), elsewhere));
            return;
        }
        int next = Draws.successor(rival, rival.officer(), false, holdings, random);
        if (!sent.tour().isFilled() && Send.isNoMoreUrgent(rival, sent.tour()) && random.nextBoolean()) {
            changes.add(Change.empty(rival));
        } else if (next >= 0 && random.nextInt(3) > 0) {
            changes.add(Draws.sending(rival, next, holdings, random));
        } else {
            changes.addAll(shift.draw(rival, random));
        }
    }

    private static boolean isInClassWith(Change sent, PlannedTour rival) {
        return sent.intake() >= 0 && sent.intake() == rival.window().intakeIndex();
    }

    /** The window that a tour has, with another intake that has a seat left; null: there is none. */
    private @Nullable TourWindow otherIntake(PlannedTour tour) {
        return tour.options().otherIntake(tour.place(), tour.window(), index -> holdings.hasSeat(tour, index));
    }

    /** Another tour of the mission, of the agency or at the intake; null: none was drawn. */
    private @Nullable PlannedTour rival(Change sent, List<Change> changes, Random random) {
        RosterOfficer officer = sent.officer();
        if (officer == null) {
            return null;
        }
        int kind = random.nextInt(3);
        int intake = sent.intake();
        List<PlannedTour> rivals;
        if (kind == 0 && intake >= 0) {
            rivals = holdings.byIntake().of(intake);
        } else if (kind == 1) {
            rivals = open.of(sent.tour().options().mission());
        } else {
            rivals = holdings.byAgency().of(officer.agency().index());
        }
        for (int i = 0; i < RIVALS && !rivals.isEmpty(); i++) {
            PlannedTour rival = rivals.get(random.nextInt(rivals.size()));
            if (rival.isFilled()
                    && !rival.options().isOfficerFixed()
                    && rival.absence().touches(sent.window().absence())
                    && !Change.isChanged(rival, changes)) {
                return rival;
            }
        }
        return null;
    }
}
