package rotation.handout.letter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.text.Sentence;

/**
 * What is new for officers since an earlier plan: tours that they gained or lost, other days, another course, and other people or
 * days at either end of a tour that they keep. Where one of two plans names no course, nothing has changed.
 */
final class LetterChanges {

    private final Problem problem;
    private final Map<String, Assignment> before;
    private final Map<String, Assignment> after;

    /**
     * @param previous any plan of the season as it is or was
     * @param plan legal for the problem
     */
    LetterChanges(Problem problem, Plan previous, Plan plan) {
        this.problem = problem;
        before = previous.assignments();
        after = plan.assignments();
    }

    /** The ids of those who go or went, in the order of the tours: those of the plan first. */
    Set<String> officers() {
        var officers = new LinkedHashSet<String>();
        after.values().forEach(goes -> officers.add(goes.officer()));
        before.values().forEach(went -> officers.add(went.officer()));
        return officers;
    }

    /** What is new for an officer; empty: nothing. */
    List<Sentence> of(String officer) {
        var changes = new ArrayList<Sentence>();
        after.forEach((tour, now) -> {
            if (now.officer().equals(officer)) {
                Assignment was = before.get(tour);
                if (was == null || !was.officer().equals(officer)) {
                    changes.add(say("change.gained", tour, place(tour), from(now), to(now)));
                } else {
                    addChanged(tour, was, now, changes);
                }
            }
        });
        before.forEach((tour, was) -> {
            Assignment now = after.get(tour);
            if (was.officer().equals(officer) && (now == null || !now.officer().equals(officer))) {
                changes.add(say("change.lost", tour, place(tour), from(was), to(was)));
            }
        });
        return changes;
    }

    private void addChanged(String tour, Assignment was, Assignment now, List<Sentence> changes) {
        if (!was.window().equals(now.window())) {
            changes.add(say("change.moved", tour, from(now), to(now), from(was), to(was)));
        }
        if (was.intake() != null && now.intake() != null && !was.intake().equals(now.intake())) {
            changes.add(say("change.course", tour, course(now.intake()), course(was.intake())));
        }
        Sentence relieved = relieved(tour, after);
        Sentence relievedBefore = relieved(tour, before);
        if (!relieved.equals(relievedBefore)) {
            changes.add(say("change.relieves", tour, relieved, relievedBefore));
        }
        Sentence relief = relief(tour, after);
        Sentence reliefBefore = relief(tour, before);
        if (!relief.equals(reliefBefore)) {
            changes.add(say("change.relievedBy", tour, relief, reliefBefore));
        }
    }

    /** Who is in the seat before a tour, and until when. */
    private Sentence relieved(String id, Map<String, Assignment> plan) {
        Tour tour = problem.tour(id);
        Tour ahead = tour == null ? null : problem.predecessor(tour);
        Assignment goes = ahead == null ? null : plan.get(ahead.id());
        return goes == null ? say("seat.nobody") : say("seat.until", person(goes.officer()), to(goes));
    }

    /** Who comes after a tour, and when. */
    private Sentence relief(String id, Map<String, Assignment> plan) {
        Tour tour = problem.tour(id);
        Sentence all = null;
        for (Tour next : tour == null ? List.<Tour>of() : problem.successors(tour)) {
            Assignment goes = plan.get(next.id());
            if (goes != null) {
                Sentence one = say("seat.from", person(goes.officer()), from(goes));
                all = all == null ? one : say("seat.and", all, one);
            }
        }
        return all == null ? say("seat.nobody") : all;
    }

    /** The post, site and mission; the id where the season does not have the tour any more. */
    private String place(String id) {
        Tour tour = problem.tour(id);
        return tour == null ? id : LetterValues.place(tour);
    }

    private Sentence person(String id) {
        Officer officer = problem.officer(id);
        return officer == null
                ? say("colleague.unknown", id)
                : say("colleague", LetterValues.name(officer), officer.agency().name());
    }

    private Sentence course(String id) {
        Intake intake = LetterValues.intake(problem, id);
        return intake == null
                ? say("course.unknown", id)
                : say(
                        "course",
                        id,
                        Day.format(intake.period().from()),
                        Day.format(intake.period().to()));
    }

    private static String from(Assignment assignment) {
        return Day.format(assignment.window().from());
    }

    private static String to(Assignment assignment) {
        return Day.format(assignment.window().to());
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(LetterChanges.class, key, arguments);
    }
}
