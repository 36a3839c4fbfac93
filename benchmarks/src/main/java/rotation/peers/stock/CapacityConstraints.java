package rotation.peers.stock;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.rule.Rule;

/** What officers, courses, agencies and missions can bear: the hard rules that look at more than one tour. */
final class CapacityConstraints {

    private static final UniConstraintCollector<StockTour, ?, Long> ABOVE_AGENCY_CAP =
            TourCollectors.daysAbove(tour -> orNone(tour.agency().maxAway()), StockTour::absence);
    private static final UniConstraintCollector<StockTour, ?, Long> ABOVE_MISSION_CEILING =
            TourCollectors.daysAbove(tour -> orNone(tour.mission().ceiling()), StockTour::period);
    private static final UniConstraintCollector<StockTour, ?, Long> ABOVE_PROGRAM_CEILING =
            TourCollectors.daysAbove(tour -> orNone(tour.policy().programCeiling()), StockTour::period);

    private CapacityConstraints() {}

    static Stream<Constraint> define(ConstraintFactory factory) {
        return Stream.of(
                restBetweenTours(factory),
                trainingCapacity(factory),
                agencyCap(factory),
                missionCeiling(factory),
                programCeiling(factory));
    }

    /** Two tours of one officer do not overlap, and the rest between them is long enough. Pairs. */
    private static Constraint restBetweenTours(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .join(
                        StockTour.class,
                        equal(StockTour::officer),
                        filtering((a, b) -> a.tour().id().compareTo(b.tour().id()) < 0))
                .filter(CapacityConstraints::isRestTooShort)
                .penalize(Rule.REST_BETWEEN_TOURS.defaultWeight().cost())
                .asConstraint(Rule.REST_BETWEEN_TOURS.id());
    }

    private static boolean isRestTooShort(StockTour a, StockTour b) {
        int order = a.period().compareTo(b.period());
        boolean aIsEarlier =
                order != 0 ? order < 0 : a.tour().id().compareTo(b.tour().id()) < 0;
        StockTour earlier = aIsEarlier ? a : b;
        StockTour later = aIsEarlier ? b : a;
        int daysAtHome = later.period().from() - earlier.period().to() - 1;
        return earlier.absence().touches(later.absence())
                || daysAtHome < earlier.mission().restDays();
    }

    /** No more officers attend an intake than it has seats. Officers. */
    private static Constraint trainingCapacity(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.intake() != null)
                .groupBy(StockTour::intake, count())
                .filter((intake, attendants) -> attendants > intake.capacity())
                .penalize(
                        Rule.TRAINING_CAPACITY.defaultWeight().cost(),
                        (intake, attendants) -> attendants - intake.capacity())
                .asConstraint(Rule.TRAINING_CAPACITY.id());
    }

    /** No more officers of an agency are absent on a day than its cap. Officer-days. */
    private static Constraint agencyCap(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.agency().maxAway() != null)
                .groupBy(StockTour::agency, ABOVE_AGENCY_CAP)
                .filter((agency, days) -> days > 0)
                .penalizeLong(Rule.AGENCY_CAP.defaultWeight().cost(), (agency, days) -> days)
                .asConstraint(Rule.AGENCY_CAP.id());
    }

    /** No more officers are in theatre in a mission on a day than its ceiling. Officer-days. */
    private static Constraint missionCeiling(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.mission().ceiling() != null)
                .groupBy(StockTour::mission, ABOVE_MISSION_CEILING)
                .filter((mission, days) -> days > 0)
                .penalizeLong(Rule.MISSION_CEILING.defaultWeight().cost(), (mission, days) -> days)
                .asConstraint(Rule.MISSION_CEILING.id());
    }

    /** No more officers are in theatre in all missions on a day than the programme's ceiling. Officer-days. */
    private static Constraint programCeiling(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.policy().programCeiling() != null)
                .groupBy(ABOVE_PROGRAM_CEILING)
                .filter(days -> days > 0)
                .penalizeLong(Rule.PROGRAM_CEILING.defaultWeight().cost(), days -> days)
                .asConstraint(Rule.PROGRAM_CEILING.id());
    }

    private static int orNone(@Nullable Integer cap) {
        return cap == null ? Integer.MAX_VALUE : cap;
    }
}
