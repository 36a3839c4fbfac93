package rotation.solve.score;

import org.jspecify.annotations.Nullable;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;

/** Who holds which filled tours, among those that count at the moment: for each officer a chain of tours. */
final class HeldTours {

    /** By the place on the roster. */
    private final @Nullable PlannedTour[] firsts;

    /** By the place of a tour: the next tour of the same officer. */
    private final @Nullable PlannedTour[] nexts;

    HeldTours(int officers, int tours) {
        firsts = new PlannedTour[officers];
        nexts = new PlannedTour[tours];
    }

    /** Any tour of an officer; null: there is none. */
    @Nullable
    PlannedTour first(RosterOfficer officer) {
        return firsts[officer.index()];
    }

    /** Another tour of the same officer; null: that was the last one. */
    @Nullable
    PlannedTour next(PlannedTour tour) {
        return nexts[tour.index()];
    }

    void add(PlannedTour tour) {
        int officer = tour.officer().index();
        nexts[tour.index()] = firsts[officer];
        firsts[officer] = tour;
    }

    void remove(PlannedTour tour) {
        int officer = tour.officer().index();
        PlannedTour next = nexts[tour.index()];
        nexts[tour.index()] = null;
        PlannedTour before = firsts[officer];
        if (before == tour) {
            firsts[officer] = next;
            return;
        }
        while (before != null && nexts[before.index()] != tour) {
            before = nexts[before.index()];
        }
        if (before != null) {
            nexts[before.index()] = next;
        }
    }
}
