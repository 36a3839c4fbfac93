package rotation.solve;

import java.util.Arrays;
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
final class SingleTourRules {

    /** The rules that need no window, so that they are looked at once for all windows. */
    private static final List<Rule> OFFICER_RULES =
            List.of(Rule.RANK, Rule.LANGUAGE, Rule.RESERVED_FOR_WOMEN, Rule.EXCLUDED_MISSION);

    /** The other rules, in the order in which most windows are refused soonest. */
    private static final List<Rule> WINDOW_RULES = List.of(
            Rule.RELEASE,
            Rule.MEDICAL,
            Rule.SKILL,
            Rule.REST_SINCE_LAST_TOUR,
            Rule.MANDATE,
            Rule.TRAINING,
            Rule.AGENCY_BLACKOUT,
            Rule.YEARS_OF_SERVICE);

    private static final long MOST_DAYS_A_YEAR = 366;

    private final Problem problem;
    private final Rule[] hardOfficerRules;
    private final Rule[] hardWindowRules;
    private final boolean skillIsHard;
    private final boolean releaseIsHard;

    SingleTourRules(Problem problem) {
        this.problem = problem;
        hardOfficerRules = hard(OFFICER_RULES, problem);
        hardWindowRules = hard(WINDOW_RULES, problem);
        skillIsHard = Rule.SKILL.weight(problem).isHard();
        releaseIsHard = Rule.RELEASE.weight(problem).isHard();
    }

    private static Rule[] hard(List<Rule> rules, Problem problem) {
        return rules.stream().filter(rule -> rule.weight(problem).isHard()).toArray(Rule[]::new);
    }

    /** Whether the officer breaks no hard rule in that window. */
    boolean mayServe(Tour tour, Officer officer, TourWindow window) {
        return isSuited(tour, officer) && mayServeIn(window, tour, officer);
    }

    /** Whether the officer breaks no hard rule, as far as can be told without a window. */
    boolean isSuited(Tour tour, Officer officer) {
        for (Rule rule : hardOfficerRules) {
            if (officerPoints(rule, tour, officer) > 0) {
                return false;
            }
        }
        boolean skillsMatter = !tour.isDeployed() && skillIsHard;
        return !skillsMatter || lapsedSkills(tour.position(), officer, Day.ALWAYS + 1) == 0;
    }

    /**
     * Whether a release could suit an absence that begins and ends within these bounds; a cheap look before all windows are
     * tried.
     */
    boolean mayBeReleased(Officer officer, int latestStart, int earliestReturn) {
        if (!releaseIsHard) {
            return true;
        }
        for (Period release : officer.releases()) {
            if (release.from() <= latestStart && release.to() >= earliestReturn) {
                return true;
            }
        }
        return false;
    }

    /** Whether an officer who {@linkplain #isSuited is suited} may serve in that window. */
    boolean mayServeIn(TourWindow window, Tour tour, Officer officer) {
        for (Rule rule : hardWindowRules) {
            if (windowPoints(rule, tour, officer, window) > 0) {
                return false;
            }
        }
        return true;
    }

    /** The hard rules that the officer breaks in every one of the windows. */
    List<Rule> excluding(Tour tour, Officer officer, List<TourWindow> windows) {
        return Stream.concat(Arrays.stream(hardOfficerRules), Arrays.stream(hardWindowRules))
                .filter(rule -> windows.stream().allMatch(window -> points(rule, tour, officer, window) > 0))
                .toList();
    }

    /** Whether each of the rules is hard, so that nobody who breaks one is ever proposed. */
    boolean areAllHard() {
        return hardOfficerRules.length + hardWindowRules.length
                == Rule.eligibility().size();
    }

    /** The points of a rule, whatever its level; 0 for an entry rule if the tour is deployed. */
    int points(Rule rule, Tour tour, Officer officer, TourWindow window) {
        return OFFICER_RULES.contains(rule)
                ? officerPoints(rule, tour, officer)
                : windowPoints(rule, tour, officer, window);
    }

    private int windowPoints(Rule rule, Tour tour, Officer officer, TourWindow window) {
        if (rule.scope() == Rule.Scope.ENTRY && tour.isDeployed()) {
            return 0;
        }
        return switch (rule) {
            case SKILL -> lapsedSkills(tour.position(), officer, window.end());
            case YEARS_OF_SERVICE -> oneIf(isTooJunior(tour.position(), officer, window.start()));
            case TRAINING -> oneIf(window.intake() == null && needsTraining(tour, officer, window));
            case REST_SINCE_LAST_TOUR ->
                oneIf(officer.lastReturn() != null
                        && window.start() - officer.lastReturn() - 1
                                < problem.policy().restDays());
            case AGENCY_BLACKOUT -> touchedBlackouts(officer.agency(), absence(tour, officer, window));
            case RELEASE -> oneIf(!isReleased(officer, absence(tour, officer, window)));
            case MEDICAL -> oneIf(officer.medicalTo() < window.end());
            case MANDATE -> oneIf(!tour.mission().mandate().contains(window.period()));
            default -> throw new IllegalArgumentException(rule + " does not look at one tour in its window");
        };
    }

    private Period absence(Tour tour, Officer officer, TourWindow window) {
        return needsTraining(tour, officer, window) ? window.untrainedAbsence() : window.trainedAbsence();
    }

    private boolean needsTraining(Tour tour, Officer officer, TourWindow window) {
        return problem.needsTraining(tour, officer, window.start());
    }

    private static int officerPoints(Rule rule, Tour tour, Officer officer) {
        if (tour.isDeployed()) {
            return 0;
        }
        Position position = tour.position();
        return switch (rule) {
            case RANK ->
                oneIf(
                        officer.civilian()
                                ? !position.openToCivilians()
                                : position.stepsOutsideBand(officer) > position.rankTolerance());
            case LANGUAGE -> languagesMissing(position, officer);
            case RESERVED_FOR_WOMEN -> oneIf(position.reservedForWomen() && !officer.isWoman());
            case EXCLUDED_MISSION ->
                oneIf(officer.excludedMissions().contains(tour.mission().id()));
            default -> throw new IllegalArgumentException(rule + " needs a window");
        };
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
        for (Agency.Blackout blackout : agency.blackouts()) {
            if (blackout.period().touches(absence)) {
                touched++;
            }
        }
        return touched;
    }

    private static boolean isReleased(Officer officer, Period absence) {
        for (Period release : officer.releases()) {
            if (release.contains(absence)) {
                return true;
            }
        }
        return false;
    }

    private static int oneIf(boolean broken) {
        return broken ? 1 : 0;
    }
}
