package rotation.solve.score;

import rotation.rule.Rule;
import rotation.solve.space.PlannedTour;

/** What people were told stays true. */
final class StabilityRules implements TourByTourRules {

    private final RuleTally tally;

    StabilityRules(RuleTally tally) {
        this.tally = tally;
    }

    @Override
    public void count(PlannedTour tour, Part part, int by) {
        int noticeFactor = tour.options().noticeFactor();
        if (noticeFactor > 0) {
            publishedOfficer(tour, by * noticeFactor);
            publishedDates(tour, by * noticeFactor);
        }
    }

    @Override
    public void enterEmpty(PlannedTour tour) {
        tally.add(Rule.PUBLISHED_OFFICER, tour.options().noticeFactor());
    }

    @Override
    public void leaveEmpty(PlannedTour tour) {
        tally.add(Rule.PUBLISHED_OFFICER, -tour.options().noticeFactor());
    }

    /** A published tour goes to the officer who was told so, and not to nobody. Notice factor. */
    private void publishedOfficer(PlannedTour tour, int by) {
        if (!tour.tour().isDeployed() && !tour.options().wasTold(tour.officer())) {
            tally.add(Rule.PUBLISHED_OFFICER, by);
        }
    }

    /** A published or deployed tour starts and ends when people were told it would. Days times the notice factor. */
    private void publishedDates(PlannedTour tour, int by) {
        tally.add(Rule.PUBLISHED_DATES, (long) by * tour.window().daysMoved());
    }
}
