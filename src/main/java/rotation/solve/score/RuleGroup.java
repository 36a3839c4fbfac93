package rotation.solve.score;

import rotation.solve.space.PlannedTour;

/**
 * Rules of one theme, whose points follow the filled tours as they come and go.
 *
 * <p>A tour that changes goes as it was, and comes back as it is. It is always of both: what it holds does not change in between.
 */
interface RuleGroup {

    /** What of a filled tour comes or goes; the rest of it stays, and what looks at that alone need not count. */
    enum Part {
        /** The whole tour. */
        ALL,
        /** The officer; the tour is in the same window, after the same intake, before and after. */
        OFFICER,
        /** The window, or the intake before it; the officer is the same. */
        WINDOW;

        /** Whether rules must count that look at officers. */
        boolean hasOfficer() {
            return this != WINDOW;
        }

        /** Whether rules must count that look at windows. */
        boolean hasWindow() {
            return this != OFFICER;
        }
    }

    /** A filled tour comes, or a part of it. */
    void enter(PlannedTour tour, Part part);

    /** A filled tour goes, or a part of it. */
    void leave(PlannedTour tour, Part part);

    /** A tour that is empty comes. */
    default void enterEmpty(PlannedTour tour) {}

    /** A tour that is empty goes. */
    default void leaveEmpty(PlannedTour tour) {}

    /** The score is wanted: what was put off is made up for. */
    default void settle() {}
}
