package rotation.peers.stock;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import rotation.model.Tour;
import rotation.rule.Rule;

/** What people were told stays true. */
final class StabilityConstraints {

    private StabilityConstraints() {}

    /** A published tour goes to the officer who was told so, and is not left empty. Notice factor. */
    static Constraint publishedOfficer(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(StockTour.class)
                .filter(StabilityConstraints::hasAnotherOfficer)
                .penalize(Rule.PUBLISHED_OFFICER.defaultWeight().cost(), StockTour::noticeFactor)
                .asConstraint(Rule.PUBLISHED_OFFICER.id());
    }

    private static boolean hasAnotherOfficer(StockTour planned) {
        Tour tour = planned.tour();
        return tour.status() == Tour.Status.PUBLISHED
                && tour.assignment() != null
                && !(planned.isFilled() && tour.assignment().isOf(planned.officer()));
    }

    /** A published or deployed tour starts and ends when people were told it would. Days times the notice factor. */
    static Constraint publishedDates(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> daysMoved(tour) > 0)
                .penalizeLong(
                        Rule.PUBLISHED_DATES.defaultWeight().cost(),
                        tour -> (long) daysMoved(tour) * tour.noticeFactor())
                .asConstraint(Rule.PUBLISHED_DATES.id());
    }

    private static int daysMoved(StockTour planned) {
        Tour tour = planned.tour();
        if (!tour.isAnnounced() || tour.assignment() == null) {
            return 0;
        }
        var told = tour.assignment().window();
        var now = planned.period();
        return Math.abs(now.from() - told.from()) + Math.abs(now.to() - told.to());
    }
}
