package rotation.peers.stock;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sumLong;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.stream.Stream;
import rotation.rule.Rule;

/** The least disruption to policing at home, and to those who receive the officers. */
final class HomeConstraints {

    private static final UniConstraintCollector<StockTour, ?, Long> SHARED_ABSENCE = TourCollectors.sharedAbsence();
    private static final UniConstraintCollector<StockTour, ?, Long> SKILL_SHORTAGE = TourCollectors.skillShortage();

    private HomeConstraints() {}

    static Stream<Constraint> define(ConstraintFactory factory) {
        return Stream.of(
                agencyFairShare(factory),
                unitDepletion(factory),
                homeSkillFloor(factory),
                preference(factory),
                staggeredArrivals(factory),
                onboarding(factory));
    }

    /** No agency carries more than its allowance. Absence days. */
    private static Constraint agencyFairShare(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .groupBy(StockTour::facts, StockTour::agency, sumLong(tour -> tour.absence()
                        .days()))
                .filter((facts, agency, days) -> days > facts.problem().allowance(agency))
                .penalizeLong(
                        Rule.AGENCY_FAIR_SHARE.defaultWeight().cost(),
                        (facts, agency, days) -> days - facts.problem().allowance(agency))
                .asConstraint(Rule.AGENCY_FAIR_SHARE.id());
    }

    /** Officers of one unit are not absent together. Days for each pair. */
    private static Constraint unitDepletion(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.officer().unit() != null)
                .groupBy(StockTour::agency, tour -> tour.officer().unit(), SHARED_ABSENCE)
                .filter((agency, unit, days) -> days > 0)
                .penalizeLong(Rule.UNIT_DEPLETION.defaultWeight().cost(), (agency, unit, days) -> days)
                .asConstraint(Rule.UNIT_DEPLETION.id());
    }

    /** Enough holders of a skill stay at home. Officer-days. */
    private static Constraint homeSkillFloor(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.facts().isMissed(tour.officer()))
                .groupBy(StockTour::agency, SKILL_SHORTAGE)
                .filter((agency, days) -> days > 0)
                .penalizeLong(Rule.HOME_SKILL_FLOOR.defaultWeight().cost(), (agency, days) -> days)
                .asConstraint(Rule.HOME_SKILL_FLOOR.id());
    }

    /** Officers serve where they would like to. Places in their preferences. */
    private static Constraint preference(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.preferencePlace() > 0)
                .penalize(Rule.PREFERENCE.defaultWeight().cost(), StockTour::preferencePlace)
                .asConstraint(Rule.PREFERENCE.id());
    }

    /** Not too many seats of a mission change hands in one calendar month. Tours. */
    private static Constraint staggeredArrivals(ConstraintFactory factory) {
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
    private static Constraint onboarding(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.policy().onboardingPerWeek() != null
                        && !tour.tour().isDeployed())
                .groupBy(StockTour::facts, tour -> tour.window().week(), count())
                .filter((facts, week, arrivals) -> facts.arrivalsAboveOnboarding(arrivals) > 0)
                .penalize(
                        Rule.ONBOARDING.defaultWeight().cost(),
                        (facts, week, arrivals) -> facts.arrivalsAboveOnboarding(arrivals))
                .asConstraint(Rule.ONBOARDING.id());
    }
}
