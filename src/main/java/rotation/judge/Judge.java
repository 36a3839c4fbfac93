package rotation.judge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
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
        var suitability = new Suitability(problem, staffing, found);
        var capacity = new Capacity(problem, staffing, found);
        var continuity = new Continuity(problem, staffing, found);
        var balance = new Balance(problem, staffing, found);
        var home = new Home(problem, staffing, found);
        var stability = new Stability(problem, staffing, found);
        for (Rule rule : Rule.values()) {
            // An expression, for the compiler to ask for every rule.
            Runnable search =
                    switch (rule) {
                        case RANK,
                                LANGUAGE,
                                SKILL,
                                YEARS_OF_SERVICE,
                                RESERVED_FOR_WOMEN,
                                EXCLUDED_MISSION,
                                TRAINING,
                                REST_SINCE_LAST_TOUR,
                                AGENCY_BLACKOUT,
                                RELEASE,
                                MEDICAL,
                                MANDATE -> () -> eligibility.find(rule, staffing, found);
                        case REST_BETWEEN_TOURS -> continuity::restBetweenTours;
                        case TRAINING_CAPACITY -> capacity::trainingCapacity;
                        case AGENCY_CAP -> capacity::agencyCap;
                        case MISSION_CEILING -> capacity::missionCeiling;
                        case PROGRAM_CEILING -> capacity::programCeiling;
                        case TOUR_ORDER -> continuity::tourOrder;
                        case UNFILLED_TOUR -> continuity::unfilledTour;
                        case RANK_STRETCH -> suitability::rankStretch;
                        case UNCOVERED_DAYS -> continuity::uncoveredDays;
                        case HANDOVER -> continuity::handover;
                        case TOUR_LENGTH -> continuity::tourLength;
                        case MISSION_WOMEN -> balance::missionWomen;
                        case PROGRAM_WOMEN -> balance::programWomen;
                        case LEADERSHIP_WOMEN -> balance::leadershipWomen;
                        case LONE_WOMAN_DAYS -> balance::loneWomanDays;
                        case EXPERIENCE -> balance::experience;
                        case AGENCY_CONCENTRATION -> balance::agencyConcentration;
                        case AGENCY_PARTICIPATION -> balance::agencyParticipation;
                        case AGENCY_FAIR_SHARE -> balance::agencyFairShare;
                        case UNIT_DEPLETION -> home::unitDepletion;
                        case HOME_SKILL_FLOOR -> home::homeSkillFloor;
                        case PREFERENCE -> suitability::preference;
                        case STAGGERED_ARRIVALS -> capacity::staggeredArrivals;
                        case ONBOARDING -> capacity::onboarding;
                        case PUBLISHED_OFFICER -> stability::publishedOfficer;
                        case PUBLISHED_DATES -> stability::publishedDates;
                    };
            search.run();
        }
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
        return frozen && officer != null && firstHardRule(tour, officer, published.window()) == null;
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
        return eligibility.points(Posting.of(problem, tour, officer, window));
    }

    /**
     * The rules that look at one tour alone and are hard in this problem, and that would be broken if this officer filled the tour
     * in this window.
     *
     * @param tour of this problem
     * @param officer of this problem
     * @param window the first and the last day in theatre, candidate or not
     * @return in catalogue order; empty: the officer may be proposed
     */
    public List<Rule> brokenHardRules(Tour tour, Officer officer, Period window) {
        return points(tour, officer, window).keySet().stream()
                .filter(hardRules::contains)
                .toList();
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
        return eligibility.firstBroken(Posting.of(problem, tour, officer, window), hardRules);
    }
}
