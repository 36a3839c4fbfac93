package rotation.handout.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;

/**
 * The plans that people had of one season, one after the other, and what each asked of whom. A plan that says the same of every tour
 * as the one before it is no edition of its own. Editions are counted from 1 on.
 *
 * <p>A duty has a number that grows with every edition, so that of two files the later one counts: how many editions there were
 * since the one in which it came up, be it on other days or cancelled in between.
 */
final class Editions {

    /**
     * A duty that some edition has.
     *
     * @param duty as the last edition says that has it
     * @param sequence how many editions before the current one there are, from the first that has it on
     * @param cancelled whether the current edition does not have it
     */
    record Told(Duty duty, int sequence, boolean cancelled) {}

    private final Problem problem;
    private final Map<String, Intake> intakes = new HashMap<>();
    private final Map<Duty.Key, Integer> first = new HashMap<>();
    private final Map<Duty.Key, Duty> last = new LinkedHashMap<>();
    private final List<Told> told = new ArrayList<>();
    private int current;

    /**
     * @param earlier any plans of the season as it is or was, the oldest first
     * @param plan the current one, legal for the problem
     */
    Editions(Problem problem, List<Plan> earlier, Plan plan) {
        this.problem = problem;
        problem.intakes().forEach(intake -> intakes.put(intake.id(), intake));
        Map<String, Assignment> now = filled(plan);
        Map<String, Assignment> before = null;
        for (Plan edition : earlier) {
            before = add(filled(edition), before);
        }
        add(now, before);
        Map<Duty.Key, Duty> planned = duties(now, true);
        planned.values().forEach(duty -> told.add(new Told(duty, sequence(duty), false)));
        for (Duty duty : last.values()) {
            if (!planned.containsKey(duty.key()) && !isOver(duty)) {
                told.add(new Told(duty, sequence(duty), true));
            }
        }
    }

    /** The next edition, unless it is like the one before it; returns its tours. */
    private Map<String, Assignment> add(Map<String, Assignment> edition, @Nullable Map<String, Assignment> before) {
        if (!edition.equals(before)) {
            current++;
            duties(edition, false).forEach((key, duty) -> {
                first.putIfAbsent(key, current);
                last.put(key, duty);
            });
        }
        return edition;
    }

    private int sequence(Duty duty) {
        return current - first.getOrDefault(duty.key(), current);
    }

    /** Whether it is of a tour that has ended, and that the season has no more: nobody has called it off. */
    private boolean isOver(Duty duty) {
        Duty.Key key = duty.key();
        Duty tour = last.get(new Duty.Key(Duty.Kind.TOUR, key.tour(), key.officer()));
        return tour != null && problem.tour(key.tour()) == null && tour.days().to() < problem.asOf();
    }

    private static Map<String, Assignment> filled(Plan plan) {
        var filled = new LinkedHashMap<String, Assignment>();
        plan.byTour().forEach((tour, row) -> {
            Assignment assignment = row.assignment();
            if (assignment != null) {
                filled.put(tour, assignment);
            }
        });
        return filled;
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
     * The course of who goes and attends none any more, since it has begun: as they were told, or as the last edition says that names
     * one.
     */
    private @Nullable Duty attended(String id, Assignment row) {
        Tour tour = problem.tour(id);
        Assignment announced = tour == null ? null : tour.assignment();
        if (announced != null && announced.officer().equals(row.officer())) {
            Intake intake = intakes.get(announced.intake());
            if (intake != null && hasBegun(intake.period())) {
                return Duty.course(id, row.officer(), intake.period(), intake.id());
            }
        }
        Duty course = last.get(new Duty.Key(Duty.Kind.COURSE, id, row.officer()));
        return course != null && intakes.containsKey(course.intake()) && hasBegun(course.days()) ? course : null;
    }

    private boolean hasBegun(Period days) {
        return days.from() <= problem.asOf();
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

    /** What the current edition asks, and what earlier ones asked and it does not: in no order. */
    List<Told> told() {
        return told;
    }
}
