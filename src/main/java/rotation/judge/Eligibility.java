package rotation.judge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency.Blackout;
import rotation.model.Day;
import rotation.model.LanguageLevel;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.rule.Periods;
import rotation.rule.Rule;
import rotation.text.Sentence;

/**
 * Whether an officer may serve in a tour: the rules that look at one tour alone. Those of {@link Rule.Scope#ENTRY} spare deployed
 * tours, the others those in their own windows: who is there is a fact, and only to stay on is a choice.
 */
final class Eligibility {

    /**
     * How one rule looks at a posting.
     *
     * @param points how many it takes, before its weight
     * @param about what a finding is about
     * @param sentence what is to be said of it
     */
    private record Check(
            ToIntFunction<Posting> points,
            Function<Posting, Map<Subject, List<String>>> about,
            Function<Posting, Sentence> sentence) {}

    private final Problem problem;
    private final Map<Rule, Check> checks = new EnumMap<>(Rule.class);

    /** @throws IllegalStateException if a rule of this theme is not told here */
    Eligibility(Problem problem) {
        this.problem = problem;
        addChecks();
        if (!checks.keySet().equals(Set.copyOf(Rule.eligibility()))) {
            throw new IllegalStateException("the theme has " + Rule.eligibility() + ", told are " + checks.keySet());
        }
    }

    /** The points of each rule that takes any. */
    Map<Rule, Integer> points(Posting posting) {
        var points = new EnumMap<Rule, Integer>(Rule.class);
        checks.forEach((rule, check) -> {
            int n = points(rule, check, posting);
            if (n > 0) {
                points.put(rule, n);
            }
        });
        return points;
    }

    /** The first of the rules that takes any points; null: none does. */
    @Nullable
    Rule firstBroken(Posting posting, List<Rule> rules) {
        for (Rule rule : rules) {
            Check check = checks.get(rule);
            if (check != null && points(rule, check, posting) > 0) {
                return rule;
            }
        }
        return null;
    }

    /** Adds what one of these rules finds in a plan. */
    void find(Rule rule, Staffing staffing, Findings found) {
        Check check = checks.get(rule);
        if (check == null) {
            throw new IllegalArgumentException(rule + " does not say whether an officer may serve");
        }
        staffing.filled().forEach(posting -> find(rule, check, posting, found));
    }

    /** What some of the rules find in a posting. */
    List<Finding> findings(Posting posting, List<Rule> rules) {
        var found = new Findings();
        checks.forEach((rule, check) -> {
            if (rules.contains(rule)) {
                find(rule, check, posting, found);
            }
        });
        return found.byRule().values().stream().flatMap(List::stream).toList();
    }

    private static void find(Rule rule, Check check, Posting posting, Findings found) {
        int points = points(rule, check, posting);
        if (points > 0) {
            found.add(rule, points, check.about.apply(posting), check.sentence.apply(posting));
        }
    }

    private static int points(Rule rule, Check check, Posting posting) {
        boolean spared = posting.isFact()
                || (rule.scope() == Rule.Scope.ENTRY && posting.tour().isDeployed());
        return spared ? 0 : check.points.applyAsInt(posting);
    }

    private void addChecks() {
        add(Rule.RANK, posting -> rank(posting) ? 1 : 0, Eligibility::about, this::rankSentence);
        add(
                Rule.LANGUAGE,
                posting -> languagesNotReached(posting).size(),
                Eligibility::about,
                posting -> sentence(
                        Rule.LANGUAGE,
                        posting,
                        languagesNotReached(posting).stream()
                                .map(needed -> needed.getKey() + " " + needed.getValue())
                                .collect(Collectors.joining(", "))));
        add(
                Rule.SKILL,
                posting -> skillsLacking(posting).size(),
                posting -> about(posting, Subject.SKILL, skillsLacking(posting)),
                posting -> sentence(Rule.SKILL, posting, String.join(", ", skillsLacking(posting)), end(posting)));
        add(
                Rule.YEARS_OF_SERVICE,
                posting -> yearsOfService(posting) ? 1 : 0,
                Eligibility::about,
                posting -> sentence(
                        Rule.YEARS_OF_SERVICE,
                        posting,
                        posting.position().minYearsOfService(),
                        start(posting),
                        Math.max(
                                0,
                                posting.officer()
                                        .yearsOfService(posting.window().from()))));
        add(
                Rule.RESERVED_FOR_WOMEN,
                posting -> reservedForWomen(posting) ? 1 : 0,
                Eligibility::about,
                posting -> sentence(Rule.RESERVED_FOR_WOMEN, posting));
        add(
                Rule.EXCLUDED_MISSION,
                posting -> excludedMission(posting) ? 1 : 0,
                Eligibility::aboutMission,
                posting -> sentence(
                        Rule.EXCLUDED_MISSION, posting, posting.mission().id()));
        add(
                Rule.SHORTLIST,
                posting -> shortlist(posting) ? 1 : 0,
                Eligibility::aboutMission,
                posting -> posting.tour()
                                .excludedOfficers()
                                .contains(posting.officer().id())
                        ? Rule.SHORTLIST.foundAs(
                                "excluded",
                                posting.tour().id(),
                                posting.officer().id())
                        : sentence(Rule.SHORTLIST, posting));
        add(
                Rule.TRAINING,
                posting -> training(posting) ? 1 : 0,
                Eligibility::aboutMission,
                posting -> sentence(
                        Rule.TRAINING,
                        posting,
                        start(posting),
                        String.valueOf(posting.mission().course())));
        add(
                Rule.REST_SINCE_LAST_TOUR,
                posting -> restSinceLastTour(posting) ? 1 : 0,
                Eligibility::about,
                this::restSentence);
        add(
                Rule.AGENCY_BLACKOUT,
                posting -> blackoutsTouched(posting).size(),
                posting ->
                        about(posting, Subject.AGENCY, List.of(posting.agency().id())),
                posting -> sentence(
                        Rule.AGENCY_BLACKOUT,
                        posting,
                        Day.format(posting.absence().from()),
                        Day.format(posting.absence().to()),
                        posting.agency().id(),
                        Periods.list(blackoutsTouched(posting).stream()
                                .map(Blackout::period)
                                .toList())));
        add(
                Rule.RELEASE,
                posting -> release(posting) ? 1 : 0,
                Eligibility::about,
                posting -> sentence(
                        Rule.RELEASE,
                        posting,
                        Day.format(posting.absence().from()),
                        Day.format(posting.absence().to())));
        add(
                Rule.MEDICAL,
                posting -> medical(posting) ? 1 : 0,
                Eligibility::about,
                posting -> sentence(
                        Rule.MEDICAL, posting, Day.format(posting.officer().medicalTo()), end(posting)));
        add(
                Rule.MANDATE,
                posting -> mandate(posting) ? 1 : 0,
                Eligibility::aboutMission,
                posting ->
                        // Where nobody may be, it does not matter who is.
                        Rule.MANDATE.found(
                                posting.tour().id(),
                                start(posting),
                                end(posting),
                                posting.mission().id(),
                                Periods.one(posting.mission().mandate())));
    }

    private void add(
            Rule rule,
            ToIntFunction<Posting> points,
            Function<Posting, Map<Subject, List<String>>> about,
            Function<Posting, Sentence> sentence) {
        checks.put(rule, new Check(points, about, sentence));
    }

    /** The rank is too far outside the position's band; a civilian serves where none may. */
    private static boolean rank(Posting posting) {
        Position position = posting.position();
        Officer officer = posting.officer();
        return officer.civilian()
                ? !position.openToCivilians()
                : position.stepsOutsideBand(officer) > position.rankTolerance();
    }

    /** Every language must be spoken at its level; a level that is not stated is too low. One point for each language. */
    private static List<Map.Entry<String, LanguageLevel>> languagesNotReached(Posting posting) {
        var notReached = new ArrayList<Map.Entry<String, LanguageLevel>>();
        for (var needed : posting.position().languages().entrySet()) {
            if (!posting.officer().speaks(needed.getKey(), needed.getValue())) {
                notReached.add(needed);
            }
        }
        return notReached;
    }

    /** Every skill must be there and hold to the tour's last day. One point for each skill. */
    private static List<String> skillsLacking(Posting posting) {
        var lacking = new ArrayList<String>();
        for (String skill : posting.position().skills()) {
            if (posting.officer().skilledTo(skill) < posting.window().to()) {
                lacking.add(skill);
            }
        }
        return lacking;
    }

    /** Enough whole years of service on the tour's first day. */
    private static boolean yearsOfService(Posting posting) {
        return posting.officer().yearsOfService(posting.window().from())
                < posting.position().minYearsOfService();
    }

    /** A reserved position is held by a woman. */
    private static boolean reservedForWomen(Posting posting) {
        return posting.position().reservedForWomen() && !posting.officer().isWoman();
    }

    /** Nobody goes to a mission from which the officer is excluded. */
    private static boolean excludedMission(Posting posting) {
        return posting.officer().excludedMissions().contains(posting.mission().id());
    }

    /** The mission takes the officer for this tour. */
    private static boolean shortlist(Posting posting) {
        return !posting.tour().takes(posting.officer());
    }

    /** Who needs training finds an intake that can serve, whether or not the plan says which. */
    private boolean training(Posting posting) {
        int start = posting.window().from();
        return posting.intake() == null
                && problem.needsTraining(posting.tour(), posting.officer(), start)
                && problem.intakes(posting.tour(), false, posting.officer(), start)
                        .isEmpty();
    }

    /** Enough full days at home since the last return: those that its mission earned. */
    private boolean restSinceLastTour(Posting posting) {
        Integer lastReturn = posting.officer().lastReturn();
        return lastReturn != null && posting.window().from() - lastReturn - 1 < problem.restOwed(posting.officer());
    }

    /** Nobody is absent while the agency needs everybody. One point for each blackout. */
    private static List<Blackout> blackoutsTouched(Posting posting) {
        var touched = new ArrayList<Blackout>();
        for (Blackout blackout : posting.officer().agency().blackouts()) {
            if (blackout.period().touches(posting.absence())) {
                touched.add(blackout);
            }
        }
        return touched;
    }

    /** One release contains the whole absence; those that meet are one already. */
    private static boolean release(Posting posting) {
        for (Period release : posting.officer().releases()) {
            if (release.contains(posting.absence())) {
                return false;
            }
        }
        return true;
    }

    /** The medical clearance holds to the tour's last day. */
    private static boolean medical(Posting posting) {
        return posting.officer().medicalTo() < posting.window().to();
    }

    /** The whole window is within the mission's mandate. */
    private static boolean mandate(Posting posting) {
        return !posting.mission().mandate().contains(posting.window());
    }

    private static Map<Subject, List<String>> about(Posting posting) {
        return Findings.about(List.of(posting));
    }

    private static Map<Subject, List<String>> about(Posting posting, Subject subject, List<String> ids) {
        return Findings.about(List.of(posting), subject, ids);
    }

    private static Map<Subject, List<String>> aboutMission(Posting posting) {
        return about(posting, Subject.MISSION, List.of(posting.mission().id()));
    }

    private static String start(Posting posting) {
        return Day.format(posting.window().from());
    }

    private static String end(Posting posting) {
        return Day.format(posting.window().to());
    }

    /** The rule's own sentence, which begins with tour and officer. */
    private static Sentence sentence(Rule rule, Posting posting, Object... more) {
        var arguments = new ArrayList<Object>(
                List.of(posting.tour().id(), posting.officer().id()));
        arguments.addAll(List.of(more));
        return rule.found(arguments.toArray());
    }

    private Sentence rankSentence(Posting posting) {
        Position position = posting.position();
        Officer officer = posting.officer();
        if (officer.civilian()) {
            return Rule.RANK.foundAs("civilian", posting.tour().id(), officer.id());
        }
        return Rule.RANK.found(
                posting.tour().id(),
                officer.id(),
                problem.ranks().get(officer.rank()),
                problem.ranks().get(position.minRank()),
                problem.ranks().get(position.maxRank()),
                position.stepsOutsideBand(officer),
                position.rankTolerance());
    }

    private Sentence restSentence(Posting posting) {
        Integer lastReturn = posting.officer().lastReturn();
        int returned = lastReturn == null ? Day.ALWAYS : lastReturn;
        int start = posting.window().from();
        return Rule.REST_SINCE_LAST_TOUR.found(
                posting.tour().id(),
                posting.officer().id(),
                Day.format(returned),
                Day.format(start),
                Math.max(0, start - returned - 1),
                problem.restOwed(posting.officer()));
    }
}
