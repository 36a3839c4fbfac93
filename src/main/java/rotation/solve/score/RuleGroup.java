package rotation.solve.score;

import rotation.solve.space.PlannedTour;

/**
 * Rules of one theme, whose points follow the filled tours as they come and go.
 *
 * <p>A tour that changes goes as it was, and comes back as it is. It is always of both: what it holds does not change in between.
 */
interface RuleGroup {

    /** A filled tour comes. */
    void enter(PlannedTour tour);

    /** A filled tour goes. */
    void leave(PlannedTour tour);

    /** A tour that is empty comes. */
    default void enterEmpty(PlannedTour tour) {}

    /** A tour that is empty goes. */
    default void leaveEmpty(PlannedTour tour) {}

    /** The score is wanted: what was put off is made up for. */
    default void settle() {}
}
