package rotation.solve.space;

import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * A window that a tour may take, and the intake that its officer attends before it, with all that follows from both, worked out
 * once.
 *
 * @param period the first and the last day in theatre
 * @param intake the intake attended; null: none, because none is needed or none can serve
 * @param intakeIndex its place among all intakes; negative: none is attended
 * @param absence the days on which home policing misses the officer
 * @param isFact whether the officer is there already, and stays as agreed
 * @param chosenDays the days in theatre that limits count: all, but of a deployed tour only those beyond its own window; null:
 *     none
 * @param chosenAbsence the same of the absence; null: none
 * @param daysOff how much longer or shorter it is than preferred
 * @param daysMoved by how many days its ends differ from what people were told; 0 if they were told nothing
 * @param month the calendar month of the start, counted from year 0
 * @param week the week of the start, Monday to Sunday
 */
public record TourWindow(
        Period period,
        @Nullable Intake intake,
        int intakeIndex,
        Period absence,
        boolean isFact,
        @Nullable Period chosenDays,
        @Nullable Period chosenAbsence,
        int daysOff,
        int daysMoved,
        int month,
        int week) {

    private static final int DAYS_A_WEEK = 7;

    /** 1970-01-01 was a Thursday, three days after a Monday. */
    private static final int DAYS_SINCE_MONDAY = 3;

    /**
     * Works it out for a tour of the problem.
     *
     * @param intake the intake attended; null: none
     */
    public static TourWindow of(SeasonFacts facts, Tour tour, Period period, @Nullable Intake intake) {
        Period absence = Problem.absence(tour.mission(), period, intake);
        Period own = tour.isDeployed() && tour.assignment() != null
                ? tour.assignment().window()
                : null;
        Period ownAbsence = own == null ? null : Problem.absence(tour.mission(), own, null);
        var start = Day.date(period.from());
        return new TourWindow(
                period,
                intake,
                facts.intake(intake),
                absence,
                tour.isFact(period),
                beyond(period, own),
                beyond(absence, ownAbsence),
                Math.abs(period.days() - tour.preferredDays()),
                daysMoved(tour, period),
                start.getYear() * 12 + start.getMonthValue(),
                week(period.from()));
    }

    /** The week of a day, Monday to Sunday. */
    public static int week(int day) {
        return Math.floorDiv(day + DAYS_SINCE_MONDAY, DAYS_A_WEEK);
    }

    /** What comes after an own period that starts as this one does; null: nothing does. */
    private static @Nullable Period beyond(Period period, @Nullable Period own) {
        if (own == null) {
            return period;
        }
        return period.to() > own.to() ? new Period(own.to() + 1, period.to()) : null;
    }

    private static int daysMoved(Tour tour, Period now) {
        if (!tour.isAnnounced() || tour.assignment() == null) {
            return 0;
        }
        Period told = tour.assignment().window();
        return Math.abs(now.from() - told.from()) + Math.abs(now.to() - told.to());
    }

    /** The first day in theatre. */
    public int start() {
        return period.from();
    }

    /** The last day in theatre. */
    public int end() {
        return period.to();
    }

    /** Whether the two have the same days, with the same intake or with others. */
    public boolean isAtSameTime(TourWindow other) {
        return period.equals(other.period);
    }

    /** Windows of one tour are the same if their days and their intakes are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof TourWindow window
                        && window.intakeIndex == intakeIndex
                        && window.period.equals(period));
    }

    @Override
    public int hashCode() {
        return period.hashCode();
    }
}
