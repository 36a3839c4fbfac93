package rotation.handout.calendar;

import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * Whose events a calendar has: those that fit all that is said.
 *
 * @param agency officers of this service; null: of any
 * @param mission tours of this mission; null: of any
 * @param officer the id of the only officer, on the roster or not; null: anybody
 */
public record CalendarScope(@Nullable Agency agency, @Nullable Mission mission, @Nullable String officer) {

    /** Everybody. */
    public static final CalendarScope ALL = new CalendarScope(null, null, null);

    /** The events of officers of one service, as far as they are on the roster. */
    public static CalendarScope of(Agency agency) {
        return new CalendarScope(agency, null, null);
    }

    /** The events of tours of one mission that the season has. */
    public static CalendarScope of(Mission mission) {
        return new CalendarScope(null, mission, null);
    }

    /** The events of one officer, on the roster or not. */
    public static CalendarScope ofOfficer(String id) {
        return new CalendarScope(null, null, id);
    }

    boolean has(Problem problem, Duty duty) {
        if (officer != null && !officer.equals(duty.key().officer())) {
            return false;
        }
        Tour tour = problem.tour(duty.key().tour());
        if (mission != null && (tour == null || !tour.mission().equals(mission))) {
            return false;
        }
        Officer of = problem.officer(duty.key().officer());
        return agency == null || (of != null && of.agency().equals(agency));
    }
}
