package rotation.explain;

import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * An officer who goes, or could go.
 *
 * @param window the first and the last day in theatre
 * @param intake the intake attended; null: none
 * @param absence the days on which home policing misses the officer
 */
record Placement(Tour tour, Officer officer, Period window, @Nullable Intake intake, Period absence) {

    static Placement of(Problem problem, Tour tour, Officer officer, Period window) {
        Intake intake = problem.intake(tour, officer, window.from());
        return new Placement(tour, officer, window, intake, Problem.absence(tour.mission(), window, intake));
    }

    /** As it stands in a plan. */
    Plan.Row row() {
        return new Plan.Row(tour.id(), officer.id(), window, intakeId());
    }

    @Nullable
    String intakeId() {
        return intake == null ? null : intake.id();
    }

    /** The full days at home between this and a later one, negative if they overlap. */
    int restBefore(Placement later) {
        return later.window.from() - window.to() - 1;
    }

    /** Whether of two placements of one officer this is the earlier. */
    boolean isBefore(Placement other) {
        int order = window.compareTo(other.window);
        return order != 0 ? order < 0 : tour.id().compareTo(other.tour.id()) < 0;
    }

    /** Whether one officer cannot have both, because the absences overlap or the rest between them is too short. */
    boolean isInTheWayOf(Placement other) {
        boolean first = isBefore(other);
        Placement earlier = first ? this : other;
        Placement later = first ? other : this;
        return earlier.restBefore(later) < earlier.tour.mission().restDays() || absence.touches(other.absence);
    }
}
