package rotation.peers.cpsat;

import com.google.ortools.sat.CpModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import rotation.rule.Rule;

/**
 * How the model sees a rule.
 *
 * @param part the class that adds its terms
 * @param difference the difference between candidates of one tour that matters to it
 * @param effects what else the model must know of it
 */
record RuleModel(Part part, Difference difference, Set<Effect> effects) {

    private RuleModel(Part part, Difference difference, Effect... effects) {
        this(part, difference, effects.length == 0 ? Set.of() : EnumSet.copyOf(List.of(effects)));
    }

    /** The classes that add terms to a model, in the order in which they do. */
    enum Part {
        TOUR(TourTerms::new),
        SUCCESSION(SuccessionTerms::new),
        REST(RestTerms::new),
        CAPACITY(CapacityTerms::new),
        BALANCE(BalanceTerms::new),
        COMPANY(CompanyTerms::new),
        HOME(HomeTerms::new);

        private interface Maker {
            Terms make(CpModel model, Decisions decisions, Penalties penalties, Kinds kinds);
        }

        private final Maker maker;

        Part(Maker maker) {
            this.maker = maker;
        }

        Terms terms(CpModel model, Decisions decisions, Penalties penalties, Kinds kinds) {
            return maker.make(model, decisions, penalties, kinds);
        }
    }

    /** What of a candidate matters to a rule that looks at officer and window together. */
    enum Difference {
        /** Nothing: the rule looks at the officer alone, at the window alone, or at each officer by name. */
        NONE,
        /** What the rules cost in each window that look at one tour alone. */
        COSTS,
        /** The intake that would be attended before each window. */
        INTAKES,
        /** The agency, if its cap may be exceeded, and the absence. */
        CAPPED_AGENCY,
        /** The agency, if it may carry more than its fair share, and the absence. */
        SHARED_AGENCY,
        /** The unit, if two of it may be absent together, and the absence. */
        WATCHED_UNIT,
        /** Whether a woman goes, where one should not be the only one at a site. */
        WOMAN_AT_SITE,
        /** Until when the officer has what is needed among those who are there. */
        SITE_NEEDS,
        /** The skills of which some holders should stay, until when the officer has them, and the absence. */
        SKILL_FLOORS
    }

    /** What a change of the plan may do to a rule. */
    enum Effect {
        /** To leave a tour empty may break it more. */
        EMPTY_TOUR_COSTS,
        /** To make a tour longer may break it less. */
        LONGER_TOUR_HELPS
    }

    /** The one list of all rules in this model. */
    static RuleModel of(Rule rule) {
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
                    MANDATE -> new RuleModel(Part.TOUR, Difference.COSTS);
            case RANK_STRETCH, PREFERENCE, MISSION_PREFERENCE -> new RuleModel(Part.TOUR, Difference.NONE);
            case UNFILLED_TOUR, PUBLISHED_OFFICER -> new RuleModel(Part.TOUR, Difference.NONE, Effect.EMPTY_TOUR_COSTS);
            case TOUR_LENGTH, PUBLISHED_DATES -> new RuleModel(Part.TOUR, Difference.NONE, Effect.LONGER_TOUR_HELPS);
            case UNCOVERED_DAYS ->
                new RuleModel(Part.TOUR, Difference.NONE, Effect.EMPTY_TOUR_COSTS, Effect.LONGER_TOUR_HELPS);
            case TOUR_ORDER -> new RuleModel(Part.SUCCESSION, Difference.NONE);
            case HANDOVER -> new RuleModel(Part.SUCCESSION, Difference.NONE, Effect.LONGER_TOUR_HELPS);
            case REST_BETWEEN_TOURS -> new RuleModel(Part.REST, Difference.NONE);
            case TRAINING_CAPACITY -> new RuleModel(Part.CAPACITY, Difference.INTAKES);
            case AGENCY_CAP -> new RuleModel(Part.CAPACITY, Difference.CAPPED_AGENCY);
            case MISSION_CEILING, PROGRAM_CEILING, STAGGERED_ARRIVALS, ONBOARDING, OFFICER_LOAD, BUDGET ->
                new RuleModel(Part.CAPACITY, Difference.NONE);
            case MISSION_WOMEN,
                    PROGRAM_WOMEN,
                    LEADERSHIP_WOMEN,
                    EXPERIENCE,
                    AGENCY_CONCENTRATION,
                    AGENCY_PARTICIPATION -> new RuleModel(Part.BALANCE, Difference.NONE, Effect.EMPTY_TOUR_COSTS);
            case LONE_WOMAN_DAYS ->
                new RuleModel(
                        Part.BALANCE, Difference.WOMAN_AT_SITE, Effect.EMPTY_TOUR_COSTS, Effect.LONGER_TOUR_HELPS);
            case APART -> new RuleModel(Part.COMPANY, Difference.NONE);
            case TOGETHER ->
                new RuleModel(Part.COMPANY, Difference.NONE, Effect.EMPTY_TOUR_COSTS, Effect.LONGER_TOUR_HELPS);
            case SITE_NEEDS ->
                new RuleModel(Part.COMPANY, Difference.SITE_NEEDS, Effect.EMPTY_TOUR_COSTS, Effect.LONGER_TOUR_HELPS);
            case AGENCY_FAIR_SHARE -> new RuleModel(Part.BALANCE, Difference.SHARED_AGENCY);
            case UNIT_DEPLETION -> new RuleModel(Part.HOME, Difference.WATCHED_UNIT);
            case HOME_SKILL_FLOOR -> new RuleModel(Part.HOME, Difference.SKILL_FLOORS);
        };
    }

    boolean has(Effect effect) {
        return effects.contains(effect);
    }
}
