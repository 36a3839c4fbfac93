package rotation.explain.choice;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.rule.Rule;

/**
 * Whether one more officer could go in a plan, by the hard rules that look at several tours. The judge decides; this only tells at
 * once what would take it thousands of plans.
 */
public final class JointRules {

    private final Staffing staffing;

    /** The limits that are hard in this problem. */
    private final Set<Rule> hard = EnumSet.noneOf(Rule.class);

    /** How many are away or in theatre on each day, of an agency, a mission or all. */
    private final Map<Object, DayProfile> profiles = new ConcurrentHashMap<>();

    /** Of whom officers must be kept apart, by id. */
    private final Map<String, Set<String>> apart = new HashMap<>();

    /** The deployed tours as agreed, whatever the plan says of them. */
    private final List<Posting> already;

    /**
     * The rules beside a plan.
     *
     * @param staffing the plan as it is without the officer who is asked about
     */
    public JointRules(Staffing staffing) {
        this.staffing = staffing;
        Arrays.stream(Rule.values())
                .filter(rule -> rule.limit() != Rule.Limit.NONE
                        && rule.weight(staffing.problem()).isHard())
                .forEach(hard::add);
        for (OfficerPair pair : staffing.problem().pairs()) {
            if (pair.kind() == OfficerPair.Kind.APART) {
                apart.computeIfAbsent(pair.first(), first -> new LinkedHashSet<>())
                        .add(pair.second());
                apart.computeIfAbsent(pair.second(), first -> new LinkedHashSet<>())
                        .add(pair.first());
            }
        }
        already = staffing.problem().tours().stream()
                .filter(Tour::isDeployed)
                .map(tour -> agreed(staffing.problem(), tour))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Posting agreed(Problem problem, Tour tour) {
        Tour.Assignment own = tour.assignment();
        Officer officer = own == null ? null : problem.officer(own.officer());
        return own == null || officer == null ? null : Posting.of(tour, officer, own.window(), null);
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
            if (isBrokenBy(rule.limit(), more)) {
                broken.add(rule);
            }
        }
        return broken;
    }

    private boolean isBrokenBy(Rule.Limit limit, Posting more) {
        return switch (limit) {
            case REST -> !inTheWayOf(more).isEmpty();
            case SEATS -> seatsMissing(more) > 0;
            case AGENCY_CAP -> more.agency().hasCap() && agency(more).isFullWithin(more.absence());
            case MISSION_CEILING ->
                more.mission().ceiling() != null && mission(more).isFullWithin(more.window());
            case PROGRAM_CEILING ->
                staffing.problem().policy().programCeiling() != null
                        && program().isFullWithin(more.window());
            case ORDER -> isOutOfOrder(more);
            case APART -> meetsWhoIsKeptApart(more);
            // One tour alone: the judge is asked. A wish that a planner has made hard is left to the judge as well.
            case NONE -> false;
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

    /**
     * How an officer could hold a tour: after the intake with which the absence is shortest, or after none; and if that intake has no
     * seat, also after the next one that has. No other intake is better than these, for all else only grows worse with the absence.
     *
     * @param tour is empty in this plan
     * @param locked whether the tour keeps officer, start and end
     * @return one or two, the one with the shorter absence first
     */
    public List<Posting> ways(Tour tour, boolean locked, Officer officer, Period window) {
        List<Intake> intakes = staffing.problem().intakes(tour, locked, officer, window.from());
        Posting first = Posting.of(tour, officer, window, intakes.isEmpty() ? null : intakes.get(0));
        if (intakes.size() < 2 || seatsMissing(first) <= 0) {
            return List.of(first);
        }
        for (Intake other : intakes.subList(1, intakes.size())) {
            Posting next = Posting.of(tour, officer, window, other);
            if (seatsMissing(next) <= 0) {
                return List.of(first, next);
            }
        }
        return List.of(first);
    }

    /** The days on which one more officer exceeds the cap of their agency, in their order. */
    public List<FullDays> agencyFull(Posting more) {
        return agency(more).fullWithin(more.absence());
    }

    /** The days on which one more officer exceeds the ceiling of the mission, in their order. */
    public List<FullDays> missionFull(Posting more) {
        return mission(more).fullWithin(more.window());
    }

    /** The days on which one more officer exceeds the ceiling of the programme, in their order. */
    public List<FullDays> programFull(Posting more) {
        return program().fullWithin(more.window());
    }

    private DayProfile agency(Posting more) {
        Agency agency = more.agency();
        return profiles.computeIfAbsent(
                agency,
                first -> new DayProfile(
                        absences(staffing.of(agency)),
                        absences(already.stream()
                                .filter(posting -> posting.agency().equals(agency))
                                .toList()),
                        agency.caps().stream().map(Agency.Cap::period).toList(),
                        agency::cap));
    }

    private DayProfile mission(Posting more) {
        Mission mission = more.mission();
        return profiles.computeIfAbsent(
                mission,
                first -> new DayProfile(
                        windows(staffing.of(mission)),
                        windows(already.stream()
                                .filter(posting -> posting.mission().equals(mission))
                                .toList()),
                        List.of(),
                        day -> mission.ceiling()));
    }

    private DayProfile program() {
        Problem problem = staffing.problem();
        return profiles.computeIfAbsent(
                problem,
                first -> new DayProfile(windows(staffing.filled()), windows(already), List.of(), day -> problem.policy()
                        .programCeiling()));
    }

    private static List<Period> absences(List<Posting> postings) {
        return postings.stream().map(Posting::absence).toList();
    }

    private static List<Period> windows(List<Posting> postings) {
        return postings.stream().map(Posting::window).toList();
    }

    /** Whether more tours of the seat than now would not start after the nearest filled one before them. */
    private boolean isOutOfOrder(Posting more) {
        Posting before = staffing.nearestBefore(more.tour());
        List<Posting> after = staffing.nearestAfter(more.tour());
        long now = after.stream().filter(next -> isOutOfOrder(before, next)).count();
        long then = after.stream().filter(next -> isOutOfOrder(more, next)).count();
        return then + (isOutOfOrder(before, more) ? 1 : 0) > now;
    }

    private static boolean isOutOfOrder(@Nullable Posting before, Posting after) {
        return before != null
                && after.window().from() <= before.window().from()
                && !(before.isFact() && after.isFact());
    }

    private boolean meetsWhoIsKeptApart(Posting more) {
        for (String id : apart.getOrDefault(more.officer().id(), Set.of())) {
            Officer other = staffing.problem().officer(id);
            if (other != null
                    && staffing.of(other).stream()
                            .anyMatch(posting -> posting.meets(more) && !(posting.isFact() && more.isFact()))) {
                return true;
            }
        }
        return false;
    }
}
