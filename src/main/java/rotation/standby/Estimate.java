package rotation.standby;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Level;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Weight;
import rotation.rule.Rule;

/**
 * About what an exchange costs, without judging the plan: the rules whose share in it is easily told. It only decides whom the
 * judge is asked about first.
 */
final class Estimate {

    /** More than all soft points together. */
    private static final long HARD_OR_MEDIUM = 1_000_000;

    private final WholePlan whole;
    private final Staffing staffing;
    private final Problem problem;
    private final Map<Agency, Long> absenceDays = new HashMap<>();
    private final Map<Mission, Shares> women = new HashMap<>();
    private final Map<Mission, Shares> experienced = new HashMap<>();

    Estimate(WholePlan whole) {
        this.whole = whole;
        staffing = whole.staffing();
        problem = whole.problem();
        for (Agency agency : problem.agencies()) {
            absenceDays.put(
                    agency,
                    staffing.of(agency).stream()
                            .mapToLong(posting -> posting.absence().days())
                            .sum());
        }
        for (Mission mission : problem.missions()) {
            List<Posting> tours = staffing.of(mission);
            women.put(mission, Shares.of(tours, mission.womenPercent(), Officer::isWoman));
            experienced.put(
                    mission, Shares.of(tours, mission.experiencedPercent(), officer -> officer.previousTours() >= 1));
        }
    }

    /** @param broken the points of the rules that the officer breaks in this tour alone; none of them is hard */
    long of(Posting planned, Posting instead, Map<Rule, Integer> broken) {
        long cost = 0;
        for (Rule rule : Rule.values()) {
            cost += cost(rule, points(rule, planned, instead, broken));
        }
        return cost;
    }

    private long cost(Rule rule, long points) {
        Weight weight = rule.weight(problem);
        return points * weight.points() * (weight.level() == Level.SOFT ? 1 : HARD_OR_MEDIUM);
    }

    /** About how many points more a rule takes; what is the same for all who could go instead may be left out. */
    private long points(Rule rule, Posting planned, Posting instead, Map<Rule, Integer> broken) {
        return switch (rule) {
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
                    MANDATE -> broken.getOrDefault(rule, 0);
            case PREFERENCE -> instead.officer().preferencePlace(instead.mission());
            case MISSION_PREFERENCE -> instead.tour().shortlistPlace(instead.officer());
            case OFFICER_LOAD -> tooMany(instead.officer());
            case TOGETHER -> alone(planned, instead);
            case RANK_STRETCH -> instead.position().stepsOutsideBand(instead.officer());
            case MISSION_WOMEN -> change(women.get(planned.mission()), planned, instead);
            case EXPERIENCE -> change(experienced.get(planned.mission()), planned, instead);
            case PROGRAM_WOMEN, LEADERSHIP_WOMEN -> whole.moreMissing(rule, planned, instead.officer());
            case UNIT_DEPLETION -> daysTogether(planned, instead);
            case AGENCY_FAIR_SHARE -> moreThanFair(planned, instead);
            case AGENCY_PARTICIPATION -> moreThatSendNobody(planned, instead);
            case PUBLISHED_DATES -> planned.tour().isAnnounced() ? daysMoved(planned, instead) : 0;
            // The days by which a tour that nobody was told of moves stand for those on which the seat may be empty.
            case UNCOVERED_DAYS -> planned.tour().isAnnounced() ? 0 : daysMoved(planned, instead);
            // Who would break these is no candidate while they are hard, and they are seldom anything else.
            case REST_BETWEEN_TOURS, TRAINING_CAPACITY, AGENCY_CAP, TOUR_ORDER, APART -> 0;
            // These look at the window alone: in the planned one nothing changes, and others are rare.
            case MISSION_CEILING, PROGRAM_CEILING, HANDOVER, TOUR_LENGTH, STAGGERED_ARRIVALS, ONBOARDING, BUDGET -> 0;
            // Nothing changes, or the same for all who could go: the tour is filled, and not by who was told.
            case UNFILLED_TOUR, PUBLISHED_OFFICER -> 0;
            // To tell these all tours of a site, a skill or an agency in a mission would have to be counted anew.
            case LONE_WOMAN_DAYS, SITE_NEEDS, AGENCY_CONCENTRATION, HOME_SKILL_FLOOR -> 0;
        };
    }

    private static int change(@Nullable Shares shares, Posting planned, Posting instead) {
        return shares == null ? 0 : shares.change(planned.officer(), instead.officer());
    }

    /** Whether the officer has as many tours as others should have; what the planned one is spared is the same for all. */
    private int tooMany(Officer officer) {
        Integer most = problem.policy().toursPerOfficer();
        return most != null && staffing.of(officer).size() >= most ? 1 : 0;
    }

    /** One for each who should be there too and is not; each tour of those who are, which may have been alone, counts for it. */
    private int alone(Posting planned, Posting instead) {
        String id = instead.officer().id();
        int alone = 0;
        for (OfficerPair pair : problem.pairs()) {
            if (pair.kind() == OfficerPair.Kind.TOGETHER
                    && (pair.first().equals(id) || pair.second().equals(id))) {
                Officer other = problem.officer(pair.first().equals(id) ? pair.second() : pair.first());
                int met = other == null
                        ? 0
                        : (int) staffing.of(other).stream()
                                .filter(posting -> !posting.tour().equals(planned.tour()))
                                .filter(instead::meets)
                                .count();
                alone += met == 0 ? 1 : -met;
            }
        }
        return alone;
    }

    /** Days on which others of the unit are absent as well, the planned officer not counted. */
    private long daysTogether(Posting planned, Posting instead) {
        Officer officer = instead.officer();
        String unit = officer.unit();
        long days = 0;
        if (unit != null) {
            for (Posting other : staffing.of(officer.agency())) {
                if (unit.equals(other.officer().unit())
                        && !other.officer().equals(officer)
                        && !other.tour().equals(planned.tour())) {
                    days += other.absence().overlap(instead.absence());
                }
            }
        }
        return days;
    }

    private long moreThanFair(Posting planned, Posting instead) {
        Agency agency = instead.agency();
        return agency.equals(planned.agency())
                ? 0
                : excess(agency, instead.absence().days()) - excess(agency, 0);
    }

    private long excess(Agency agency, int more) {
        return Math.max(0, absenceDays.getOrDefault(agency, 0L) + more - problem.allowance(agency));
    }

    private int moreThatSendNobody(Posting planned, Posting instead) {
        if (instead.agency().equals(planned.agency())) {
            return 0;
        }
        boolean sendsNow = staffing.of(instead.agency()).isEmpty();
        boolean sendsNoMore = staffing.of(planned.agency()).size() == 1;
        return (sendsNoMore ? 1 : 0) - (sendsNow ? 1 : 0);
    }

    private static int daysMoved(Posting planned, Posting instead) {
        return planned.window().distance(instead.window());
    }
}
