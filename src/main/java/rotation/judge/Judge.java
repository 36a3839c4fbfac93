package rotation.judge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** Says what plans of one problem cost, by the rules' text alone. */
public final class Judge {

    private final Problem problem;
    private final Eligibility eligibility;

    /** Of the rules that look at one tour alone, those that are hard. */
    private final List<Rule> hardRules;

    /** A judge of the plans of this problem. */
    public Judge(Problem problem) {
        this.problem = problem;
        eligibility = new Eligibility(problem);
        hardRules = Rule.eligibility().stream()
                .filter(rule -> rule.weight(problem).isHard())
                .toList();
    }

    /** Judges any plan, legal or not. Of two rows of one tour the last counts; a row that cannot be judged counts as none. */
    public Verdict judge(Plan plan) {
        var staffing = new Staffing(problem, plan);
        var found = new Findings();
        eligibility.find(staffing, found);
        var capacity = new Capacity(problem, staffing, found);
        capacity.trainingCapacity();
        capacity.agencyCap();
        capacity.missionCeiling();
        capacity.programCeiling();
        capacity.staggeredArrivals();
        capacity.onboarding();
        var continuity = new Continuity(problem, staffing, found);
        continuity.restBetweenTours();
        continuity.tourOrder();
        continuity.unfilledTour();
        continuity.uncoveredDays();
        continuity.handover();
        continuity.tourLength();
        var suitability = new Suitability(problem, staffing, found);
        suitability.rankStretch();
        suitability.preference();
        var balance = new Balance(problem, staffing, found);
        balance.missionWomen();
        balance.programWomen();
        balance.leadershipWomen();
        balance.loneWomanDays();
        balance.experience();
        balance.agencyConcentration();
        balance.agencyParticipation();
        balance.agencyFairShare();
        var home = new Home(problem, staffing, found);
        home.unitDepletion();
        home.homeSkillFloor();
        var stability = new Stability(problem, staffing, found);
        stability.publishedOfficer();
        stability.publishedDates();
        var legality = new Legality(problem, staffing, this::isLocked);
        return new Verdict(problem, found, legality.check(plan), plan.score(), KeyFigures.of(problem, staffing));
    }

    /**
     * Whether a tour keeps its officer, start and end: the planner has pinned it, or it is published and starts within the
     * frozen days after the day of planning. A frozen tour whose officer has left the roster, or whose assignment breaks a rule
     * that looks at one tour alone and that is hard in this problem, is not locked, for somebody must be found.
     */
    public boolean isLocked(Tour tour) {
        if (tour.pinned()) {
            return true;
        }
        Tour.Assignment published = tour.assignment();
        if (tour.status() != Tour.Status.PUBLISHED || published == null) {
            return false;
        }
        boolean frozen =
                published.window().from() - problem.asOf() < problem.policy().freezeDays();
        Officer officer = problem.officer(published.officer());
        return frozen
                && officer != null
                && points(tour, officer, published.window()).keySet().stream()
                        .noneMatch(rule -> rule.weight(problem).isHard());
    }

    /**
     * What the rules that look at one tour alone would take, if this officer filled the tour in this window.
     *
     * @param tour of this problem
     * @param officer of this problem
     * @param window the first and the last day in theatre, candidate or not
     * @return in catalogue order the points of each rule that is broken, before its weight, also where it is not hard
     */
    public Map<Rule, Integer> points(Tour tour, Officer officer, Period window) {
        return eligibility.points(FilledTour.of(problem, tour, officer, window));
    }

    /**
     * The first rule in catalogue order, of those that look at one tour alone and are hard in this problem, that would be broken
     * if this officer filled the tour in this window.
     *
     * @param tour of this problem
     * @param officer of this problem
     * @param window the first and the last day in theatre, candidate or not
     * @return null: none, so that the officer may be proposed
     */
    public @Nullable Rule firstHardRule(Tour tour, Officer officer, Period window) {
        return eligibility.firstBroken(FilledTour.of(problem, tour, officer, window), hardRules);
    }
}
