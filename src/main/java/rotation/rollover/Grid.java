package rotation.rollover;

import rotation.model.Period;
import rotation.model.Tour;

/** Days that come again at a step. */
final class Grid {

    /** A week. */
    static final int WEEK = 7;

    /** The weeks of a year: what comes again a year later does so on the same day of the week. */
    static final int YEAR = 52 * WEEK;

    private Grid() {}

    /**
     * The first of these days that is not before a day.
     *
     * @param day the first of all
     * @param step between two, at least 1
     */
    static int first(int day, int step, int notBefore) {
        return day >= notBefore ? day : day + (notBefore - day + step - 1) / step * step;
    }

    /** The start in the middle of those that a tour may have: where its officer is expected as long as nobody is planned. */
    static int middle(Tour.Starts starts) {
        Period period = starts.period();
        return period.from() + (period.to() - period.from()) / starts.everyDays() / 2 * starts.everyDays();
    }

    /** The days on which somebody is expected on a tour: those of its assignment, or else the preferred ones. */
    static Period expected(Tour tour) {
        Tour.Assignment own = tour.assignment();
        return own != null ? own.window() : Period.ofDays(middle(tour.starts()), tour.preferredDays());
    }
}
