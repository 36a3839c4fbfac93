package rotation.solve;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import java.util.stream.Stream;
import rotation.rule.Rule;

/**
 * Who may serve: the rules that look at one tour alone. Where they are hard, the search proposes only who keeps them; they
 * still count for deployed and locked tours, and where a planner has moved them out of hard.
 */
final class EligibilityConstraints {

    private EligibilityConstraints() {}

    static Stream<Constraint> define(ConstraintFactory factory) {
        return Stream.concat(
                Rule.singleTour().stream().map(rule -> singleTourRule(factory, rule)), Stream.of(rankStretch(factory)));
    }

    /** An officer keeps the rules for entering, and staying in, a tour. Unit and source: see {@link Rule}. */
    private static Constraint singleTourRule(ConstraintFactory factory, Rule rule) {
        return factory.forEach(PlanningTour.class)
                .filter(PlanningTour::isUnfit)
                .filter(tour -> tour.points(rule) > 0)
                .penalize(rule.defaultWeight().cost(), tour -> tour.points(rule))
                .asConstraint(rule.id());
    }

    /** An officer's rank is that of the post. Steps. */
    private static Constraint rankStretch(ConstraintFactory factory) {
        return factory.forEach(PlanningTour.class)
                .filter(tour -> !tour.tour().isDeployed() && tour.stepsOutsideBand() > 0)
                .penalize(Rule.RANK_STRETCH.defaultWeight().cost(), PlanningTour::stepsOutsideBand)
                .asConstraint(Rule.RANK_STRETCH.id());
    }
}
