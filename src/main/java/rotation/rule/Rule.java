package rotation.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.model.Problem;
import rotation.model.Weight;
import rotation.text.Messages;

/**
 * What makes a plan good: the catalogue of all rules, in the order in which they are reported. No rule id stands anywhere else.
 */
public enum Rule {
    /** The officer's rank is too far outside the position's band, or a civilian where none may serve. Unit: tours. */
    RANK("rank", Weight.hard(1), Scope.ENTRY),
    /** A language level is too low or unknown. Unit: languages. */
    LANGUAGE("language", Weight.hard(1), Scope.ENTRY),
    /** A skill is lacking, or lapses before the tour ends. Unit: skills. */
    SKILL("skill", Weight.hard(1), Scope.ENTRY),
    /** Too few whole years of service when the tour starts. Unit: tours. */
    YEARS_OF_SERVICE("yearsOfService", Weight.hard(1), Scope.ENTRY),
    /** A reserved position is not held by a woman. Unit: tours. */
    RESERVED_FOR_WOMEN("reservedForWomen", Weight.hard(1), Scope.ENTRY),
    /** The officer must not go to this mission. Unit: tours. */
    EXCLUDED_MISSION("excludedMission", Weight.hard(1), Scope.ENTRY),
    /** Training is needed and no intake can serve. Unit: tours. */
    TRAINING("training", Weight.hard(1), Scope.ENTRY),
    /** Too few full days at home since the last return. Unit: tours. */
    REST_SINCE_LAST_TOUR("restSinceLastTour", Weight.hard(1), Scope.ENTRY),
    /** The absence touches a time in which the agency needs everybody. Unit: blackouts. */
    AGENCY_BLACKOUT("agencyBlackout", Weight.hard(1), Scope.ENTRY),
    /** No single release contains the whole absence. Unit: tours. */
    RELEASE("release", Weight.hard(1), Scope.TOUR),
    /** The medical clearance ends before the tour. Unit: tours. */
    MEDICAL("medical", Weight.hard(1), Scope.TOUR),
    /** The window leaves the mission's mandate. Unit: tours. */
    MANDATE("mandate", Weight.hard(1), Scope.TOUR),
    /** Two tours of one officer overlap, or the rest between them is too short. Unit: pairs. */
    REST_BETWEEN_TOURS("restBetweenTours", Weight.hard(1), Scope.PLAN),
    /** More officers attend an intake than it has seats. Unit: officers. */
    TRAINING_CAPACITY("trainingCapacity", Weight.hard(1), Scope.PLAN),
    /** More officers of an agency are absent than its cap. Unit: officer-days. */
    AGENCY_CAP("agencyCap", Weight.hard(1), Scope.PLAN),
    /** More officers are in theatre than the mission's ceiling. Unit: officer-days. */
    MISSION_CEILING("missionCeiling", Weight.hard(1), Scope.PLAN),
    /** More officers are in theatre than the programme's ceiling. Unit: officer-days. */
    PROGRAM_CEILING("programCeiling", Weight.hard(1), Scope.PLAN),
    /** A tour does not start after the tour that it follows. Unit: tours. */
    TOUR_ORDER("tourOrder", Weight.hard(1), Scope.PLAN),

    /** A tour has no officer. Unit: the position's priority. */
    UNFILLED_TOUR("unfilledTour", Weight.medium(1), Scope.PLAN),

    /** The officer's rank is outside the position's band. Unit: steps. */
    RANK_STRETCH("rankStretch", Weight.soft(40), Scope.PLAN),
    /** Nobody is in the seat on a day of its coverage. Unit: days times priority. */
    UNCOVERED_DAYS("uncoveredDays", Weight.soft(2), Scope.PLAN),
    /** The overlap of two officers in one seat is not what is wanted. Unit: days. */
    HANDOVER("handover", Weight.soft(2), Scope.PLAN),
    /** A tour is longer or shorter than preferred. Unit: days. */
    TOUR_LENGTH("tourLength", Weight.soft(1), Scope.PLAN),
    /** Too few women in a mission. Unit: tours. */
    MISSION_WOMEN("missionWomen", Weight.soft(200), Scope.PLAN),
    /** Too few women in the programme. Unit: tours. */
    PROGRAM_WOMEN("programWomen", Weight.soft(100), Scope.PLAN),
    /** Too few women in command. Unit: tours. */
    LEADERSHIP_WOMEN("leadershipWomen", Weight.soft(300), Scope.PLAN),
    /** A single woman is at a site. Unit: days. */
    LONE_WOMAN_DAYS("loneWomanDays", Weight.soft(1), Scope.PLAN),
    /** Too few officers of a mission have served abroad before. Unit: tours. */
    EXPERIENCE("experience", Weight.soft(100), Scope.PLAN),
    /** One agency holds too much of a mission. Unit: tours. */
    AGENCY_CONCENTRATION("agencyConcentration", Weight.soft(100), Scope.PLAN),
    /** An agency on the roster sends nobody. Unit: agencies. */
    AGENCY_PARTICIPATION("agencyParticipation", Weight.soft(250), Scope.PLAN),
    /** An agency carries more than its fair share. Unit: absence days. */
    AGENCY_FAIR_SHARE("agencyFairShare", Weight.soft(1), Scope.PLAN),
    /** Two officers of one unit are absent together. Unit: days for each pair. */
    UNIT_DEPLETION("unitDepletion", Weight.soft(1), Scope.PLAN),
    /** Too few holders of a skill are left at home. Unit: officer-days. */
    HOME_SKILL_FLOOR("homeSkillFloor", Weight.soft(3), Scope.PLAN),
    /** An officer serves elsewhere than at the first choice. Unit: places. */
    PREFERENCE("preference", Weight.soft(15), Scope.PLAN),
    /** Too many officers arrive at a mission in one month. Unit: tours. */
    STAGGERED_ARRIVALS("staggeredArrivals", Weight.soft(50), Scope.PLAN),
    /** Headquarters must prepare too many arrivals in one week. Unit: tours. */
    ONBOARDING("onboarding", Weight.soft(40), Scope.PLAN),
    /** A published tour goes to another officer. Unit: the notice factor. */
    PUBLISHED_OFFICER("publishedOfficer", Weight.soft(300), Scope.PLAN),
    /** A published or deployed tour moves. Unit: days times the notice factor. */
    PUBLISHED_DATES("publishedDates", Weight.soft(3), Scope.PLAN);

    /** How much of a plan a hard rule looks at. */
    private enum Scope {
        /** One tour alone, unless it is deployed. */
        ENTRY,
        /** One tour alone. */
        TOUR,
        /** The plan. */
        PLAN
    }

    private static final Map<String, Rule> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(Rule::id, Function.identity()));

    private static final List<Rule> SINGLE_TOUR =
            Arrays.stream(values()).filter(rule -> rule.scope != Scope.PLAN).toList();

    private final String id;
    private final Weight defaultWeight;
    private final Scope scope;

    Rule(String id, Weight defaultWeight, Scope scope) {
        this.id = id;
        this.defaultWeight = defaultWeight;
        this.scope = scope;
    }

    /** As in files and messages: {@code agencyCap}. */
    public String id() {
        return id;
    }

    /** The rule with that id; null: none. */
    public static @Nullable Rule byId(String id) {
        return BY_ID.get(id);
    }

    /** What a point costs where the problem says nothing. */
    public Weight defaultWeight() {
        return defaultWeight;
    }

    /** What a point costs in this problem. */
    public Weight weight(Problem problem) {
        return problem.policy().weights().getOrDefault(id, defaultWeight);
    }

    /** Whether it does not apply to a deployed tour. */
    public boolean isEntryRule() {
        return scope == Scope.ENTRY;
    }

    /** The rules that look at one tour alone; where such a rule is hard, it decides who may be proposed for a tour. */
    public static List<Rule> singleTour() {
        return SINGLE_TOUR;
    }

    /** What it asks for, in a few words, in French or else in English. */
    public String title(Locale language) {
        return Messages.of(Rule.class, language).format(id);
    }

    @Override
    public String toString() {
        return id;
    }
}
