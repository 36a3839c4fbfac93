package rotation.handout.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;

/**
 * The plans that people had of one season, one after the other, and what each asked of whom. A plan that says the same of every tour
 * as the one before it is no edition of its own. Editions are counted from 1 on.
 *
 * <p>All duties have one number, which grows from edition to edition, so that of two files the later one counts. A later day of
 * planning makes it grow, whatever plans are known; on one day, each further edition that is known does.
 */
final class Editions {

    /**
     * A duty that some edition has.
     *
     * @param duty as the last edition says that has it
     * @param cancelled whether the current edition does not have it
     */
    record Told(Duty duty, boolean cancelled) {}

    /** So many editions of one day can be told apart. */
    private static final int MOST_OF_A_DAY = 1000;

    private final Problem problem;
    private final Staffing staffing;
    private final Map<String, Intake> intakes = new HashMap<>();
    private final Map<Duty.Key, Duty> last = new LinkedHashMap<>();
    private final List<Told> told = new ArrayList<>();
    private int current;

    /**
     * @param earlier any plans of the season as it is or was, the oldest first
     * @param plan the current one, legal for the problem
     */
    Editions(Problem problem, List<Plan> earlier, Plan plan) {
        this.problem = problem;
        staffing = new Staffing(problem, plan);
        problem.intakes().forEach(intake -> intakes.put(intake.id(), intake));
        Map<String, Assignment> now = plan.assignments();
        Map<String, Assignment> before = null;
        for (Plan edition : earlier) {
            before = add(edition.assignments(), before);
        }
        add(now, before);
        Map<Duty.Key, Duty> planned = duties(now, true);
        planned.values().forEach(duty -> told.add(new Told(duty, false)));
        for (Duty duty : last.values()) {
            if (!planned.containsKey(duty.key()) && !isOver(duty)) {
                told.add(new Told(duty, true));
            }
        }
    }

    /** The next edition, unless it is like the one before it; returns its tours. */
    private Map<String, Assignment> add(Map<String, Assignment> edition, @Nullable Map<String, Assignment> before) {
        if (!edition.equals(before)) {
            current++;
            last.putAll(duties(edition, false));
        }
        return edition;
    }

    /** Whether it was over before the day of planning, or is of a tour that was: nobody has called it off. */
    private boolean isOver(Duty duty) {
        Duty.Key key = duty.key();
        Duty tour = last.get(new Duty.Key(Duty.Kind.TOUR, key.tour(), key.officer()));
        return hasEnded(duty) || (tour != null && hasEnded(tour));
    }

    private boolean hasEnded(Duty duty) {
        return duty.days().to() < problem.asOf();
    }

    private Map<Duty.Key, Duty> duties(Map<String, Assignment> filled, boolean isCurrent) {
        var duties = new LinkedHashMap<Duty.Key, Duty>();
        filled.forEach((id, row) -> {
            Duty course = course(id, row);
            if (course == null && isCurrent) {
                course = attended(id, row);
            }
            if (course != null) {
                duties.put(course.key(), course);
            }
            Duty tour = Duty.of(Duty.Kind.TOUR, id, row.officer(), row.window());
            duties.put(tour.key(), tour);
            Duty leave = leave(id, row);
            if (leave != null) {
                duties.put(leave.key(), leave);
            }
        });
        return duties;
    }

    /** The course that a row names; on the first day of the tour where the season does not have the intake any more. */
    private @Nullable Duty course(String tour, Assignment row) {
        if (row.intake() == null) {
            return null;
        }
        Intake intake = intakes.get(row.intake());
        int start = row.window().from();
        Period days = intake == null ? new Period(start, start) : intake.period();
        return Duty.course(tour, row.officer(), days, row.intake());
    }

    /**
     * The course of who goes and attends none any more, since it has begun: as the season says that they were told, or as the last
     * edition says that names one.
     */
    private @Nullable Duty attended(String id, Assignment row) {
        Tour tour = problem.tour(id);
        Posting posting = tour == null ? null : staffing.of(tour);
        Intake intake = posting == null ? null : problem.attended(posting);
        if (intake != null) {
            return Duty.course(id, row.officer(), intake.period(), intake.id());
        }
        Duty course = last.get(new Duty.Key(Duty.Kind.COURSE, id, row.officer()));
        return course != null
                        && intakes.containsKey(course.intake())
                        && course.days().from() < problem.asOf()
                ? course
                : null;
    }

    /** The leave after a tour; of a tour that the season has no more, one day of it, since how long it was is not known. */
    private @Nullable Duty leave(String id, Assignment row) {
        Tour tour = problem.tour(id);
        int days = tour == null ? 1 : tour.mission().leaveDays();
        return days == 0
                ? null
                : Duty.of(
                        Duty.Kind.LEAVE,
                        id,
                        row.officer(),
                        Period.ofDays(row.window().to() + 1, days));
    }

    /** The number of the current edition. */
    int number() {
        return current;
    }

    /** The number of all duties: higher than that of an edition of an earlier day, and than those of its own day that are known. */
    int sequence() {
        int day = problem.asOf() - Day.CALENDAR.from();
        return day * MOST_OF_A_DAY + Math.min(current, MOST_OF_A_DAY) - 1;
    }

    /** What the current edition asks, and what earlier ones asked and it does not: in no order. */
    List<Told> told() {
        return told;
    }
}
