package rotation.standby;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * A tour with the officer whom the plan sends.
 *
 * @param window the first and the last day in theatre
 * @param intake the intake attended; null: none
 * @param absence the days on which home policing misses the officer
 */
record Held(Tour tour, Officer officer, Period window, @Nullable Intake intake, Period absence) {

    /** The filled tours of a plan, in the problem's order, but for rows that fit nothing in the problem. */
    static List<Held> all(Problem problem, Plan plan) {
        Map<String, Plan.Row> rows = plan.byTour();
        var all = new ArrayList<Held>();
        for (Tour tour : problem.tours()) {
            Plan.Row row = rows.get(tour.id());
            Tour.Assignment assignment = row == null ? null : row.assignment();
            Officer officer = assignment == null ? null : problem.officer(assignment.officer());
            if (assignment != null && officer != null) {
                all.add(of(problem, tour, officer, assignment.window()));
            }
        }
        return all;
    }

    static Held of(Problem problem, Tour tour, Officer officer, Period window) {
        return new Held(
                tour,
                officer,
                window,
                problem.intake(tour, officer, window.from()),
                problem.absence(tour, officer, window));
    }

    Plan.Row row() {
        return new Plan.Row(tour.id(), officer.id(), window, intake == null ? null : intake.id());
    }

    /** Whether one officer cannot hold both: the absences have a day in common, or the rest between them is too short. */
    boolean isInTheWayOf(Held other, boolean restCounts) {
        if (absence.touches(other.absence)) {
            return true;
        }
        return restCounts && (window.from() < other.window.from() ? isTooSoon(other) : other.isTooSoon(this));
    }

    /** Whether the other starts before the rest after this one is over. */
    private boolean isTooSoon(Held other) {
        return other.window.from() - window.to() - 1 < tour.mission().restDays();
    }
}
