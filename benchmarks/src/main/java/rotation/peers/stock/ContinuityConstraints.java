package rotation.peers.stock;

import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.ArrayList;
import java.util.List;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Rest;
import rotation.rule.Rule;

/** Posts are filled, work goes on from one officer to the next, and officers rest between their tours. */
final class ContinuityConstraints {

    private static final UniConstraintCollector<StockTour, ?, List<Period>> FILLED_PERIODS =
            TourCollectors.filledPeriods();

    private ContinuityConstraints() {}

    /** Every tour has an officer. Priority of the position. */
    static Constraint unfilledTour(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(StockTour.class)
                .filter(tour -> !tour.isFilled())
                .penalize(Rule.UNFILLED_TOUR.defaultWeight().cost(), tour -> tour.position()
                        .priority())
                .asConstraint(Rule.UNFILLED_TOUR.id());
    }

    /** Two tours of one officer do not overlap, and the rest between them is long enough. Pairs. */
    static Constraint restBetweenTours(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .join(
                        StockTour.class,
                        equal(StockTour::officer),
                        filtering((a, b) -> a.tour().id().compareTo(b.tour().id()) < 0))
                .filter(ContinuityConstraints::isRestTooShort)
                .penalize(Rule.REST_BETWEEN_TOURS.defaultWeight().cost())
                .asConstraint(Rule.REST_BETWEEN_TOURS.id());
    }

    private static boolean isRestTooShort(StockTour a, StockTour b) {
        if (a.isFact() && b.isFact()) {
            return false;
        }
        int order = a.period().compareTo(b.period());
        boolean aIsEarlier =
                order != 0 ? order < 0 : a.tour().id().compareTo(b.tour().id()) < 0;
        StockTour earlier = aIsEarlier ? a : b;
        StockTour later = aIsEarlier ? b : a;
        return Rest.tooShort(
                earlier.period(), earlier.absence(), earlier.mission().restDays(), later.period(), later.absence());
    }

    /** A tour starts after the nearest filled tour before it in its seat. Tours. */
    static Constraint tourOrder(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.tour().follows() != null)
                .join(StockTour.class, equal(StockTour::position), filtering(StockTour::comesAfter))
                .filter((tour, before) ->
                        tour.period().from() <= before.period().from() && !(tour.isFact() && before.isFact()))
                .ifNotExists(
                        StockTour.class,
                        equal((tour, before) -> tour.position(), StockTour::position),
                        filtering((tour, before, between) -> tour.comesAfter(between) && between.comesAfter(before)))
                .penalize(Rule.TOUR_ORDER.defaultWeight().cost())
                .asConstraint(Rule.TOUR_ORDER.id());
    }

    /** Two officers in one seat overlap by the days that the mission wants for handover. Days. */
    static Constraint handover(ConstraintFactory factory) {
        return successions(factory)
                .penalize(
                        Rule.HANDOVER.defaultWeight().cost(),
                        (tour, before) -> Math.abs(
                                tour.mission().handoverDays() - tour.period().overlap(before.period())))
                .asConstraint(Rule.HANDOVER.id());
    }

    /** Filled tours that follow filled tours: the later, then the earlier. */
    private static BiConstraintStream<StockTour, StockTour> successions(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.tour().follows() != null)
                .join(StockTour.class, equal(tour -> tour.tour().follows(), before -> before.tour()
                        .id()));
    }

    /** Somebody is in the seat on every day of its coverage within the mandate. Days times priority. */
    static Constraint uncoveredDays(ConstraintFactory factory) {
        var withTours = factory.forEachIncludingUnassigned(StockTour.class)
                .filter(tour -> tour.position().coverageInMandate() != null)
                .groupBy(StockTour::position, FILLED_PERIODS);
        var withoutTours = factory.forEach(Position.class)
                .ifNotExistsIncludingUnassigned(StockTour.class, equal(position -> position, StockTour::position))
                .expand(position -> List.<Period>of());
        return withTours
                .concat(withoutTours)
                .penalize(
                        Rule.UNCOVERED_DAYS.defaultWeight().cost(),
                        (position, periods) -> position.priority() * uncovered(position, periods))
                .asConstraint(Rule.UNCOVERED_DAYS.id());
    }

    private static int uncovered(Position position, List<Period> periods) {
        Period coverage = position.coverageInMandate();
        if (coverage == null) {
            return 0;
        }
        var inOrder = new ArrayList<>(periods);
        inOrder.sort(null);
        int uncovered = 0;
        int next = coverage.from();
        for (Period period : inOrder) {
            int gapEnd = Math.min(period.from() - 1, coverage.to());
            uncovered += Math.max(0, gapEnd - next + 1);
            next = Math.max(next, period.to() + 1);
        }
        return uncovered + Math.max(0, coverage.to() - next + 1);
    }

    /** A tour is as long as preferred. Days. */
    static Constraint tourLength(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .penalize(
                        Rule.TOUR_LENGTH.defaultWeight().cost(),
                        tour -> Math.abs(tour.period().days() - tour.tour().preferredDays()))
                .asConstraint(Rule.TOUR_LENGTH.id());
    }
}
