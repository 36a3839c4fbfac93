package rotation.solve.score;

import java.util.ArrayList;
import java.util.List;
import rotation.rule.Rule;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.SeasonFacts;
import rotation.solve.space.SeasonFacts.Need;
import rotation.solve.space.SeasonFacts.Partner;

/** Who serves beside whom. */
final class CompanyRules implements RuleGroup {

    private final SeasonFacts facts;
    private final RuleTally tally;
    private final HeldTours held;

    /** Whether the problem asks for nothing. */
    private final boolean isIdle;

    /** By the place of a need. */
    private final NeedCounts[] needs;

    private final List<NeedCounts> changedNeeds = new ArrayList<>();

    /** @param held the other tours of an officer whose tour comes or goes, and those of others */
    CompanyRules(SeasonFacts facts, RuleTally tally, HeldTours held) {
        this.facts = facts;
        this.tally = tally;
        this.held = held;
        isIdle = facts.needs().isEmpty() && facts.problem().pairs().isEmpty();
        needs = facts.needs().stream()
                .map(need -> new NeedCounts(need.need().min()))
                .toArray(NeedCounts[]::new);
    }

    @Override
    public void enter(PlannedTour tour, Part part) {
        count(tour, 1);
    }

    @Override
    public void leave(PlannedTour tour, Part part) {
        count(tour, -1);
    }

    private void count(PlannedTour tour, int by) {
        if (isIdle) {
            return;
        }
        for (Need need : tour.options().needs()) {
            siteNeeds(need, tour, by);
        }
        for (Partner partner : facts.partners(tour.officer())) {
            if (partner.apart()) {
                apart(tour, partner, by);
            } else {
                together(tour, partner, by);
            }
        }
    }

    private void siteNeeds(Need need, PlannedTour tour, int by) {
        NeedCounts counts = needs[need.index()];
        if (counts.touch()) {
            changedNeeds.add(counts);
        }
        int metTo = tour.officer().needMetTo(need.index());
        if (by > 0) {
            counts.add(tour.period(), metTo);
        } else {
            counts.remove(tour.period(), metTo);
        }
    }

    /** Those who are there have what the site needs. Officer-days. */
    @Override
    public void settle() {
        for (int i = 0; i < changedNeeds.size(); i++) {
            tally.add(Rule.SITE_NEEDS, changedNeeds.get(i).settle());
        }
        changedNeeds.clear();
    }

    /** Two officers who must be kept apart are not in one mission at once. Pairs of tours. */
    private void apart(PlannedTour tour, Partner partner, int by) {
        RosterOfficer other = partner.officer();
        if (other == null) {
            return;
        }
        for (PlannedTour theirs = held.first(other); theirs != null; theirs = held.next(theirs)) {
            if (meet(tour, theirs) && !(tour.isFact() && theirs.isFact())) {
                tally.add(Rule.APART, by);
            }
        }
    }

    /** An officer serves where and when the other one of the pair does. Tours of either. */
    private void together(PlannedTour tour, Partner partner, int by) {
        RosterOfficer other = partner.officer();
        boolean alone = true;
        if (other != null) {
            for (PlannedTour theirs = held.first(other); theirs != null; theirs = held.next(theirs)) {
                if (meet(tour, theirs)) {
                    alone = false;
                    if (!meetsOneOf(theirs, tour)) {
                        tally.add(Rule.TOGETHER, -by);
                    }
                }
            }
        }
        if (alone) {
            tally.add(Rule.TOGETHER, by);
        }
    }

    /** Whether a tour meets another one of the officer of a tour. */
    private boolean meetsOneOf(PlannedTour tour, PlannedTour but) {
        for (PlannedTour mine = held.first(but.officer()); mine != null; mine = held.next(mine)) {
            if (mine != but && meet(tour, mine)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meet(PlannedTour one, PlannedTour other) {
        return one.options().mission().index() == other.options().mission().index()
                && one.period().touches(other.period());
    }
}
