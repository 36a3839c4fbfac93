package rotation.solve;

import org.jspecify.annotations.Nullable;

/** Who holds which filled tours, among those that count at the moment: for each officer a chain of tours. */
final class HeldTours {

    /** By the place on the roster. */
    private final @Nullable PlanningTour[] firsts;

    /** By the place of a tour: the next tour of the same officer. */
    private final @Nullable PlanningTour[] nexts;

    HeldTours(int officers, int tours) {
        firsts = new PlanningTour[officers];
        nexts = new PlanningTour[tours];
    }

    /** Any tour of an officer; null: there is none. */
    @Nullable
    PlanningTour first(PlanningOfficer officer) {
        return firsts[officer.index()];
    }

    /** Another tour of the same officer; null: that was the last one. */
    @Nullable
    PlanningTour next(PlanningTour tour) {
        return nexts[tour.index()];
    }

    void add(PlanningTour tour) {
        int officer = tour.officer().index();
        nexts[tour.index()] = firsts[officer];
        firsts[officer] = tour;
    }

    void remove(PlanningTour tour) {
        int officer = tour.officer().index();
        PlanningTour next = nexts[tour.index()];
        nexts[tour.index()] = null;
        PlanningTour before = firsts[officer];
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
