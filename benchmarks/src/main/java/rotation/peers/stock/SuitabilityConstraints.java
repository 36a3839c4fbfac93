package rotation.peers.stock;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import rotation.rule.Rule;

/** How well officers suit their tours. */
final class SuitabilityConstraints {

    private SuitabilityConstraints() {}

    /** An officer's rank is that of the post. Steps. */
    static Constraint rankStretch(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> !tour.tour().isDeployed() && tour.stepsOutsideBand() > 0)
                .penalize(Rule.RANK_STRETCH.defaultWeight().cost(), StockTour::stepsOutsideBand)
                .asConstraint(Rule.RANK_STRETCH.id());
    }

    /** A tour goes to the officer whom the mission would like best. Places on its shortlist. */
    static Constraint missionPreference(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> !tour.tour().isDeployed() && tour.shortlistPlace() > 0)
                .penalize(Rule.MISSION_PREFERENCE.defaultWeight().cost(), StockTour::shortlistPlace)
                .asConstraint(Rule.MISSION_PREFERENCE.id());
    }

    /** Officers serve where they would like to. Places in their preferences. */
    static Constraint preference(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.preferencePlace() > 0)
                .penalize(Rule.PREFERENCE.defaultWeight().cost(), StockTour::preferencePlace)
                .asConstraint(Rule.PREFERENCE.id());
    }
}
