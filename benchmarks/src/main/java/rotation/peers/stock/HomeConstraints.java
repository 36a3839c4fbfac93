package rotation.peers.stock;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import rotation.rule.Rule;

/** The least disruption to policing at home. */
final class HomeConstraints {

    private static final UniConstraintCollector<StockTour, ?, Long> SHARED_ABSENCE = TourCollectors.sharedAbsence();
    private static final UniConstraintCollector<StockTour, ?, Long> SKILL_SHORTAGE = TourCollectors.skillShortage();

    private HomeConstraints() {}

    /** Officers of one unit are not absent together. Days for each pair. */
    static Constraint unitDepletion(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.officer().unit() != null)
                .groupBy(StockTour::agency, tour -> tour.officer().unit(), SHARED_ABSENCE)
                .filter((agency, unit, days) -> days > 0)
                .penalizeLong(Rule.UNIT_DEPLETION.defaultWeight().cost(), (agency, unit, days) -> days)
                .asConstraint(Rule.UNIT_DEPLETION.id());
    }

    /** Enough holders of a skill stay at home. Officer-days. */
    static Constraint homeSkillFloor(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.facts().isMissed(tour.officer()))
                .groupBy(StockTour::agency, SKILL_SHORTAGE)
                .filter((agency, days) -> days > 0)
                .penalizeLong(Rule.HOME_SKILL_FLOOR.defaultWeight().cost(), (agency, days) -> days)
                .asConstraint(Rule.HOME_SKILL_FLOOR.id());
    }
}
