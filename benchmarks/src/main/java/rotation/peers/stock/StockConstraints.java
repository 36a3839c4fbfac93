package rotation.peers.stock;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.Arrays;
import rotation.rule.Rule;

/** All rules as constraint streams. */
public final class StockConstraints implements ConstraintProvider {

    /** Called by the solver. */
    public StockConstraints() {}

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return Arrays.stream(Rule.values())
                .map(rule -> constraint(rule, factory))
                .toArray(Constraint[]::new);
    }

    /** The stream of a rule. */
    static Constraint constraint(Rule rule, ConstraintFactory factory) {
        return switch (rule) {
            case RANK -> EligibilityConstraints.rank(factory);
            case LANGUAGE -> EligibilityConstraints.language(factory);
            case SKILL -> EligibilityConstraints.skill(factory);
            case YEARS_OF_SERVICE -> EligibilityConstraints.yearsOfService(factory);
            case RESERVED_FOR_WOMEN -> EligibilityConstraints.reservedForWomen(factory);
            case EXCLUDED_MISSION -> EligibilityConstraints.excludedMission(factory);
            case SHORTLIST -> EligibilityConstraints.shortlist(factory);
            case TRAINING -> EligibilityConstraints.training(factory);
            case REST_SINCE_LAST_TOUR -> EligibilityConstraints.restSinceLastTour(factory);
            case AGENCY_BLACKOUT -> EligibilityConstraints.agencyBlackout(factory);
            case RELEASE -> EligibilityConstraints.release(factory);
            case MEDICAL -> EligibilityConstraints.medical(factory);
            case MANDATE -> EligibilityConstraints.mandate(factory);

            case RANK_STRETCH -> SuitabilityConstraints.rankStretch(factory);
            case PREFERENCE -> SuitabilityConstraints.preference(factory);
            case MISSION_PREFERENCE -> SuitabilityConstraints.missionPreference(factory);

            case TRAINING_CAPACITY -> CapacityConstraints.trainingCapacity(factory);
            case AGENCY_CAP -> CapacityConstraints.agencyCap(factory);
            case MISSION_CEILING -> CapacityConstraints.missionCeiling(factory);
            case PROGRAM_CEILING -> CapacityConstraints.programCeiling(factory);
            case STAGGERED_ARRIVALS -> CapacityConstraints.staggeredArrivals(factory);
            case ONBOARDING -> CapacityConstraints.onboarding(factory);
            case BUDGET -> CapacityConstraints.budget(factory);

            case REST_BETWEEN_TOURS -> ContinuityConstraints.restBetweenTours(factory);
            case TOUR_ORDER -> ContinuityConstraints.tourOrder(factory);
            case UNFILLED_TOUR -> ContinuityConstraints.unfilledTour(factory);
            case UNCOVERED_DAYS -> ContinuityConstraints.uncoveredDays(factory);
            case HANDOVER -> ContinuityConstraints.handover(factory);
            case TOUR_LENGTH -> ContinuityConstraints.tourLength(factory);

            case MISSION_WOMEN -> BalanceConstraints.missionWomen(factory);
            case PROGRAM_WOMEN -> BalanceConstraints.programWomen(factory);
            case LEADERSHIP_WOMEN -> BalanceConstraints.leadershipWomen(factory);
            case LONE_WOMAN_DAYS -> BalanceConstraints.loneWomanDays(factory);
            case EXPERIENCE -> BalanceConstraints.experience(factory);
            case AGENCY_CONCENTRATION -> BalanceConstraints.agencyConcentration(factory);
            case AGENCY_PARTICIPATION -> BalanceConstraints.agencyParticipation(factory);
            case AGENCY_FAIR_SHARE -> BalanceConstraints.agencyFairShare(factory);
            case OFFICER_LOAD -> BalanceConstraints.officerLoad(factory);

            case APART -> CompanyConstraints.apart(factory);
            case TOGETHER -> CompanyConstraints.together(factory);
            case SITE_NEEDS -> CompanyConstraints.siteNeeds(factory);

            case UNIT_DEPLETION -> HomeConstraints.unitDepletion(factory);
            case HOME_SKILL_FLOOR -> HomeConstraints.homeSkillFloor(factory);

            case PUBLISHED_OFFICER -> StabilityConstraints.publishedOfficer(factory);
            case PUBLISHED_DATES -> StabilityConstraints.publishedDates(factory);
        };
    }
}
