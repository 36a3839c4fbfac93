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
import rotation.text.Sentence;

/**
 * What makes a plan good: the catalogue of all rules, in the order in which they are reported. No rule id stands anywhere else. When
 * each takes points, and how many, is told in {@code docs/rules.md}.
 */
public enum Rule {
    /** The officer's rank is too far outside the position's band, or a civilian where none may serve. Unit: tours. */
    RANK("rank", Weight.hard(1), Theme.ELIGIBILITY, Scope.ENTRY, Input.OFFICER),
    /** A language level is too low or unknown. Unit: languages. */
    LANGUAGE("language", Weight.hard(1), Theme.ELIGIBILITY, Scope.ENTRY, Input.OFFICER),
    /** A skill is lacking, or lapses before the tour ends. Unit: skills. */
    SKILL("skill", Weight.hard(1), Theme.ELIGIBILITY, Scope.ENTRY, Input.BOTH),
    /** Too few whole years of service when the tour starts. Unit: tours. */
    YEARS_OF_SERVICE("yearsOfService", Weight.hard(1), Theme.ELIGIBILITY, Scope.ENTRY, Input.BOTH),
    /** A reserved position is not held by a woman. Unit: tours. */
    RESERVED_FOR_WOMEN("reservedForWomen", Weight.hard(1), Theme.ELIGIBILITY, Scope.ENTRY, Input.OFFICER),
    /** The officer must not go to this mission. Unit: tours. */
    EXCLUDED_MISSION("excludedMission", Weight.hard(1), Theme.ELIGIBILITY, Scope.ENTRY, Input.OFFICER),
    /** The mission does not take the officer for this tour. Unit: tours. */
    SHORTLIST("shortlist", Weight.hard(1), Theme.ELIGIBILITY, Scope.ENTRY, Input.OFFICER),
    /** Training is needed and no intake can serve. Unit: tours. */
    TRAINING("training", Weight.hard(1), Theme.ELIGIBILITY, Scope.ENTRY, Input.BOTH),
    /** Too few full days at home since the last return. Unit: tours. */
    REST_SINCE_LAST_TOUR("restSinceLastTour", Weight.hard(1), Theme.ELIGIBILITY, Scope.ENTRY, Input.BOTH),
    /** The absence touches a time in which the agency needs everybody. Unit: blackouts. */
    AGENCY_BLACKOUT("agencyBlackout", Weight.hard(1), Theme.ELIGIBILITY, Scope.ENTRY, Input.BOTH),
    /** No single release contains the whole absence. Unit: tours. */
    RELEASE("release", Weight.hard(1), Theme.ELIGIBILITY, Scope.TOUR, Input.BOTH),
    /** The medical clearance ends before the tour. Unit: tours. */
    MEDICAL("medical", Weight.hard(1), Theme.ELIGIBILITY, Scope.TOUR, Input.BOTH),
    /** The window leaves the mission's mandate. Unit: tours. */
    MANDATE("mandate", Weight.hard(1), Theme.ELIGIBILITY, Scope.TOUR, Input.WINDOW),
    /** Two tours of one officer overlap, or the rest between them is too short. Unit: pairs. */
    REST_BETWEEN_TOURS("restBetweenTours", Weight.hard(1), Theme.CONTINUITY, Scope.OFFICER, Input.BOTH, Limit.REST),
    /** More officers attend an intake than it has seats. Unit: officers. */
    TRAINING_CAPACITY("trainingCapacity", Weight.hard(1), Theme.CAPACITY, Scope.INTAKE, Input.BOTH, Limit.SEATS),
    /** More officers of an agency are absent than its cap. Unit: officer-days. */
    AGENCY_CAP("agencyCap", Weight.hard(1), Theme.CAPACITY, Scope.AGENCY, Input.BOTH, Limit.AGENCY_CAP),
    /** More officers are in theatre than the mission's ceiling. Unit: officer-days. */
    MISSION_CEILING(
            "missionCeiling", Weight.hard(1), Theme.CAPACITY, Scope.MISSION, Input.WINDOW, Limit.MISSION_CEILING),
    /** More officers are in theatre than the programme's ceiling. Unit: officer-days. */
    PROGRAM_CEILING("programCeiling", Weight.hard(1), Theme.CAPACITY, Scope.ALL, Input.WINDOW, Limit.PROGRAM_CEILING),
    /** A tour does not start after the nearest filled one before it in the seat. Unit: tours. */
    TOUR_ORDER("tourOrder", Weight.hard(1), Theme.CONTINUITY, Scope.POSITION, Input.WINDOW, Limit.ORDER),
    /** Two officers who must be kept apart are in one mission at once. Unit: pairs of tours. */
    APART("apart", Weight.hard(1), Theme.COMPANY, Scope.PAIR, Input.BOTH, Limit.APART),

    /** A tour has no officer. Unit: the position's priority. */
    UNFILLED_TOUR("unfilledTour", Weight.medium(1), Theme.CONTINUITY, Scope.TOUR, Input.OFFICER),

    /** The officer's rank is outside the position's band. Unit: steps. */
    RANK_STRETCH("rankStretch", Weight.soft(40), Theme.SUITABILITY, Scope.ENTRY, Input.OFFICER),
    /** Nobody is in the seat on a day of its coverage. Unit: days times priority. */
    UNCOVERED_DAYS("uncoveredDays", Weight.soft(2), Theme.CONTINUITY, Scope.POSITION, Input.WINDOW),
    /** The overlap of two officers in one seat is not what is wanted. Unit: days. */
    HANDOVER("handover", Weight.soft(2), Theme.CONTINUITY, Scope.POSITION, Input.WINDOW),
    /** A tour is longer or shorter than preferred. Unit: days. */
    TOUR_LENGTH("tourLength", Weight.soft(1), Theme.CONTINUITY, Scope.TOUR, Input.WINDOW),
    /** Too few women in a mission. Unit: tours. */
    MISSION_WOMEN("missionWomen", Weight.soft(200), Theme.BALANCE, Scope.MISSION, Input.OFFICER),
    /** Too few women in the programme. Unit: tours. */
    PROGRAM_WOMEN("programWomen", Weight.soft(100), Theme.BALANCE, Scope.ALL, Input.OFFICER),
    /** Too few women in command. Unit: tours. */
    LEADERSHIP_WOMEN("leadershipWomen", Weight.soft(300), Theme.BALANCE, Scope.ALL, Input.OFFICER),
    /** A single woman is at a site. Unit: days. */
    LONE_WOMAN_DAYS("loneWomanDays", Weight.soft(1), Theme.BALANCE, Scope.MISSION, Input.BOTH),
    /** Too few of those who are there have what the site needs. Unit: officer-days. */
    SITE_NEEDS("siteNeeds", Weight.soft(2), Theme.COMPANY, Scope.MISSION, Input.BOTH),
    /** Too few officers of a mission have served abroad before. Unit: tours. */
    EXPERIENCE("experience", Weight.soft(100), Theme.BALANCE, Scope.MISSION, Input.OFFICER),
    /** One agency holds too much of a mission. Unit: tours. */
    AGENCY_CONCENTRATION("agencyConcentration", Weight.soft(100), Theme.BALANCE, Scope.MISSION, Input.OFFICER),
    /** An agency that releases somebody in the season sends nobody. Unit: agencies. */
    AGENCY_PARTICIPATION("agencyParticipation", Weight.soft(250), Theme.BALANCE, Scope.AGENCY, Input.OFFICER),
    /** An agency carries more than its fair share. Unit: absence days. */
    AGENCY_FAIR_SHARE("agencyFairShare", Weight.soft(1), Theme.BALANCE, Scope.AGENCY, Input.BOTH),
    /** Two officers of one unit are absent together. Unit: days for each pair. */
    UNIT_DEPLETION("unitDepletion", Weight.soft(1), Theme.HOME, Scope.AGENCY, Input.BOTH),
    /** Too few holders of a skill are left at home. Unit: officer-days. */
    HOME_SKILL_FLOOR("homeSkillFloor", Weight.soft(3), Theme.HOME, Scope.AGENCY, Input.BOTH),
    /** An officer serves elsewhere than at the first choice. Unit: places. */
    PREFERENCE("preference", Weight.soft(15), Theme.SUITABILITY, Scope.TOUR, Input.OFFICER),
    /** A tour goes to another officer than the mission's first choice. Unit: places. */
    MISSION_PREFERENCE("missionPreference", Weight.soft(15), Theme.SUITABILITY, Scope.ENTRY, Input.OFFICER),
    /** An officer has more tours than others should have. Unit: tours. */
    OFFICER_LOAD("officerLoad", Weight.soft(100), Theme.BALANCE, Scope.OFFICER, Input.OFFICER),
    /** An officer is in a mission without the one who should be there too. Unit: tours. */
    TOGETHER("together", Weight.soft(100), Theme.COMPANY, Scope.PAIR, Input.BOTH),
    /** Too many officers arrive at a mission in one month. Unit: tours. */
    STAGGERED_ARRIVALS("staggeredArrivals", Weight.soft(50), Theme.CAPACITY, Scope.MISSION, Input.WINDOW),
    /** Headquarters must prepare too many arrivals in one week. Unit: tours. */
    ONBOARDING("onboarding", Weight.soft(40), Theme.CAPACITY, Scope.ALL, Input.WINDOW),
    /** The filled tours cost more than the budget. Unit: thousands of dollars, begun ones too. */
    BUDGET("budget", Weight.soft(1), Theme.CAPACITY, Scope.ALL, Input.WINDOW),
    /** A published tour goes to another officer, or to nobody. Unit: the notice factor. */
    PUBLISHED_OFFICER("publishedOfficer", Weight.soft(300), Theme.STABILITY, Scope.TOUR, Input.OFFICER),
    /** A published or deployed tour moves. Unit: days times the notice factor. */
    PUBLISHED_DATES("publishedDates", Weight.soft(3), Theme.STABILITY, Scope.TOUR, Input.WINDOW);

    /** Rules that belong together: judge and search have one class for each theme. */
    public enum Theme {
        /** Whether an officer may serve in a tour at all. Where such a rule is hard, nobody is proposed who breaks it. */
        ELIGIBILITY,
        /** How well an officer suits a tour. */
        SUITABILITY,
        /** How much courses, agencies, missions and headquarters can carry. */
        CAPACITY,
        /** Work goes on from one officer to the next, and officers rest between their tours. */
        CONTINUITY,
        /** Women, experience, a part for every agency, and no more than a part for every officer. */
        BALANCE,
        /** Who serves beside whom. */
        COMPANY,
        /** Policing at home. */
        HOME,
        /** What people were told stays true. */
        STABILITY
    }

    /** The filled tours that a rule looks at together. */
    public enum Scope {
        /** One tour alone, unless its officer is there already. */
        ENTRY,
        /** One tour alone; a rule of eligibility spares the officer who is there already and stays as agreed. */
        TOUR,
        /** Those of an officer. */
        OFFICER,
        /** Those of two officers. */
        PAIR,
        /** Those of a position. */
        POSITION,
        /** Those whose officers attend an intake. */
        INTAKE,
        /** Those that officers of an agency hold. */
        AGENCY,
        /** Those of a mission. */
        MISSION,
        /** All. */
        ALL
    }

    /** What of a posting a rule looks at. */
    public enum Input {
        /** The officer, whatever the window. */
        OFFICER,
        /** The window, whatever the officer. */
        WINDOW,
        /** Officer and window: training, absence, and all else that follows from both. */
        BOTH
    }

    /**
     * What several tours must keep within together. A rule that is hard by default and looks at more than one tour has a limit:
     * that is how others tell, at once or roughly, what one officer more would break, and what would have to give way.
     */
    public enum Limit {
        /** The rule is a wish, or looks at one tour alone. */
        NONE,
        /** The rest between two tours of an officer. */
        REST,
        /** The seats of an intake. */
        SEATS,
        /** The officers of an agency who are absent on one day. */
        AGENCY_CAP,
        /** The officers in theatre in a mission on one day. */
        MISSION_CEILING,
        /** The officers in theatre on one day. */
        PROGRAM_CEILING,
        /** The order of the tours of a position. */
        ORDER,
        /** The company of two officers who must be kept apart. */
        APART
    }

    private static final Map<String, Rule> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(Rule::id, Function.identity()));

    private static final List<Rule> ELIGIBILITY = Arrays.stream(values())
            .filter(rule -> rule.theme == Theme.ELIGIBILITY)
            .toList();

    private final String id;
    private final Weight defaultWeight;
    private final Theme theme;
    private final Scope scope;
    private final Input input;
    private final Limit limit;

    Rule(String id, Weight defaultWeight, Theme theme, Scope scope, Input input) {
        this(id, defaultWeight, theme, scope, input, Limit.NONE);
    }

    Rule(String id, Weight defaultWeight, Theme theme, Scope scope, Input input, Limit limit) {
        this.id = id;
        this.defaultWeight = defaultWeight;
        this.theme = theme;
        this.scope = scope;
        this.input = input;
        this.limit = limit;
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

    /** What it belongs to. */
    public Theme theme() {
        return theme;
    }

    /** Which filled tours it looks at together. */
    public Scope scope() {
        return scope;
    }

    /** What of a posting it looks at. */
    public Input input() {
        return input;
    }

    /** What it wants several tours to keep within. */
    public Limit limit() {
        return limit;
    }

    /** The rules that say whether an officer may serve in a tour at all; each looks at one tour alone. */
    public static List<Rule> eligibility() {
        return ELIGIBILITY;
    }

    /** What it asks for, in a few words, in French or else in English. */
    public String title(Locale language) {
        return Messages.of(Rule.class, language).format(id);
    }

    /**
     * A place where it takes points, as a sentence.
     *
     * @param arguments as the bundle's {@code found} of this rule has them
     */
    public Sentence found(Object... arguments) {
        return Sentence.of(Rule.class, id + ".found", arguments);
    }

    /**
     * A place where it takes points that is not told like most.
     *
     * @param variant by which the bundle tells it from the others
     * @param arguments as the bundle has them
     */
    public Sentence foundAs(String variant, Object... arguments) {
        return Sentence.of(Rule.class, id + ".found." + variant, arguments);
    }

    @Override
    public String toString() {
        return id;
    }
}
