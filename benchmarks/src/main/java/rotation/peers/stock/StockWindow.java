package rotation.peers.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Period;
import rotation.model.Problem;

/**
 * A window that a tour may take.
 *
 * @param period the first and the last day in theatre
 * @param intake the intake that serves, for an officer who needs training; null: none can
 * @param trainedAbsence the absence of an officer who needs no training
 * @param untrainedAbsence the absence of an officer who does
 * @param month the calendar month of the start, counted from year 0
 * @param week the week of the start, Monday to Sunday
 */
record StockWindow(
        Period period, @Nullable Intake intake, Period trainedAbsence, Period untrainedAbsence, int month, int week) {

    private static final int DAYS_A_WEEK = 7;

    /** 1970-01-01 was a Thursday, three days after a Monday. */
    private static final int DAYS_SINCE_MONDAY = 3;

    static StockWindow of(Problem problem, Mission mission, Period period) {
        Intake intake = problem.servingIntake(mission, period.from());
        LocalDate start = Day.date(period.from());
        return new StockWindow(
                period,
                intake,
                Problem.absence(mission, period, null),
                Problem.absence(mission, period, intake),
                start.getYear() * 12 + start.getMonthValue(),
                Math.floorDiv(period.from() + DAYS_SINCE_MONDAY, DAYS_A_WEEK));
    }
}
