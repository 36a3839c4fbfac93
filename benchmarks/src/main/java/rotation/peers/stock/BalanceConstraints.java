package rotation.peers.stock;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sumLong;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Policy;
import rotation.peers.stock.TourCollectors.Tally;
import rotation.rule.Rule;

/** Women in every mission and in command, experience, and a fair part for every agency. */
final class BalanceConstraints {

    private static final UniConstraintCollector<StockTour, ?, Tally> TALLY = TourCollectors.tally();
    private static final UniConstraintCollector<StockTour, ?, Long> DAYS_ALONE = TourCollectors.daysAlone();
    private static final UniConstraintCollector<StockTour, ?, Integer> CONCENTRATION = TourCollectors.concentration();

    private BalanceConstraints() {}

    /** Women hold their share of a mission's filled tours. Tours. */
    static Constraint missionWomen(ConstraintFactory factory) {
        return missionTallies(factory)
                .filter((mission, tally) -> tally.womenMissing(mission.womenPercent()) > 0)
                .penalize(
                        Rule.MISSION_WOMEN.defaultWeight().cost(),
                        (mission, tally) -> tally.womenMissing(mission.womenPercent()))
                .asConstraint(Rule.MISSION_WOMEN.id());
    }

    /** Officers with a previous tour hold their share of a mission's filled tours. Tours. */
    static Constraint experience(ConstraintFactory factory) {
        return missionTallies(factory)
                .filter((mission, tally) -> tally.experiencedMissing(mission.experiencedPercent()) > 0)
                .penalize(
                        Rule.EXPERIENCE.defaultWeight().cost(),
                        (mission, tally) -> tally.experiencedMissing(mission.experiencedPercent()))
                .asConstraint(Rule.EXPERIENCE.id());
    }

    private static BiConstraintStream<Mission, Tally> missionTallies(ConstraintFactory factory) {
        return factory.forEach(StockTour.class).groupBy(StockTour::mission, TALLY);
    }

    /** Women hold their share of all filled tours. Tours. */
    static Constraint programWomen(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .groupBy(StockTour::policy, TALLY)
                .penalize(
                        Rule.PROGRAM_WOMEN.defaultWeight().cost(),
                        (policy, tally) -> tally.womenMissing(policy.programWomenPercent()))
                .asConstraint(Rule.PROGRAM_WOMEN.id());
    }

    /** Women hold their share of the filled tours in command. Tours. */
    static Constraint leadershipWomen(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.position().leadership())
                .groupBy(StockTour::policy, TALLY)
                .penalize(
                        Rule.LEADERSHIP_WOMEN.defaultWeight().cost(),
                        (policy, tally) -> tally.womenMissing(policy.leadershipWomenPercent()))
                .asConstraint(Rule.LEADERSHIP_WOMEN.id());
    }

    /** No woman is the only one at her site. Days. */
    static Constraint loneWomanDays(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.mission().pairWomen()
                        && tour.position().site() != null
                        && tour.officer().isWoman())
                .groupBy(StockTour::mission, tour -> tour.position().site(), DAYS_ALONE)
                .filter((mission, site, days) -> days > 0)
                .penalizeLong(Rule.LONE_WOMAN_DAYS.defaultWeight().cost(), (mission, site, days) -> days)
                .asConstraint(Rule.LONE_WOMAN_DAYS.id());
    }

    /** No agency holds more than its share of a mission's filled tours. Tours. */
    static Constraint agencyConcentration(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.mission().maxAgencySharePercent() < 100)
                .groupBy(StockTour::mission, CONCENTRATION)
                .filter((mission, excess) -> excess > 0)
                .penalize(Rule.AGENCY_CONCENTRATION.defaultWeight().cost(), (mission, excess) -> excess)
                .asConstraint(Rule.AGENCY_CONCENTRATION.id());
    }

    /** Every agency that releases an officer in the season sends somebody. Agencies. */
    static Constraint agencyParticipation(ConstraintFactory factory) {
        return factory.forEach(Agency.class)
                .ifNotExists(StockTour.class, equal(agency -> agency, StockTour::agency))
                .penalize(Rule.AGENCY_PARTICIPATION.defaultWeight().cost())
                .asConstraint(Rule.AGENCY_PARTICIPATION.id());
    }

    /** No officer has more tours than others should have. Tours. */
    static Constraint officerLoad(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> tour.policy().toursPerOfficer() != null)
                .groupBy(StockTour::policy, StockTour::officer, count())
                .filter((policy, officer, tours) -> toursAbove(policy, tours) > 0)
                .penalize(
                        Rule.OFFICER_LOAD.defaultWeight().cost(), (policy, officer, tours) -> toursAbove(policy, tours))
                .asConstraint(Rule.OFFICER_LOAD.id());
    }

    private static int toursAbove(Policy policy, int tours) {
        Integer most = policy.toursPerOfficer();
        return most == null ? 0 : Math.max(0, tours - most);
    }

    /** No agency carries more than its allowance. Absence days. */
    static Constraint agencyFairShare(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .groupBy(StockTour::facts, StockTour::agency, sumLong(tour -> tour.absence()
                        .days()))
                .filter((facts, agency, days) -> days > facts.problem().allowance(agency))
                .penalizeLong(
                        Rule.AGENCY_FAIR_SHARE.defaultWeight().cost(),
                        (facts, agency, days) -> days - facts.problem().allowance(agency))
                .asConstraint(Rule.AGENCY_FAIR_SHARE.id());
    }
}
