package rotation.solve.score;

import rotation.solve.space.PlannedTour;

/** Rules of one theme that take the same points of a tour whatever the others are: what comes with it goes with it. */
interface TourByTourRules extends RuleGroup {

    /**
     * Counts the points of a filled tour, or of a part of it.
     *
     * @param by 1: it comes; -1: it goes
     */
    void count(PlannedTour tour, Part part, int by);

    @Override
    default void enter(PlannedTour tour, Part part) {
        count(tour, part, 1);
    }

    @Override
    default void leave(PlannedTour tour, Part part) {
        count(tour, part, -1);
    }
}
