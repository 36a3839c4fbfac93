package rotation.solve;

import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.stream.Stream;
import rotation.model.Agency;
import rotation.rule.Rule;
import rotation.solve.SeasonFacts.MissionFacts;
import rotation.solve.TourCollectors.Tally;

/** Women in every mission and in command, experience, and a fair part for every agency. */
final class BalanceConstraints {

    private static final UniConstraintCollector<PlanningTour, ?, Tally> TALLY = TourCollectors.tally();
    private static final UniConstraintCollector<PlanningTour, ?, Long> DAYS_ALONE = TourCollectors.daysAlone();
    private static final UniConstraintCollector<PlanningTour, ?, Integer> CONCENTRATION =
            TourCollectors.concentration();

    private BalanceConstraints() {}

    static Stream<Constraint> define(ConstraintFactory factory) {
        return Stream.of(
                missionWomen(factory),
                programWomen(factory),
                leadershipWomen(factory),
                loneWomanDays(factory),
                experience(factory),
                agencyConcentration(factory),
                agencyParticipation(factory));
    }

    /** Women hold their share of a mission's filled tours. Tours. */
    private static Constraint missionWomen(ConstraintFactory factory) {
        return missionTallies(factory)
                .filter((facts, tally) -> tally.womenMissing(facts.mission().womenPercent()) > 0)
                .penalize(
                        Rule.MISSION_WOMEN.defaultWeight().cost(),
                        (facts, tally) -> tally.womenMissing(facts.mission().womenPercent()))
                .asConstraint(Rule.MISSION_WOMEN.id());
    }

    /** Officers with a previous tour hold their share of a mission's filled tours. Tours. */
    private static Constraint experience(ConstraintFactory factory) {
        return missionTallies(factory)
                .filter((facts, tally) ->
                        tally.experiencedMissing(facts.mission().experiencedPercent()) > 0)
                .penalize(
                        Rule.EXPERIENCE.defaultWeight().cost(),
                        (facts, tally) ->
                                tally.experiencedMissing(facts.mission().experiencedPercent()))
                .asConstraint(Rule.EXPERIENCE.id());
    }

    private static BiConstraintStream<MissionFacts, Tally> missionTallies(ConstraintFactory factory) {
        return factory.forEach(PlanningTour.class).groupBy(PlanningTour::missionFacts, TALLY);
    }

    /** Women hold their share of all filled tours. Tours. */
    private static Constraint programWomen(ConstraintFactory factory) {
        return factory.forEach(PlanningTour.class)
                .groupBy(PlanningTour::facts, TALLY)
                .penalize(
                        Rule.PROGRAM_WOMEN.defaultWeight().cost(),
                        (facts, tally) -> tally.womenMissing(facts.policy().programWomenPercent()))
                .asConstraint(Rule.PROGRAM_WOMEN.id());
    }

    /** Women hold their share of the filled tours in command. Tours. */
    private static Constraint leadershipWomen(ConstraintFactory factory) {
        return factory.forEach(PlanningTour.class)
                .filter(tour -> tour.position().leadership())
                .groupBy(PlanningTour::facts, TALLY)
                .penalize(
                        Rule.LEADERSHIP_WOMEN.defaultWeight().cost(),
                        (facts, tally) -> tally.womenMissing(facts.policy().leadershipWomenPercent()))
                .asConstraint(Rule.LEADERSHIP_WOMEN.id());
    }

    /** No woman is the only one at her site. Days. */
    private static Constraint loneWomanDays(ConstraintFactory factory) {
        return factory.forEach(PlanningTour.class)
                .filter(tour -> tour.mission().pairWomen()
                        && tour.position().site() != null
                        && tour.officer().isWoman())
                .groupBy(PlanningTour::mission, tour -> tour.position().site(), DAYS_ALONE)
                .filter((mission, site, days) -> days > 0)
                .penalizeLong(Rule.LONE_WOMAN_DAYS.defaultWeight().cost(), (mission, site, days) -> days)
                .asConstraint(Rule.LONE_WOMAN_DAYS.id());
    }

    /** No agency holds more than its share of a mission's filled tours. Tours. */
    private static Constraint agencyConcentration(ConstraintFactory factory) {
        return factory.forEach(PlanningTour.class)
                .filter(tour -> tour.mission().maxAgencySharePercent() < 100)
                .groupBy(PlanningTour::mission, CONCENTRATION)
                .filter((mission, excess) -> excess > 0)
                .penalize(Rule.AGENCY_CONCENTRATION.defaultWeight().cost(), (mission, excess) -> excess)
                .asConstraint(Rule.AGENCY_CONCENTRATION.id());
    }

    /** Every agency on the roster sends somebody. Agencies. */
    private static Constraint agencyParticipation(ConstraintFactory factory) {
        return factory.forEach(Agency.class)
                .ifNotExists(PlanningTour.class, equal(agency -> agency, PlanningTour::agency))
                .penalize(Rule.AGENCY_PARTICIPATION.defaultWeight().cost())
                .asConstraint(Rule.AGENCY_PARTICIPATION.id());
    }
}
