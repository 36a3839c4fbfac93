package rotation.peers.stock;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sumLong;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.function.IntUnaryOperator;
import rotation.model.Agency;
import rotation.model.Policy;
import rotation.rule.Rule;

/** How many at a time courses, agencies, missions and headquarters can carry. */
final class CapacityConstraints {

    private static final UniConstraintCollector<StockTour, ?, Long> ABOVE_AGENCY_CAP =
            TourCollectors.daysAbove(CapacityConstraints::agencyLimit, StockTour::absence);
    private static final UniConstraintCollector<StockTour, ?, Long> ABOVE_MISSION_CEILING =
            TourCollectors.daysAbove(tour -> day -> tour.facts().missionLimit(tour.mission(), day), StockTour::period);
    private static final UniConstraintCollector<StockTour, ?, Long> ABOVE_PROGRAM_CEILING =
            TourCollectors.daysAbove(tour -> tour.facts()::programLimit, StockTour::period);

    private CapacityConstraints() {}

    private static IntUnaryOperator agencyLimit(StockTour tour) {
        Agency agency = tour.agency();
        return day -> tour.facts().agencyLimit(agency, day);
    }

    /** No more officers attend an intake than it has seats. Officers. */
    static Constraint trainingCapacity(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.intake() != null)
                .groupBy(StockTour::intake, count())
                .filter((intake, attendants) -> attendants > intake.capacity())
                .penalize(
                        Rule.TRAINING_CAPACITY.defaultWeight().cost(),
                        (intake, attendants) -> attendants - intake.capacity())
                .asConstraint(Rule.TRAINING_CAPACITY.id());
    }

    /** No more officers of an agency are absent on a day than its cap of that day. Officer-days. */
    static Constraint agencyCap(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.agency().hasCap())
                .groupBy(StockTour::agency, ABOVE_AGENCY_CAP)
                .filter((agency, days) -> days > 0)
                .penalizeLong(Rule.AGENCY_CAP.defaultWeight().cost(), (agency, days) -> days)
                .asConstraint(Rule.AGENCY_CAP.id());
    }

    /** No more officers are in theatre in a mission on a day than its ceiling. Officer-days. */
    static Constraint missionCeiling(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.mission().ceiling() != null)
                .groupBy(StockTour::mission, ABOVE_MISSION_CEILING)
                .filter((mission, days) -> days > 0)
                .penalizeLong(Rule.MISSION_CEILING.defaultWeight().cost(), (mission, days) -> days)
                .asConstraint(Rule.MISSION_CEILING.id());
    }

    /** No more officers are in theatre in all missions on a day than the programme's ceiling. Officer-days. */
    static Constraint programCeiling(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.policy().programCeiling() != null)
                .groupBy(ABOVE_PROGRAM_CEILING)
                .filter(days -> days > 0)
                .penalizeLong(Rule.PROGRAM_CEILING.defaultWeight().cost(), days -> days)
                .asConstraint(Rule.PROGRAM_CEILING.id());
    }

    /** Not too many seats of a mission change hands in one calendar month. Tours. */
    static Constraint staggeredArrivals(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .groupBy(
                        StockTour::facts,
                        StockTour::mission,
                        tour -> tour.window().month(),
                        count())
                .filter((facts, mission, month, arrivals) -> arrivals > facts.arrivalsPerMonth(mission))
                .penalize(
                        Rule.STAGGERED_ARRIVALS.defaultWeight().cost(),
                        (facts, mission, month, arrivals) -> arrivals - facts.arrivalsPerMonth(mission))
                .asConstraint(Rule.STAGGERED_ARRIVALS.id());
    }

    /** Headquarters can prepare all arrivals of a week. Tours. */
    static Constraint onboarding(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.policy().onboardingPerWeek() != null)
                .groupBy(StockTour::facts, tour -> tour.window().week(), count())
                .filter((facts, week, arrivals) -> facts.arrivalsAboveOnboarding(week, arrivals) > 0)
                .penalize(
                        Rule.ONBOARDING.defaultWeight().cost(),
                        (facts, week, arrivals) -> facts.arrivalsAboveOnboarding(week, arrivals))
                .asConstraint(Rule.ONBOARDING.id());
    }

    /** All filled tours cost no more than the budget. Started thousands of dollars. */
    static Constraint budget(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.policy().budget() != null)
                .groupBy(StockTour::policy, sumLong(StockTour::cost))
                .filter((policy, cost) -> thousandsAbove(policy, cost) > 0)
                .penalizeLong(Rule.BUDGET.defaultWeight().cost(), CapacityConstraints::thousandsAbove)
                .asConstraint(Rule.BUDGET.id());
    }

    private static long thousandsAbove(Policy policy, long cost) {
        Long budget = policy.budget();
        return budget == null || cost <= budget ? 0 : (cost - budget + 999) / 1000;
    }
}
