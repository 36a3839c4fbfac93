package rotation.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.judge.Finding;
import rotation.judge.Judge;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;

/** Finds what differs between two plans of one problem, explains it and puts it in words. */
final class Comparison {

    /** The reasons for which an officer cannot go in their window, and might in a later one. */
    private static final Set<Reason.Kind> PERHAPS_LATER = EnumSet.of(
            Reason.Kind.INELIGIBLE, Reason.Kind.WINDOW_GONE, Reason.Kind.INTAKE_GONE, Reason.Kind.COURSE_CANCELLED);

    /** A tour of the problem that differs. */
    private record Difference(
            Tour tour, TourChange.Kind kind, @Nullable Assignment was, @Nullable Assignment is, Reason reason) {}

    private final Problem problem;
    private final Map<String, Plan.Row> before;
    private final Map<String, Plan.Row> after;
    private final CarriedPlan carried;
    private final Map<String, Plan.Row> standing;
    private final Alternatives alternatives;
    private final ReasonSearch reasons;
    private final ChangeSentences sentences;

    /**
     * @param asked the plan before as it was edited by hand since
     * @param judgements of how many other plans may be said what they would cost
     */
    Comparison(Problem problem, Plan before, Plan asked, Plan after, int judgements) {
        this.problem = problem;
        this.before = before.byTour();
        this.after = after.byTour();
        var judge = new Judge(problem);
        carried = CarriedPlan.carried(problem, judge, before);
        standing = carried.plan().byTour();
        alternatives = new Alternatives(problem, judge, after, judgements);
        reasons = new ReasonSearch(problem, judge, before, asked, carried, after, alternatives);
        sentences = new ChangeSentences(problem);
    }

    /** Every tour that differs, in the problem's order; those that the problem does not have any more come last. */
    List<TourChange> changes() {
        List<Difference> differences = differences();
        Map<String, TourChange.Kind> kinds = new HashMap<>();
        differences.forEach(difference -> kinds.put(difference.tour.id(), difference.kind));
        Map<String, TourChange> told = new HashMap<>();
        // Not every question has an answer in a large season: those of what had to change come first.
        for (boolean isForced : List.of(true, false)) {
            for (Difference difference : differences) {
                if (isForced == (difference.reason.cause() == Reason.Cause.FORCED)) {
                    told.put(
                            difference.tour.id(),
                            sentences.change(
                                    difference.tour.id(),
                                    difference.kind,
                                    difference.was,
                                    difference.is,
                                    explanation(difference, kinds)));
                }
            }
        }
        var changes = new ArrayList<TourChange>();
        problem.tours().stream()
                .map(tour -> told.get(tour.id()))
                .filter(change -> change != null)
                .forEach(changes::add);
        for (Plan.Row row : carried.cancelled()) {
            Reason reason = Reason.of(Reason.Kind.POST_GONE);
            changes.add(sentences.change(
                    row.tour(),
                    TourChange.Kind.CANCELLED,
                    row.assignment(),
                    null,
                    new Explanation(reason, sentences.clause(row.tour(), row.assignment(), reason), List.of(), null)));
        }
        return changes;
    }

    private List<Difference> differences() {
        var differences = new ArrayList<Difference>();
        for (Tour tour : problem.tours()) {
            Assignment was = assignment(before.get(tour.id()));
            Assignment is = assignment(after.get(tour.id()));
            TourChange.Kind kind = kind(was, is);
            if (kind != null) {
                differences.add(new Difference(tour, kind, was, is, reasons.of(tour, kind, was, is)));
            }
        }
        return differences;
    }

    private static @Nullable Assignment assignment(Plan.@Nullable Row row) {
        return row == null ? null : row.assignment();
    }

    /** How a tour of the problem differs; null: it does not. */
    private static TourChange.@Nullable Kind kind(@Nullable Assignment was, @Nullable Assignment is) {
        if (was == null || is == null) {
            return is != null ? TourChange.Kind.FILLED : was != null ? TourChange.Kind.EMPTIED : null;
        }
        if (!was.officer().equals(is.officer())) {
            return TourChange.Kind.REPLACED;
        }
        if (!was.window().equals(is.window())) {
            return TourChange.Kind.MOVED;
        }
        return is.isAsTold(was) ? null : TourChange.Kind.REBOOKED;
    }

    /** @param kinds how each tour differs that does, by its id */
    private Explanation explanation(Difference difference, Map<String, TourChange.Kind> kinds) {
        Tour tour = difference.tour;
        Assignment was = difference.was;
        Reason reason = difference.reason;
        Plan.Row stood = standing.get(tour.id());
        if (reason.kind() == Reason.Kind.CHOSEN && was != null && stood != null && stood.officer() != null) {
            return alternatives.asItWas(stood, kinds);
        }
        List<Finding> findings = was == null ? List.of() : reasons.findings(tour, was, reason);
        boolean hasGone = difference.kind == TourChange.Kind.REPLACED || difference.kind == TourChange.Kind.EMPTIED;
        return new Explanation(
                reason,
                sentences.clause(tour.id(), was, reason),
                findings,
                was != null && hasGone && PERHAPS_LATER.contains(reason.kind()) ? alternatives.later(tour, was) : null);
    }
}
