package rotation.solve.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.LanguageLevel;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** The points of the rules that look at one tour alone, as the solver counts them. */
public final class SingleTourRules {

    private static final long MOST_DAYS_A_YEAR = 366;

    private final Problem problem;
    /** Those that look at the position and the officer. */
    private final Rule[] hardPositionRules;

    /** Those that look at the mission or at the tour, and the officer. */
    private final Rule[] hardTourRules;

    private final Rule[] hardWindowRules;
    private final boolean skillIsHard;

    /** Prepares them with the weights of a problem. */
    public SingleTourRules(Problem problem) {
        this.problem = problem;
        hardPositionRules = hard(
                problem,
                Rule.eligibility().stream().filter(rule -> needsNoWindow(rule) && !needsMoreThanPosition(rule)));
        hardTourRules = hard(problem, Rule.eligibility().stream().filter(SingleTourRules::needsMoreThanPosition));
        // Of two that tell as much, the later in the catalogue is worked out sooner.
        var lastFirst = new ArrayList<>(Rule.eligibility());
        Collections.reverse(lastFirst);
        hardWindowRules = hard(problem, lastFirst.stream().filter(rule -> !needsNoWindow(rule)));
        skillIsHard = Rule.SKILL.weight(problem).isHard();
    }

    private static boolean needsNoWindow(Rule rule) {
        return rule.input() == Rule.Input.OFFICER;
    }

    private static boolean needsMoreThanPosition(Rule rule) {
        return rule == Rule.EXCLUDED_MISSION || rule == Rule.SHORTLIST;
    }

    private static Rule[] hard(Problem problem, Stream<Rule> rules) {
        return rules.filter(rule -> rule.weight(problem).isHard()).toArray(Rule[]::new);
    }

    /** Whether the officer breaks no hard rule in that window. */
    public boolean mayServe(Tour tour, Officer officer, TourWindow window) {
        return isSuited(tour, officer, window) && isTaken(tour, officer, window) && mayServeIn(window, tour, officer);
    }

    /**
     * Whether the officer breaks no hard rule that looks at the position alone: for all tours of positions that ask for the same, the
     * answer is the same.
     *
     * @param anyWindow one of the tour's; all give the same answer
     */
    public boolean isSuited(Tour tour, Officer officer, TourWindow anyWindow) {
        boolean skillsMatter = !tour.isDeployed() && skillIsHard;
        return keeps(hardPositionRules, tour, officer, anyWindow)
                && (!skillsMatter || lapsedSkills(tour.position(), officer, Day.ALWAYS + 1) == 0);
    }

    /**
     * Whether the officer breaks no hard rule that looks at the mission, or at the lists of the tour.
     *
     * @param anyWindow one of the tour's; all give the same answer
     */
    public boolean isTaken(Tour tour, Officer officer, TourWindow anyWindow) {
        return keeps(hardTourRules, tour, officer, anyWindow);
    }

    /** Whether an officer who {@linkplain #isSuited is suited} and {@linkplain #isTaken is taken} may serve in that window. */
    public boolean mayServeIn(TourWindow window, Tour tour, Officer officer) {
        return keeps(hardWindowRules, tour, officer, window);
    }

    private boolean keeps(Rule[] rules, Tour tour, Officer officer, TourWindow window) {
        for (Rule rule : rules) {
            if (points(rule, tour, officer, window) > 0) {
                return false;
            }
        }
        return true;
    }

    /** The hard rules that the officer breaks in every one of the windows; none where there is no window. */
    public List<Rule> excluding(Tour tour, Officer officer, List<TourWindow> windows) {
        if (windows.isEmpty()) {
            return List.of();
        }
        return Stream.of(hardPositionRules, hardTourRules, hardWindowRules)
                .flatMap(Arrays::stream)
                .filter(rule -> windows.stream().allMatch(window -> points(rule, tour, officer, window) > 0))
                .toList();
    }

    /** Whether each of the rules is hard, so that nobody who breaks one is ever proposed. */
    public boolean areAllHard() {
        return hardPositionRules.length + hardTourRules.length + hardWindowRules.length
                == Rule.eligibility().size();
    }

    /**
     * The points of a rule, hard or not; 0 for an entry rule if the tour is deployed, and for all in its own window.
     *
     * @throws IllegalArgumentException if the rule is none of {@link Rule#eligibility()}
     */
    public int points(Rule rule, Tour tour, Officer officer, TourWindow window) {
        if (window.isFact() || (rule.scope() == Rule.Scope.ENTRY && tour.isDeployed())) {
            return 0;
        }
        Position position = tour.position();
        return switch (rule) {
            case RANK -> oneIf(isOfWrongRank(position, officer));
            case LANGUAGE -> languagesMissing(position, officer);
            case SKILL -> lapsedSkills(position, officer, window.end());
            case YEARS_OF_SERVICE -> oneIf(isTooJunior(position, officer, window.start()));
            case RESERVED_FOR_WOMEN -> oneIf(position.reservedForWomen() && !officer.isWoman());
            case EXCLUDED_MISSION ->
                oneIf(officer.excludedMissions().contains(tour.mission().id()));
            case SHORTLIST -> oneIf(!tour.takes(officer));
            case TRAINING -> oneIf(window.intake() == null && problem.needsTraining(tour, officer, window.start()));
            case REST_SINCE_LAST_TOUR ->
                oneIf(officer.lastReturn() != null
                        && window.start() - officer.lastReturn() - 1 < problem.restOwed(officer));
            case AGENCY_BLACKOUT -> touchedBlackouts(officer.agency(), window.absence());
            case RELEASE -> oneIf(!isReleased(officer, window.absence()));
            case MEDICAL -> oneIf(officer.medicalTo() < window.end());
            case MANDATE -> oneIf(!tour.mission().mandate().contains(window.period()));
            default -> throw new IllegalArgumentException(rule + " does not say who may serve");
        };
    }

    private static boolean isOfWrongRank(Position position, Officer officer) {
        return officer.civilian()
                ? !position.openToCivilians()
                : position.stepsOutsideBand(officer) > position.rankTolerance();
    }

    private static int languagesMissing(Position position, Officer officer) {
        int missing = 0;
        for (Map.Entry<String, LanguageLevel> wanted : position.languages().entrySet()) {
            LanguageLevel level = officer.languages().get(wanted.getKey());
            if (level == null || level.compareTo(wanted.getValue()) < 0) {
                missing++;
            }
        }
        return missing;
    }

    private static int lapsedSkills(Position position, Officer officer, int end) {
        int lapsed = 0;
        for (String skill : position.skills()) {
            if (officer.skilledTo(skill) < end) {
                lapsed++;
            }
        }
        return lapsed;
    }

    private static boolean isTooJunior(Position position, Officer officer, int start) {
        int years = position.minYearsOfService();
        boolean clearlyServedLonger =
                officer.serviceFrom() == null || start - officer.serviceFrom() >= MOST_DAYS_A_YEAR * years;
        return !clearlyServedLonger && officer.yearsOfService(start) < years;
    }

    private static int touchedBlackouts(Agency agency, Period absence) {
        int touched = 0;
        List<Agency.Blackout> blackouts = agency.blackouts();
        for (int i = 0; i < blackouts.size(); i++) {
            if (blackouts.get(i).period().touches(absence)) {
                touched++;
            }
        }
        return touched;
    }

    private static boolean isReleased(Officer officer, Period absence) {
        List<Period> releases = officer.releases();
        for (int i = 0; i < releases.size(); i++) {
            if (releases.get(i).contains(absence)) {
                return true;
            }
        }
        return false;
    }

    private static int oneIf(boolean broken) {
        return broken ? 1 : 0;
    }
}
