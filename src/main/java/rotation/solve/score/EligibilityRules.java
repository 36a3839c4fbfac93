package rotation.solve.score;

import rotation.rule.Rule;
import rotation.solve.space.PlannedTour;

/**
 * Who may serve: the rules that look at one tour alone. Where they are hard, the search proposes only who keeps them; they
 * still count for deployed and locked tours, and where a planner has moved them out of hard.
 */
final class EligibilityRules implements TourByTourRules {

    private final RuleTally tally;

    EligibilityRules(RuleTally tally) {
        this.tally = tally;
    }

    @Override
    public void count(PlannedTour tour, Part part, int by) {
        if (tour.options().isAlwaysFit()) {
            return;
        }
        // Unit and source: see the rules.
        for (Rule rule : Rule.eligibility()) {
            tally.add(rule, (long) by * tour.points(rule));
        }
    }
}
