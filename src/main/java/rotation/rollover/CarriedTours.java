package rotation.rollover;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;

/**
 * Which tours of a season the next one still has. All lists are in the season's order.
 *
 * @param stay those that it has, as it has them
 * @param onLeave those of them that have ended, but whose officers are on leave still
 * @param ended those that are over, with all that they leave to say
 * @param notGone those that were published for an earlier day, but on which nobody can have gone
 * @param unapproved those that await approval, and can begin no more
 * @param empty those on which nobody went, and that can begin no more
 */
record CarriedTours(
        List<Tour> stay,
        List<Tour> onLeave,
        List<Tour> ended,
        List<Tour> notGone,
        List<Tour> unapproved,
        List<Tour> empty) {

    /**
     * Sorts the tours of a season.
     *
     * @param told the season as it is told, on the eve of the next
     * @param from the first day of the next
     */
    static CarriedTours of(Problem told, int from) {
        var stay = new ArrayList<Tour>();
        var onLeave = new ArrayList<Tour>();
        var ended = new ArrayList<Tour>();
        var notGone = new ArrayList<Tour>();
        var unapproved = new ArrayList<Tour>();
        var empty = new ArrayList<Tour>();
        for (Tour tour : told.tours()) {
            Assignment own = tour.assignment();
            if (own == null || !tour.isAnnounced()) {
                Tour left = left(tour, from);
                (left != null ? stay : tour.tentative() ? unapproved : empty).add(left == null ? tour : left);
            } else if (!tour.isDeployed()) {
                (own.window().from() >= from ? stay : notGone).add(tour);
            } else if (own.window().to() >= from) {
                stay.add(tour);
            } else if (own.window().to() + tour.mission().leaveDays() >= from) {
                stay.add(tour);
                onLeave.add(tour);
            } else {
                ended.add(tour);
            }
        }
        return new CarriedTours(linked(told, stay), onLeave, ended, notGone, unapproved, empty);
    }

    /** An open tour with the starts that are left; null: none is. */
    private static @Nullable Tour left(Tour tour, int from) {
        Period starts = tour.starts().period();
        int step = tour.starts().everyDays();
        int first = Grid.first(starts.from(), step, from);
        Assignment own = tour.assignment();
        boolean isOwnLeft = own != null && own.window().from() >= from;
        if (first > starts.to() || tour.pinned()) {
            return isOwnLeft ? tour : null;
        }
        return tour.toBuilder()
                .starts(new Tour.Starts(new Period(first, starts.to()), step))
                .assignment(isOwnLeft ? own : null)
                .build();
    }

    /** What followed a tour that is gone follows the one before it, if there is one. */
    private static List<Tour> linked(Problem told, List<Tour> stay) {
        Set<String> ids = stay.stream().map(Tour::id).collect(Collectors.toSet());
        return stay.stream()
                .map(tour -> {
                    Tour before = told.predecessor(tour);
                    while (before != null && !ids.contains(before.id())) {
                        before = told.predecessor(before);
                    }
                    String follows = before == null ? null : before.id();
                    return Objects.equals(follows, tour.follows())
                            ? tour
                            : tour.toBuilder().follows(follows).build();
                })
                .toList();
    }
}
