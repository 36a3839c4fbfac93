package rotation.solve;

import rotation.rule.Rule;

/**
 * Who may serve: the rules that look at one tour alone. Where they are hard, the search proposes only who keeps them; they
 * still count for deployed and locked tours, and where a planner has moved them out of hard.
 */
final class EligibilityRules implements RuleGroup {

    private final RuleTally tally;

    EligibilityRules(RuleTally tally) {
        this.tally = tally;
    }

    @Override
    public void enter(PlanningTour tour) {
        count(tour, 1);
    }

    @Override
    public void leave(PlanningTour tour) {
        count(tour, -1);
    }

    private void count(PlanningTour tour, int by) {
        if (!tour.options().isAlwaysFit()) {
            singleTourRules(tour, by);
        }
        rankStretch(tour, by);
    }

    /** An officer keeps the rules for entering, and staying in, a tour. Unit and source: see {@link Rule}. */
    private void singleTourRules(PlanningTour tour, int by) {
        for (Rule rule : Rule.eligibility()) {
            tally.add(rule, (long) by * tour.points(rule));
        }
    }

    /** An officer's rank is that of the post. Steps. */
    private void rankStretch(PlanningTour tour, int by) {
        if (!tour.tour().isDeployed()) {
            tally.add(
                    Rule.RANK_STRETCH,
                    (long) by * tour.position().stepsOutsideBand(tour.officer().officer()));
        }
    }
}
