package rotation.change;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.judge.Subject;
import rotation.judge.Verdict;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Level;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.rule.Rule;
import rotation.text.Sentence;

/**
 * What the plan would cost with one tour as it was, or with its officer later. Each answer takes a judgement of the whole plan;
 * after so many there are no more, so that many changes of a large season are told as fast as few.
 */
final class Alternatives {

    /** So many plans are judged where reasons are told; of 2,000 tours and 9,000 officers that takes about a second. */
    static final int JUDGEMENTS = 24;

    private final Problem problem;
    private final Judge judge;
    private final Plan after;
    private final Staffing staffing;
    private @Nullable Verdict now;
    private int judgementsLeft;

    /**
     * @param after the plan as it is
     * @param judgements how many answers are given at most
     */
    Alternatives(Problem problem, Judge judge, Plan after, int judgements) {
        this.problem = problem;
        this.judge = judge;
        this.after = after;
        judgementsLeft = judgements;
        staffing = new Staffing(problem, after);
    }

    /** What the plan costs as it is. */
    Verdict now() {
        if (now == null) {
            now = judge.judge(after);
        }
        return now;
    }

    /**
     * What it would cost to keep the officer of a tour in the nearest later window in which they can go.
     *
     * @param was what cannot be any more
     * @return a sentence; null: there is no such window, or they would break hard rules with others, or too much was asked already
     */
    @Nullable
    Sentence later(Tour tour, Assignment was) {
        Officer officer = problem.officer(was.officer());
        Posting posting = officer == null ? null : nearest(tour, officer, was.window());
        Verdict then = posting == null ? null : with(posting.row());
        if (posting == null || then == null || !moreBroken(then).isEmpty()) {
            return null;
        }
        int days = posting.window().from() - was.window().from();
        String from = Day.format(posting.window().from());
        String to = Day.format(posting.window().to());
        HardMediumSoftLongScore saved = now().score().subtract(then.score());
        Sentence amount = amount(saved);
        if (amount == null) {
            return sentence("later.same", was.officer(), from, to, days);
        }
        String key = saved.compareTo(HardMediumSoftLongScore.ZERO) > 0 ? "later.more" : "later.less";
        return sentence(key, was.officer(), from, to, days, amount);
    }

    /** In the nearest later window, of these in that of the most similar length; null: the officer can go in none. */
    private @Nullable Posting nearest(Tour tour, Officer officer, Period was) {
        return problem.windows(tour, judge.isLocked(tour), officer).stream()
                .filter(window -> window.from() > was.from())
                .sorted(Comparator.comparing(Period::from)
                        .thenComparing(window -> Math.abs(window.days() - was.days()))
                        .thenComparing(Period::to))
                .flatMap(window -> postings(tour, officer, window).stream())
                .filter(posting -> judge.firstHardRule(posting) == null
                        && staffing.of(officer).stream()
                                .noneMatch(other -> !other.tour().equals(tour) && other.clashesWith(posting)))
                .findFirst()
                .orElse(null);
    }

    /** With each intake that has a seat, and with none if none can serve. */
    private List<Posting> postings(Tour tour, Officer officer, Period window) {
        List<Intake> intakes = problem.intakes(tour, judge.isLocked(tour), officer, window.from());
        if (intakes.isEmpty()) {
            return List.of(Posting.of(tour, officer, window, null));
        }
        return intakes.stream()
                .filter(intake -> staffing.of(intake).stream()
                                .filter(other -> !other.tour().equals(tour))
                                .count()
                        < intake.capacity())
                .map(intake -> Posting.of(tour, officer, window, intake))
                .toList();
    }

    /**
     * Why a tour that could stay as it was did not.
     *
     * @param was how it stood
     * @param changes how every other tour has changed that has, by its id
     */
    Explanation asItWas(Plan.Row was, Map<String, TourChange.Kind> changes) {
        Verdict then = with(was);
        if (then == null) {
            return new Explanation(Reason.of(Reason.Kind.CHOSEN), null, List.of(), null);
        }
        List<Rule> broken = moreBroken(then);
        if (!broken.isEmpty()) {
            String other = makesRoomFor(then, broken, was.tour(), changes);
            return other == null
                    ? new Explanation(Reason.of(Reason.Kind.CHOSEN), null, List.of(), null)
                    : new Explanation(
                            new Reason(Reason.Kind.MAKES_ROOM, broken), sentence("makesRoom", other), List.of(), null);
        }
        HardMediumSoftLongScore saved = now().score().subtract(then.score());
        Sentence amount = saved.compareTo(HardMediumSoftLongScore.ZERO) > 0 ? amount(saved) : null;
        return new Explanation(
                Reason.of(Reason.Kind.CHOSEN), amount == null ? null : sentence("saves", amount), List.of(), null);
    }

    /** The other tour with which it would break a rule: one that was empty or new if there is one, else one that has changed. */
    private @Nullable String makesRoomFor(
            Verdict then, List<Rule> broken, String tour, Map<String, TourChange.Kind> changes) {
        List<String> others = broken.stream()
                .flatMap(rule -> then.findings(rule).stream()
                        .filter(finding -> !now().findings(rule).contains(finding)))
                .map(finding -> finding.ids(Subject.TOUR))
                .filter(tours -> tours.contains(tour))
                .flatMap(List::stream)
                .filter(other -> !other.equals(tour) && changes.containsKey(other))
                .toList();
        Predicate<String> isFilled = other -> changes.get(other) == TourChange.Kind.FILLED;
        return others.stream().filter(isFilled).findFirst().orElse(others.isEmpty() ? null : others.get(0));
    }

    /** The judgement of the plan with another row; null: too much was asked already. */
    private @Nullable Verdict with(Plan.Row row) {
        if (judgementsLeft == 0) {
            return null;
        }
        judgementsLeft--;
        return judge.judge(after.with(List.of(row)));
    }

    /** The hard rules that are broken more than in the plan as it is. */
    private List<Rule> moreBroken(Verdict then) {
        return List.of(Rule.values()).stream()
                .filter(rule -> rule.weight(problem).isHard() && then.points(rule) > now().points(rule))
                .toList();
    }

    /** How much, at the highest level at which it is anything: no number of points of a lower level outweighs that; null: nothing. */
    private static @Nullable Sentence amount(HardMediumSoftLongScore score) {
        if (score.hardScore() != 0) {
            return amount(score.hardScore(), Level.HARD);
        }
        if (score.mediumScore() != 0) {
            return amount(score.mediumScore(), Level.MEDIUM);
        }
        return score.softScore() == 0 ? null : amount(score.softScore(), Level.SOFT);
    }

    private static Sentence amount(long points, Level level) {
        return sentence("amount", Math.abs(points), level.toString());
    }

    private static Sentence sentence(String key, Object... arguments) {
        return Sentence.of(TourChange.class, key, arguments);
    }
}
