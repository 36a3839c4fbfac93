package rotation.event;

import static rotation.event.Arguments.say;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.text.Sentence;

/**
 * A tour that an officer of the roster was told, or is pinned to.
 *
 * @param tour which
 * @param told who goes, and when
 * @param absence the days on which home policing misses them: after the intake that they were told, if it can serve, else after the
 *     last that can
 */
record ToldTour(Tour tour, Tour.Assignment told, Period absence) {

    /** Those that are not over on the day of planning, in the problem's order. */
    static List<ToldTour> of(Problem problem) {
        return of(problem, told -> true);
    }

    /** Those of one officer. */
    static List<ToldTour> of(Problem problem, Officer officer) {
        return of(problem, told -> told.isOf(officer));
    }

    private static List<ToldTour> of(Problem problem, Predicate<Tour.Assignment> wanted) {
        var all = new ArrayList<ToldTour>();
        for (Tour tour : problem.tours()) {
            Tour.Assignment told = firm(tour);
            if (told != null && told.window().to() >= problem.asOf() && wanted.test(told)) {
                Officer officer = problem.officer(told.officer());
                if (officer != null) {
                    all.add(of(problem, tour, told, officer));
                }
            }
        }
        return all;
    }

    /** The assignment of a tour on which people, or the planner alone, count; null: it has none, or none but as a draft. */
    static Tour.@Nullable Assignment firm(Tour tour) {
        return tour.isAnnounced() || tour.pinned() ? tour.assignment() : null;
    }

    private static ToldTour of(Problem problem, Tour tour, Tour.Assignment told, Officer officer) {
        List<Intake> serving =
                problem.intakes(tour, tour.pinned(), officer, told.window().from());
        Intake attended = serving.stream()
                .filter(intake -> intake.id().equals(told.intake()))
                .findFirst()
                .orElse(serving.isEmpty() ? null : serving.get(0));
        return new ToldTour(tour, told, Problem.absence(tour.mission(), told.window(), attended));
    }

    /** Which tour, who, and when: without a full stop. */
    Sentence who() {
        return who(tour, told);
    }

    static Sentence who(Tour tour, Tour.Assignment told) {
        String key = tour.isDeployed() ? "told.deployed" : tour.isAnnounced() ? "told.published" : "told.pinned";
        return say(
                key,
                tour.id(),
                told.officer(),
                Day.format(told.window().from()),
                Day.format(told.window().to()));
    }

    /** What is to be done if that cannot be any more: without a full stop. */
    Sentence then() {
        return then(tour);
    }

    static Sentence then(Tour tour) {
        return say(tour.isDeployed() ? "then.deployed" : tour.pinned() ? "then.pinned" : "then.published");
    }
}
