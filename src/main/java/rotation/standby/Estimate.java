package rotation.standby;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rotation.model.Agency;
import rotation.model.Level;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Weight;
import rotation.rule.Rule;

/**
 * About what an exchange costs, without judging the plan: the rules whose share in it is easily told. It only decides whom the
 * judge is asked about first.
 */
final class Estimate {

    /** More than all soft points together. */
    private static final long HARD_OR_MEDIUM = 1_000_000;

    private final Staffed staffed;
    private final Problem problem;
    private final Map<Agency, Long> absenceDays = new HashMap<>();
    private final Map<Mission, Shares> women = new HashMap<>();
    private final Map<Mission, Shares> experienced = new HashMap<>();

    Estimate(Staffed staffed) {
        this.staffed = staffed;
        problem = staffed.problem();
        for (Agency agency : problem.agencies()) {
            absenceDays.put(
                    agency,
                    staffed.of(agency).stream()
                            .mapToLong(held -> held.absence().days())
                            .sum());
        }
        for (Mission mission : problem.missions()) {
            List<Held> tours = staffed.of(mission);
            women.put(mission, Shares.of(tours, mission.womenPercent(), Officer::isWoman));
            experienced.put(
                    mission, Shares.of(tours, mission.experiencedPercent(), officer -> officer.previousTours() >= 1));
        }
    }

    /** @param broken the points of the rules that the officer breaks in this tour alone; none of them is hard */
    long of(Held planned, Held instead, Map<Rule, Integer> broken) {
        Tour tour = planned.tour();
        Mission mission = tour.mission();
        Officer was = planned.officer();
        Officer is = instead.officer();
        long cost = 0;
        for (Map.Entry<Rule, Integer> entry : broken.entrySet()) {
            cost += cost(entry.getKey(), entry.getValue());
        }
        cost += cost(Rule.PREFERENCE, is.preferencePlace(mission));
        cost += cost(Rule.RANK_STRETCH, tour.position().stepsOutsideBand(is));
        cost += cost(Rule.MISSION_WOMEN, change(women, planned, is));
        cost += cost(Rule.EXPERIENCE, change(experienced, planned, is));
        cost += cost(Rule.PROGRAM_WOMEN, staffed.women().change(was, is));
        if (tour.position().leadership()) {
            cost += cost(Rule.LEADERSHIP_WOMEN, staffed.leadingWomen().change(was, is));
        }
        cost += cost(Rule.UNIT_DEPLETION, daysTogether(planned, instead));
        if (!was.agency().equals(is.agency())) {
            cost += cost(
                    Rule.AGENCY_FAIR_SHARE,
                    excess(is.agency(), instead.absence().days()) - excess(is.agency(), 0));
            cost -= cost(Rule.AGENCY_PARTICIPATION, staffed.of(is.agency()).isEmpty() ? 1 : 0);
            cost += cost(Rule.AGENCY_PARTICIPATION, staffed.of(was.agency()).size() == 1 ? 1 : 0);
        }
        int moved = Math.abs(planned.window().from() - instead.window().from())
                + Math.abs(planned.window().to() - instead.window().to());
        return cost + cost(tour.isAnnounced() ? Rule.PUBLISHED_DATES : Rule.UNCOVERED_DAYS, moved);
    }

    private long cost(Rule rule, long points) {
        Weight weight = rule.weight(problem);
        return points * weight.points() * (weight.level() == Level.SOFT ? 1 : HARD_OR_MEDIUM);
    }

    private static int change(Map<Mission, Shares> shares, Held planned, Officer instead) {
        Shares of = shares.get(planned.tour().mission());
        return of == null ? 0 : of.change(planned.officer(), instead);
    }

    /** Days on which others of the unit are absent as well, the planned officer not counted. */
    private long daysTogether(Held planned, Held instead) {
        Officer officer = instead.officer();
        String unit = officer.unit();
        long days = 0;
        if (unit != null) {
            for (Held other : staffed.of(officer.agency())) {
                if (unit.equals(other.officer().unit())
                        && !other.officer().equals(officer)
                        && !other.tour().equals(planned.tour())) {
                    days += other.absence().overlap(instead.absence());
                }
            }
        }
        return days;
    }

    private long excess(Agency agency, int more) {
        return Math.max(0, absenceDays.getOrDefault(agency, 0L) + more - problem.allowance(agency));
    }
}
