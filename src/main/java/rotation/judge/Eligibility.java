package rotation.judge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency.Blackout;
import rotation.model.Day;
import rotation.model.LanguageLevel;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** Whether an officer may serve in a tour: the rules that look at one tour alone. All but the last three spare deployed tours. */
final class Eligibility {

    private final Problem problem;

    Eligibility(Problem problem) {
        this.problem = problem;
    }

    /** The points of each rule that takes any. */
    Map<Rule, Integer> points(FilledTour filled) {
        var points = new EnumMap<Rule, Integer>(Rule.class);
        for (Rule rule : Rule.eligibility()) {
            int n = points(rule, filled);
            if (n > 0) {
                points.put(rule, n);
            }
        }
        return points;
    }

    /** The first of the rules that takes any points; null: none does. */
    @Nullable
    Rule firstBroken(FilledTour filled, List<Rule> rules) {
        for (Rule rule : rules) {
            if (points(rule, filled) > 0) {
                return rule;
            }
        }
        return null;
    }

    private int points(Rule rule, FilledTour filled) {
        if (rule.scope() == Rule.Scope.ENTRY && filled.tour().isDeployed()) {
            return 0;
        }
        return switch (rule) {
            case RANK -> rank(filled) ? 1 : 0;
            case LANGUAGE -> languagesNotReached(filled).size();
            case SKILL -> skillsLacking(filled).size();
            case YEARS_OF_SERVICE -> yearsOfService(filled) ? 1 : 0;
            case RESERVED_FOR_WOMEN -> reservedForWomen(filled) ? 1 : 0;
            case EXCLUDED_MISSION -> excludedMission(filled) ? 1 : 0;
            case TRAINING -> training(filled) ? 1 : 0;
            case REST_SINCE_LAST_TOUR -> restSinceLastTour(filled) ? 1 : 0;
            case AGENCY_BLACKOUT -> blackoutsTouched(filled).size();
            case RELEASE -> release(filled) ? 1 : 0;
            case MEDICAL -> medical(filled) ? 1 : 0;
            case MANDATE -> mandate(filled) ? 1 : 0;
            default -> throw new IllegalArgumentException(rule + " looks at more than one tour");
        };
    }

    /** The rank is too far outside the position's band; a civilian serves where none may. */
    private static boolean rank(FilledTour filled) {
        Position position = filled.position();
        Officer officer = filled.officer();
        return officer.civilian()
                ? !position.openToCivilians()
                : position.stepsOutsideBand(officer) > position.rankTolerance();
    }

    /** Every language must be spoken at its level; a level that is not stated is too low. One point for each language. */
    private static List<Map.Entry<String, LanguageLevel>> languagesNotReached(FilledTour filled) {
        return filled.position().languages().entrySet().stream()
                .filter(needed -> {
                    LanguageLevel level = filled.officer().languages().get(needed.getKey());
                    return level == null || level.compareTo(needed.getValue()) < 0;
                })
                .toList();
    }

    /** Every skill must be there and hold to the tour's last day. One point for each skill. */
    private static List<String> skillsLacking(FilledTour filled) {
        return filled.position().skills().stream()
                .filter(skill ->
                        filled.officer().skilledTo(skill) < filled.window().to())
                .toList();
    }

    /** Enough whole years of service on the tour's first day. */
    private static boolean yearsOfService(FilledTour filled) {
        return filled.officer().yearsOfService(filled.window().from())
                < filled.position().minYearsOfService();
    }

    /** A reserved position is held by a woman. */
    private static boolean reservedForWomen(FilledTour filled) {
        return filled.position().reservedForWomen() && !filled.officer().isWoman();
    }

    /** Nobody goes to a mission from which the officer is excluded. */
    private static boolean excludedMission(FilledTour filled) {
        return filled.officer().excludedMissions().contains(filled.mission().id());
    }

    /** Who needs training finds an intake that can serve. */
    private boolean training(FilledTour filled) {
        return filled.intake() == null
                && problem.needsTraining(
                        filled.tour(), filled.officer(), filled.window().from());
    }

    /** Enough full days at home since the last return. */
    private boolean restSinceLastTour(FilledTour filled) {
        Integer lastReturn = filled.officer().lastReturn();
        return lastReturn != null
                && filled.window().from() - lastReturn - 1 < problem.policy().restDays();
    }

    /** Nobody is absent while the agency needs everybody. One point for each blackout. */
    private static List<Blackout> blackoutsTouched(FilledTour filled) {
        return filled.officer().agency().blackouts().stream()
                .filter(blackout -> blackout.period().touches(filled.absence()))
                .toList();
    }

    /** One release contains the whole absence. */
    private static boolean release(FilledTour filled) {
        return filled.officer().releases().stream().noneMatch(release -> release.contains(filled.absence()));
    }

    /** The medical clearance holds to the tour's last day. */
    private static boolean medical(FilledTour filled) {
        return filled.officer().medicalTo() < filled.window().to();
    }

    /** The whole window is within the mission's mandate. */
    private static boolean mandate(FilledTour filled) {
        return !filled.mission().mandate().contains(filled.window());
    }

    /** Adds what these rules find in a plan. */
    void find(Staffing staffing, Findings found) {
        for (FilledTour filled : staffing.filled()) {
            points(filled)
                    .forEach((rule, points) -> found.add(rule, points, about(rule, filled), sentence(rule, filled)));
        }
    }

    private static Map<Subject, List<String>> about(Rule rule, FilledTour filled) {
        var about = new EnumMap<Subject, List<String>>(Subject.class);
        about.put(Subject.TOUR, List.of(filled.tour().id()));
        about.put(Subject.OFFICER, List.of(filled.officer().id()));
        switch (rule) {
            case EXCLUDED_MISSION, TRAINING, MANDATE ->
                about.put(Subject.MISSION, List.of(filled.mission().id()));
            case AGENCY_BLACKOUT ->
                about.put(Subject.AGENCY, List.of(filled.officer().agency().id()));
            case SKILL -> about.put(Subject.SKILL, skillsLacking(filled));
            default -> {}
        }
        return about;
    }

    private Sentence sentence(Rule rule, FilledTour filled) {
        String tour = filled.tour().id();
        String officer = filled.officer().id();
        Period window = filled.window();
        String start = Day.format(window.from());
        String end = Day.format(window.to());
        return switch (rule) {
            case RANK -> rankSentence(filled);
            case LANGUAGE ->
                Sentence.of(
                        Judge.class,
                        rule.id(),
                        tour,
                        officer,
                        languagesNotReached(filled).stream()
                                .map(needed -> needed.getKey() + " " + needed.getValue())
                                .collect(Collectors.joining(", ")));
            case SKILL ->
                Sentence.of(Judge.class, rule.id(), tour, officer, String.join(", ", skillsLacking(filled)), end);
            case YEARS_OF_SERVICE ->
                Sentence.of(
                        Judge.class,
                        rule.id(),
                        tour,
                        officer,
                        filled.position().minYearsOfService(),
                        start,
                        Math.max(0, filled.officer().yearsOfService(window.from())));
            case EXCLUDED_MISSION ->
                Sentence.of(
                        Judge.class, rule.id(), tour, officer, filled.mission().id());
            case TRAINING ->
                Sentence.of(
                        Judge.class,
                        rule.id(),
                        tour,
                        officer,
                        start,
                        String.valueOf(filled.mission().course()));
            case REST_SINCE_LAST_TOUR -> restSentence(filled);
            case AGENCY_BLACKOUT ->
                Sentence.of(
                        Judge.class,
                        rule.id(),
                        tour,
                        officer,
                        Day.format(filled.absence().from()),
                        Day.format(filled.absence().to()),
                        filled.officer().agency().id(),
                        blackoutsTouched(filled).stream()
                                .map(blackout -> blackout.period().toString())
                                .collect(Collectors.joining(", ")));
            case RELEASE ->
                Sentence.of(
                        Judge.class,
                        rule.id(),
                        tour,
                        officer,
                        Day.format(filled.absence().from()),
                        Day.format(filled.absence().to()));
            case MEDICAL ->
                Sentence.of(
                        Judge.class,
                        rule.id(),
                        tour,
                        officer,
                        Day.format(filled.officer().medicalTo()),
                        end);
            case MANDATE ->
                Sentence.of(
                        Judge.class,
                        rule.id(),
                        tour,
                        start,
                        end,
                        filled.mission().id(),
                        filled.mission().mandate().toString());
            default -> Sentence.of(Judge.class, rule.id(), tour, officer);
        };
    }

    private Sentence rankSentence(FilledTour filled) {
        Position position = filled.position();
        Officer officer = filled.officer();
        if (officer.civilian()) {
            return Sentence.of(Judge.class, "rank.civilian", filled.tour().id(), officer.id());
        }
        return Sentence.of(
                Judge.class,
                Rule.RANK.id(),
                filled.tour().id(),
                officer.id(),
                problem.ranks().get(officer.rank()),
                problem.ranks().get(position.minRank()),
                problem.ranks().get(position.maxRank()),
                position.stepsOutsideBand(officer),
                position.rankTolerance());
    }

    private Sentence restSentence(FilledTour filled) {
        Integer lastReturn = filled.officer().lastReturn();
        int returned = lastReturn == null ? Day.ALWAYS : lastReturn;
        int start = filled.window().from();
        return Sentence.of(
                Judge.class,
                Rule.REST_SINCE_LAST_TOUR.id(),
                filled.tour().id(),
                filled.officer().id(),
                Day.format(returned),
                Day.format(start),
                Math.max(0, start - returned - 1),
                problem.policy().restDays());
    }
}
