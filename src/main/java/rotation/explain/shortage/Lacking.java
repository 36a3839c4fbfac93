package rotation.explain.shortage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rotation.explain.choice.CandidateWindows;
import rotation.judge.Judge;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.ParallelWork;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Periods;
import rotation.rule.Rule;
import rotation.text.Sentence;

/**
 * What an officer lacks for one of some tours: that of the tours, and that of its windows, for which it is least.
 *
 * @param posting how they would go
 * @param rules that would be broken, of those that look at one tour alone, in catalogue order; empty: none, but the officer keeps
 *     another tour that leaves no time
 */
public record Lacking(Posting posting, List<Rule> rules) {

    /** What somebody can be given: by their agency, by a course, by a physician. */
    private static final Set<Rule> TO_BE_HAD =
            EnumSet.of(Rule.LANGUAGE, Rule.SKILL, Rule.TRAINING, Rule.AGENCY_BLACKOUT, Rule.RELEASE, Rule.MEDICAL);

    /** Copies the rules. */
    public Lacking {
        rules = List.copyOf(rules);
    }

    /** Whether the officer lacks one thing alone, which they could be given: two skills are two things. */
    boolean isToBeHad() {
        return rules.size() == 1 && TO_BE_HAD.contains(rules.get(0)) && things().size() == 1;
    }

    /**
     * Those who lack one thing alone, and could be given it, for one of some tours; in the order of the roster. Who could take one
     * of the tours as they are is not among them.
     */
    public static List<Lacking> near(Problem problem, List<Tour> tours) {
        var search = new Search(problem, new Judge(problem), tours);
        return ParallelWork.map(problem.officers(), search::of).stream()
                .flatMap(Optional::stream)
                .filter(search::isToBeHad)
                .toList();
    }

    /** What of the first rule is lacking, as the format calls it: languages with their levels, skills, a course; else days. */
    public List<String> things() {
        Officer officer = posting.officer();
        Position position = posting.tour().position();
        return switch (rules.get(0)) {
            case LANGUAGE ->
                position.languages().entrySet().stream()
                        .filter(asked -> !officer.speaks(asked.getKey(), asked.getValue()))
                        .map(asked -> asked.getKey() + " " + asked.getValue())
                        .toList();
            case SKILL ->
                position.skills().stream()
                        .filter(skill ->
                                officer.skilledTo(skill) < posting.window().to())
                        .toList();
            case TRAINING -> {
                Course course = posting.tour().mission().course();
                yield course == null ? List.of() : List.of(course.id());
            }
            case MEDICAL -> List.of(Day.format(posting.window().to()));
            default ->
                List.of(Day.format(posting.absence().from()) + "/"
                        + Day.format(posting.absence().to()));
        };
    }

    /** The same for people. */
    Sentence sentence() {
        return switch (rules.get(0)) {
            case LANGUAGE, SKILL, TRAINING -> say("lacking", String.join(", ", things()));
            case MEDICAL -> say("lacking.until", Day.format(posting.window().to()));
            default -> say("lacking.away", Periods.one(posting.absence()));
        };
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(Lacking.class, key, arguments);
    }

    /** What each officer lacks for some tours. */
    static final class Search {

        private final Judge judge;
        private final List<Tour> tours;
        private final List<CandidateWindows> windows;

        /** The tours that officers keep whatever is planned. */
        private final Map<Officer, List<Posting>> settled = new HashMap<>();

        Search(Problem problem, Judge judge, List<Tour> tours) {
            this.judge = judge;
            this.tours = tours;
            windows = tours.stream()
                    .map(tour -> new CandidateWindows(problem, tour, judge.isLocked(tour)))
                    .toList();
            for (Tour tour : problem.tours()) {
                Tour.Assignment told = tour.assignment();
                Officer officer = told == null ? null : problem.officer(told.officer());
                if (told != null && officer != null && (tour.isDeployed() || judge.isLocked(tour))) {
                    settled.computeIfAbsent(officer, first -> new ArrayList<>())
                            .add(judge.posting(tour, officer, told.window()));
                }
            }
        }

        /** Whether the officer could go if they were given one thing alone: no tour that they keep is in the way. */
        boolean isToBeHad(Lacking lacking) {
            return lacking.isToBeHad() && !isBarred(lacking.posting());
        }

        /** Whether a tour that the officer keeps is in the way. */
        private boolean isBarred(Posting posting) {
            return settled.getOrDefault(posting.officer(), List.of()).stream().anyMatch(posting::clashesWith);
        }

        /** The first of those that lack least; empty: no tour has a window for the officer. */
        Optional<Lacking> of(Officer officer) {
            Lacking least = null;
            for (int i = 0; i < tours.size(); i++) {
                for (Period window : windows.get(i).of(officer)) {
                    Posting posting = judge.posting(tours.get(i), officer, window);
                    List<Rule> broken = judge.brokenHardRules(posting);
                    if (least == null || isNearer(posting, broken, least)) {
                        least = new Lacking(posting, broken);
                    }
                    if (broken.isEmpty()) {
                        return Optional.of(least);
                    }
                    long inAny = inAnyWindow(broken, tours.get(i), officer);
                    if (inAny > least.rules().size() || (inAny == least.rules().size() && !isBarred(least.posting()))) {
                        break;
                    }
                }
            }
            return Optional.ofNullable(least);
        }

        private boolean isNearer(Posting posting, List<Rule> broken, Lacking least) {
            int fewer = least.rules().size() - broken.size();
            return fewer > 0 || (fewer == 0 && isBarred(least.posting()) && !isBarred(posting));
        }

        /** How many of the rules are broken in whatever window of the tour. */
        private static long inAnyWindow(List<Rule> broken, Tour tour, Officer officer) {
            return broken.stream()
                    .filter(rule -> CandidateWindows.closesAll(rule, tour, officer))
                    .count();
        }
    }
}
