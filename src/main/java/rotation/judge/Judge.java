package rotation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
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
        Findings found = find(staffing, rule -> true);
        var legality = new Legality(problem, staffing, this::isLocked);
        return new Verdict(problem, found, legality.check(plan), plan.score(), KeyFigures.of(problem, staffing));
    }

    /** What some of the rules find in a plan. */
    private Findings find(Staffing staffing, Predicate<Rule> asked) {
        var found = new Findings();
        var suitability = new Suitability(problem, staffing, found);
        var capacity = new Capacity(problem, staffing, found);
        var continuity = new Continuity(problem, staffing, found);
        var balance = new Balance(problem, staffing, found);
        var company = new Company(problem, staffing, found);
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
                                SHORTLIST,
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
                        case APART -> company::apart;
                        case UNFILLED_TOUR -> continuity::unfilledTour;
                        case RANK_STRETCH -> suitability::rankStretch;
                        case UNCOVERED_DAYS -> continuity::uncoveredDays;
                        case HANDOVER -> continuity::handover;
                        case TOUR_LENGTH -> continuity::tourLength;
                        case MISSION_WOMEN -> balance::missionWomen;
                        case PROGRAM_WOMEN -> balance::programWomen;
                        case LEADERSHIP_WOMEN -> balance::leadershipWomen;
                        case LONE_WOMAN_DAYS -> balance::loneWomanDays;
                        case SITE_NEEDS -> company::siteNeeds;
                        case EXPERIENCE -> balance::experience;
                        case AGENCY_CONCENTRATION -> balance::agencyConcentration;
                        case AGENCY_PARTICIPATION -> balance::agencyParticipation;
                        case AGENCY_FAIR_SHARE -> balance::agencyFairShare;
                        case UNIT_DEPLETION -> home::unitDepletion;
                        case HOME_SKILL_FLOOR -> home::homeSkillFloor;
                        case PREFERENCE -> suitability::preference;
                        case MISSION_PREFERENCE -> suitability::missionPreference;
                        case OFFICER_LOAD -> balance::officerLoad;
                        case TOGETHER -> company::together;
                        case STAGGERED_ARRIVALS -> capacity::staggeredArrivals;
                        case ONBOARDING -> capacity::onboarding;
                        case BUDGET -> capacity::budget;
                        case PUBLISHED_OFFICER -> stability::publishedOfficer;
                        case PUBLISHED_DATES -> stability::publishedDates;
                    };
            if (asked.test(rule)) {
                search.run();
            }
        }
        return found;
    }

    /**
     * What hard rules would find of the officers who are there already, as agreed, if they were asked. They are not: these are facts,
     * which no plan changes and which cost nothing ({@code docs/rules.md}, facts). But people should know. Training is over, and is not asked about.
     *
     * @return in catalogue order
     */
    public List<Finding> facts() {
        // Of a tour that is merely locked, every rule asks.
        var tours = new ArrayList<Tour>();
        var rows = new ArrayList<Plan.Row>();
        for (Tour tour : problem.tours()) {
            Tour.Assignment own = tour.isDeployed() ? tour.assignment() : null;
            tours.add(
                    own == null
                            ? tour
                            : tour.toBuilder()
                                    .status(Tour.Status.OPEN)
                                    .pinned(true)
                                    .build());
            rows.add(
                    own == null
                            ? Plan.Row.empty(tour.id())
                            : new Plan.Row(tour.id(), own.officer(), own.window(), null));
        }
        Problem asked = problem.toBuilder().tours(tours).build();
        Findings found = new Judge(asked)
                .find(
                        new Staffing(asked, new Plan(rows, null)),
                        rule -> isAskedOfFacts(rule) && rule.weight(problem).isHard());
        return found.byRule().values().stream().flatMap(List::stream).toList();
    }

    /** Wishes that a planner has made hard are of a whole plan; and who is there needs no training any more. */
    private static boolean isAskedOfFacts(Rule rule) {
        return rule.theme() == Rule.Theme.ELIGIBILITY ? rule != Rule.TRAINING : rule.limit() != Rule.Limit.NONE;
    }

    /**
     * Whether a tour keeps its officer, start and end: the planner has pinned it, or it is published and starts within the
     * frozen days after the day of planning. A frozen tour whose officer has left the roster, or whose assignment breaks a rule
     * that looks at one tour alone and that is hard in this problem, whichever intake is attended, is not locked, for somebody must
     * be found.
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
        return frozen && stands(tour, published);
    }

    /**
     * Whether an officer could go as they were told: they are on the roster and break no hard rule that looks at one tour alone,
     * with one of the intakes that can serve; as if the tour were not locked.
     *
     * @param told of that tour
     */
    public boolean stands(Tour tour, Tour.Assignment told) {
        Officer officer = problem.officer(told.officer());
        return officer != null
                && eligibility.firstBroken(posting(tour, false, officer, told.window()), hardRules) == null;
    }

    /**
     * An officer in a tour, with the intake after which the absence is shortest, of those that can serve: where that breaks a rule
     * that looks at one tour alone, all others do too. On a locked tour that is the intake that the officer was told, if it can
     * serve.
     *
     * @param tour of this problem
     * @param officer of this problem
     * @param window the first and the last day in theatre, candidate or not
     */
    public Posting posting(Tour tour, Officer officer, Period window) {
        return posting(tour, isLocked(tour), officer, window);
    }

    private Posting posting(Tour tour, boolean locked, Officer officer, Period window) {
        List<Intake> intakes = problem.intakes(tour, locked, officer, window.from());
        return Posting.of(tour, officer, window, intakes.isEmpty() ? null : intakes.get(0));
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
        return eligibility.points(posting(tour, officer, window));
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
     * The points of the rules that look at one tour alone, with the intake that the posting names.
     *
     * @return in catalogue order the points of each rule that is broken, before its weight, also where it is not hard
     */
    public Map<Rule, Integer> points(Posting posting) {
        return eligibility.points(posting);
    }

    /**
     * Of the rules that look at one tour alone, those that are hard in this problem and that a posting breaks, with the intake that
     * it names.
     *
     * @return in catalogue order; empty: the officer may be proposed
     */
    public List<Rule> brokenHardRules(Posting posting) {
        return points(posting).keySet().stream().filter(hardRules::contains).toList();
    }

    /** What the {@link #brokenHardRules(Posting)} find, in catalogue order. */
    public List<Finding> hardFindings(Posting posting) {
        return eligibility.findings(posting, hardRules);
    }

    /** The first of {@link #brokenHardRules(Posting)}; null: there is none. */
    public @Nullable Rule firstHardRule(Posting posting) {
        return eligibility.firstBroken(posting, hardRules);
    }
}
