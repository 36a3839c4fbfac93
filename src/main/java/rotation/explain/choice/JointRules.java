package rotation.explain.choice;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.rule.Rule;

/**
 * Whether one more officer could go in a plan, by the hard rules that look at several tours. The judge decides; this only tells at
 * once what would take it thousands of plans.
 */
public final class JointRules {

    private final Staffing staffing;

    /** The rules that are hard in this problem and look at several tours. */
    private final Set<Rule> hard = EnumSet.noneOf(Rule.class);

    /** How many are away or in theatre on each day, of an agency, a mission or all. */
    private final Map<Object, DayProfile> profiles = new ConcurrentHashMap<>();

    /**
     * The rules beside a plan.
     *
     * @param staffing the plan as it is without the officer who is asked about
     */
    public JointRules(Staffing staffing) {
        this.staffing = staffing;
        Arrays.stream(Rule.values())
                .filter(rule -> rule.theme() != Rule.Theme.ELIGIBILITY
                        && rule.weight(staffing.problem()).isHard())
                .forEach(hard::add);
    }

    /**
     * The rules beside a plan of a problem.
     *
     * @param plan rows that cannot be judged count as none
     */
    public static JointRules of(Problem problem, Plan plan) {
        return new JointRules(new Staffing(problem, plan));
    }

    /** The plan as it is without the officer who is asked about. */
    public Staffing staffing() {
        return staffing;
    }

    /** The hard rules that one more posting would break, or break more; its tour is empty in this plan. In catalogue order. */
    public Set<Rule> brokenBy(Posting more) {
        var broken = EnumSet.noneOf(Rule.class);
        for (Rule rule : hard) {
            if (isBrokenBy(rule, more)) {
                broken.add(rule);
            }
        }
        return broken;
    }

    private boolean isBrokenBy(Rule rule, Posting more) {
        return switch (rule) {
            case REST_BETWEEN_TOURS -> !inTheWayOf(more).isEmpty();
            case TRAINING_CAPACITY -> seatsMissing(more) > 0;
            case AGENCY_CAP -> aboveAgencyCap(more) > 0;
            case MISSION_CEILING -> aboveMissionCeiling(more) > 0;
            case PROGRAM_CEILING -> aboveProgramCeiling(more) > 0;
            case TOUR_ORDER -> isOutOfOrder(more);
            // These look at one tour alone: the judge is asked.
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
                    MANDATE -> false;
            // An officer more cannot break it.
            case UNFILLED_TOUR -> false;
            // Wishes. Where a planner has made one hard, it is left to the judge.
            case RANK_STRETCH,
                    UNCOVERED_DAYS,
                    HANDOVER,
                    TOUR_LENGTH,
                    MISSION_WOMEN,
                    PROGRAM_WOMEN,
                    LEADERSHIP_WOMEN,
                    LONE_WOMAN_DAYS,
                    EXPERIENCE,
                    AGENCY_CONCENTRATION,
                    AGENCY_PARTICIPATION,
                    AGENCY_FAIR_SHARE,
                    UNIT_DEPLETION,
                    HOME_SKILL_FLOOR,
                    PREFERENCE,
                    STAGGERED_ARRIVALS,
                    ONBOARDING,
                    PUBLISHED_OFFICER,
                    PUBLISHED_DATES -> false;
        };
    }

    /** The other tours of the officer that they cannot hold beside this one. */
    public List<Posting> inTheWayOf(Posting more) {
        return staffing.of(more.officer()).stream()
                .filter(other -> !other.tour().equals(more.tour()) && other.clashesWith(more))
                .toList();
    }

    /**
     * The only other tour of the officer that they cannot hold beside this one, if it may change hands.
     *
     * @param judge of the plans of this problem
     * @return null: there are none or several, or it may not
     */
    public @Nullable Posting movable(Posting more, Judge judge) {
        List<Posting> inTheWay = inTheWayOf(more);
        return inTheWay.size() == 1 && Hold.of(judge, inTheWay.get(0).tour()) == null ? inTheWay.get(0) : null;
    }

    /** How many seats the intake of one more officer has too few; 0 or negative: there is a seat, or none is needed. */
    public int seatsMissing(Posting more) {
        Intake intake = more.intake();
        return intake == null ? 0 : staffing.of(intake).size() + 1 - intake.capacity();
    }

    /** By how much one more officer exceeds the cap of their agency at the worst; negative: so many more could go. */
    public int aboveAgencyCap(Posting more) {
        return excess(
                more.agency().maxAway(), more.agency(), staffing.of(more.agency()), Posting::absence, more.absence());
    }

    /** By how much one more officer exceeds the ceiling of the mission at the worst; negative: so many more could go. */
    public int aboveMissionCeiling(Posting more) {
        return excess(
                more.mission().ceiling(), more.mission(), staffing.of(more.mission()), Posting::window, more.window());
    }

    /** By how much one more officer exceeds the ceiling of the programme at the worst; negative: so many more could go. */
    public int aboveProgramCeiling(Posting more) {
        Problem problem = staffing.problem();
        return excess(problem.policy().programCeiling(), problem, staffing.filled(), Posting::window, more.window());
    }

    /**
     * @param limit null: none
     * @param of what it is a limit of
     */
    private int excess(
            @Nullable Integer limit, Object of, List<Posting> postings, Function<Posting, Period> days, Period more) {
        if (limit == null) {
            return 0;
        }
        DayProfile profile = profiles.computeIfAbsent(
                of, first -> new DayProfile(postings.stream().map(days).toList()));
        return profile.mostWithin(more) + 1 - limit;
    }

    private boolean isOutOfOrder(Posting more) {
        int start = more.window().from();
        Posting before = staffing.predecessor(more.tour());
        return (before != null && start <= before.window().from())
                || staffing.successors(more.tour()).stream()
                        .anyMatch(after -> after.window().from() <= start);
    }
}
