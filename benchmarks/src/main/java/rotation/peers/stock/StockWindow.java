package rotation.peers.stock;

import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Period;

/**
 * A window that a tour may take, and an intake before it.
 *
 * @param period the first and the last day in theatre
 * @param intake the intake that is attended, if it can serve the officer; null: the one after which the absence is shortest
 * @param isForTold whether it is a candidate only for the officer to whom it was announced
 * @param month the calendar month of the start, counted from year 0
 * @param week the week of the start, Monday to Sunday
 */
record StockWindow(Period period, @Nullable Intake intake, boolean isForTold, int month, int week) {

    private static final int DAYS_A_WEEK = 7;

    /** 1970-01-01 was a Thursday, three days after a Monday. */
    private static final int DAYS_SINCE_MONDAY = 3;

    static StockWindow of(Period period, @Nullable Intake intake, boolean isForTold) {
        var start = Day.date(period.from());
        return new StockWindow(
                period, intake, isForTold, start.getYear() * 12 + start.getMonthValue(), week(period.from()));
    }

    /** The week of a day, Monday to Sunday. */
    static int week(int day) {
        return Math.floorDiv(day + DAYS_SINCE_MONDAY, DAYS_A_WEEK);
    }

    /** The last day of a week. */
    static int sunday(int week) {
        return week * DAYS_A_WEEK - DAYS_SINCE_MONDAY + DAYS_A_WEEK - 1;
    }
}
