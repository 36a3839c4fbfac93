package rotation.solve.space;

import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * A window that a tour may take, with all that follows from it, worked out once.
 *
 * @param period the first and the last day in theatre
 * @param intake the intake that serves, for an officer who needs training; null: none can
 * @param intakeIndex its place among all intakes; negative: none can serve
 * @param trainedAbsence the absence of an officer who needs no training
 * @param untrainedAbsence the absence of an officer who does
 * @param daysOff how much longer or shorter it is than preferred
 * @param daysMoved by how many days its ends differ from what people were told; 0 if they were told nothing
 * @param month the calendar month of the start, counted from year 0
 * @param week the week of the start, Monday to Sunday
 */
public record TourWindow(
        Period period,
        @Nullable Intake intake,
        int intakeIndex,
        Period trainedAbsence,
        Period untrainedAbsence,
        int daysOff,
        int daysMoved,
        int month,
        int week) {

    private static final int DAYS_A_WEEK = 7;

    /** 1970-01-01 was a Thursday, three days after a Monday. */
    private static final int DAYS_SINCE_MONDAY = 3;

    /** Works it out for a tour of the problem. */
    public static TourWindow of(SeasonFacts facts, Tour tour, Period period) {
        Intake intake = facts.problem().servingIntake(tour.mission(), period.from());
        var start = Day.date(period.from());
        return new TourWindow(
                period,
                intake,
                facts.intake(intake),
                Problem.absence(tour.mission(), period, null),
                Problem.absence(tour.mission(), period, intake),
                Math.abs(period.days() - tour.preferredDays()),
                daysMoved(tour, period),
                start.getYear() * 12 + start.getMonthValue(),
                Math.floorDiv(period.from() + DAYS_SINCE_MONDAY, DAYS_A_WEEK));
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

    /** Windows of one tour are the same if their days are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TourWindow window && window.period.equals(period);
    }

    @Override
    public int hashCode() {
        return period.hashCode();
    }
}
