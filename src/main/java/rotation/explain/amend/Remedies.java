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
            // A host, an inquiry or the officer has said so: it is not the planner's to change.
            case EXCLUDED_MISSION -> List.of();
            case SHORTLIST -> PostRemedies.shortlist(posting);
            case TRAINING -> limits.training(posting);
            case REST_SINCE_LAST_TOUR -> limits.restSinceLastTour(posting);
            case AGENCY_BLACKOUT -> limits.blackout(posting);
            case RELEASE -> OfficerRemedies.release(posting, limits.asOf());
            case MEDICAL -> OfficerRemedies.medical(posting);
            case MANDATE -> limits.mandate(posting);
            default -> {
                if (rule.theme() == Rule.Theme.ELIGIBILITY) {
                    throw new IllegalArgumentException("what could mend " + rule + " is not said");
                }
                yield mending(rule.limit(), posting);
            }
        };
    }

    private List<Amendment> mending(Rule.Limit limit, Posting posting) {
        return switch (limit) {
            case REST -> limits.missionRest(posting);
            case SEATS -> limits.seats(posting);
            case AGENCY_CAP -> limits.agencyCap(posting);
            case MISSION_CEILING -> limits.missionCeiling(posting);
            case PROGRAM_CEILING -> limits.programCeiling(posting);
            // That a relief comes after the tour that it follows is what following means.
            case ORDER -> List.of();
            // Why two officers must be kept apart is not the planner's to judge.
            case APART -> List.of();
            // A wish that a planner has made hard: its weight is the remedy.
            case NONE -> List.of();
        };
    }
}
