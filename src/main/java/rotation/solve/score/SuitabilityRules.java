package rotation.solve.score;

import rotation.rule.Rule;
import rotation.solve.space.PlannedTour;

/** How well officers suit their tours. */
final class SuitabilityRules implements TourByTourRules {

    private final RuleTally tally;

    SuitabilityRules(RuleTally tally) {
        this.tally = tally;
    }

    @Override
    public void count(PlannedTour tour, Part part, int by) {
        if (part.hasOfficer()) {
            rankStretch(tour, by);
            preference(tour, by);
            missionPreference(tour, by);
        }
    }

    /** An officer's rank is that of the post. Steps. */
    private void rankStretch(PlannedTour tour, int by) {
        if (!tour.tour().isDeployed()) {
            tally.add(
                    Rule.RANK_STRETCH,
                    (long) by * tour.position().stepsOutsideBand(tour.officer().officer()));
        }
    }

    /** Officers serve where they would like to. Places in their preferences. */
    private void preference(PlannedTour tour, int by) {
        tally.add(
                Rule.PREFERENCE,
                (long) by
                        * tour.officer()
                                .preferencePlace(tour.options().mission().index()));
    }

    /** A mission gets whom it wishes. Places on its shortlist. */
    private void missionPreference(PlannedTour tour, int by) {
        if (!tour.tour().isDeployed() && !tour.tour().shortlist().isEmpty()) {
            tally.add(
                    Rule.MISSION_PREFERENCE,
                    (long) by * tour.tour().shortlistPlace(tour.officer().officer()));
        }
    }
}
