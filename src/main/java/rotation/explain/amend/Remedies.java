package rotation.explain.amend;

import java.util.List;
import java.util.stream.Stream;
import rotation.explain.choice.JointRules;
import rotation.model.Posting;
import rotation.rule.Rule;

/**
 * What would have to be different for somebody to go: for one hard rule that is broken, the smallest changes to the problem with
 * which it is not. They are looked for in what the post asks, in what the person brings, and in the limits that others set.
 */
final class Remedies {

    private final LimitRemedies limits;

    /** @param others the plan without the tour in question */
    Remedies(JointRules others) {
        limits = new LimitRemedies(others);
    }

    /** The changes with which this posting would not break the rule; empty: none is known. */
    List<Amendment> mending(Rule rule, Posting posting) {
        return switch (rule) {
            case RANK -> PostRemedies.rank(posting);
            case LANGUAGE -> PostRemedies.language(posting);
            case SKILL ->
                Stream.concat(PostRemedies.skill(posting).stream(), OfficerRemedies.skill(posting).stream())
                        .toList();
            case YEARS_OF_SERVICE -> PostRemedies.yearsOfService(posting);
            case RESERVED_FOR_WOMEN -> PostRemedies.openToAll(posting);
            case TRAINING -> limits.training(posting);
            case REST_SINCE_LAST_TOUR -> limits.restSinceLastTour(posting);
            case AGENCY_BLACKOUT -> LimitRemedies.blackout(posting);
            case RELEASE -> OfficerRemedies.release(posting);
            case MEDICAL -> OfficerRemedies.medical(posting);
            case MANDATE -> LimitRemedies.mandate(posting);
            case REST_BETWEEN_TOURS -> limits.missionRest(posting);
            case TRAINING_CAPACITY -> limits.seats(posting);
            case AGENCY_CAP -> limits.agencyCap(posting);
            case MISSION_CEILING -> limits.missionCeiling(posting);
            case PROGRAM_CEILING -> limits.programCeiling(posting);
            // A host, an inquiry or the officer has said so: it is not the planner's to change.
            case EXCLUDED_MISSION -> List.of();
            // That a relief comes after the tour that it follows is what following means.
            case TOUR_ORDER -> List.of();
            // Wishes. Where a planner has made one hard, the weight is the remedy; JointRules does not ask for it.
            case UNFILLED_TOUR,
                    RANK_STRETCH,
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
                    PUBLISHED_DATES -> List.of();
        };
    }
}
