package rotation.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.explain.choice.CandidateWindows;
import rotation.explain.choice.JointRules;
import rotation.explain.choice.Phrases;
import rotation.judge.Judge;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.text.Sentence;

/**
 * How many officers are left for an empty tour, one hard rule after the other. An officer is left as long as there is a candidate
 * window, and an intake if one must be attended, with which none of the rules so far is broken: first the rules that look at one tour alone, then those that look at
 * several, with the rest of the plan as it is. Of the latter it is only asked whether they would be broken more than they are.
 * Rules that a planner has moved into hard are not among them.
 *
 * @param tour its id
 * @param officers how many are on the roster
 * @param windows how many candidate windows there are for anybody on the roster; with none, the tour stays empty and no rule is asked
 * @param withoutWindow officers for whom none of these is one: all, if there are none; else they are open to the officer of the assignment alone
 * @param steps each rule that removes somebody, in catalogue order
 * @param suited who is left after the rules that look at one tour alone, in the order of the roster
 */
public record Funnel(String tour, int officers, int windows, int withoutWindow, List<Step> steps, List<Suited> suited) {

    /** So many of the tours that take somebody are named in sentences. */
    private static final int TAKERS_SAID = 8;

    /** Copies the lists. */
    public Funnel {
        steps = List.copyOf(steps);
        suited = List.copyOf(suited);
    }

    /**
     * One rule.
     *
     * @param remaining officers who are left after it
     * @param removed officers whom it takes away
     */
    public record Step(Rule rule, int remaining, int removed) {

        /** What it does, with its numbers. */
        public Sentence text() {
            return Words.say("funnel.step", Phrases.named(rule), remaining, removed);
        }
    }

    /**
     * Somebody who suits the tour in one of its windows at least.
     *
     * @param officer the id
     * @param obstacle the rule that looks at several tours and takes the officer away; null: none, the officer could go at once
     * @param takenBy the ids of the officer's other tours that leave no window; only with {@link Rule#REST_BETWEEN_TOURS}
     */
    public record Suited(String officer, @Nullable Rule obstacle, List<String> takenBy) {

        /** Copies the list. */
        public Suited {
            takenBy = List.copyOf(takenBy);
        }
    }

    /** How many are left after all rules: they could go at once, with everything else as it is. */
    public int remaining() {
        return (int) suited.stream().filter(one -> one.obstacle() == null).count();
    }

    static Funnel of(Problem problem, Judge judge, JointRules others, Tour tour) {
        boolean locked = judge.isLocked(tour);
        var windows = new CandidateWindows(problem, tour, locked);
        int withoutWindow = 0;
        var removed = new EnumMap<Rule, Integer>(Rule.class);
        var suited = new ArrayList<Suited>();
        for (Officer officer : problem.officers()) {
            List<Period> own = windows.of(officer);
            if (own.isEmpty()) {
                withoutWindow++;
                continue;
            }
            Rule rule = lastObstacle(judge, others, tour, locked, officer, own);
            if (rule == null) {
                Suited one = suited(judge, others, tour, locked, officer, own);
                suited.add(one);
                rule = one.obstacle();
            }
            if (rule != null) {
                removed.merge(rule, 1, Integer::sum);
            }
        }
        var steps = new ArrayList<Step>();
        int remaining = problem.officers().size() - withoutWindow;
        for (Map.Entry<Rule, Integer> step : removed.entrySet()) {
            remaining -= step.getValue();
            steps.add(new Step(step.getKey(), remaining, step.getValue()));
        }
        return new Funnel(
                tour.id(), problem.officers().size(), windows.ofAnybody().size(), withoutWindow, steps, suited);
    }

    /** The rule that looks at one tour alone and closes the officer's last window; null: some window is open. */
    static @Nullable Rule lastObstacle(
            Judge judge, JointRules others, Tour tour, boolean locked, Officer officer, List<Period> windows) {
        Rule last = null;
        for (Period window : windows) {
            // With the shortest absence: where that breaks a rule, all others do too.
            Rule rule = judge.firstHardRule(
                    others.ways(tour, locked, officer, window).get(0));
            if (rule == null) {
                return null;
            }
            if (last == null || rule.compareTo(last) > 0) {
                last = rule;
            }
            if (CandidateWindows.closesAll(rule, tour, officer)) {
                break;
            }
        }
        return last;
    }

    private static Suited suited(
            Judge judge, JointRules others, Tour tour, boolean locked, Officer officer, List<Period> windows) {
        Rule last = null;
        List<String> takenBy = List.of();
        for (Period window : windows) {
            for (Posting more : others.ways(tour, locked, officer, window)) {
                if (judge.firstHardRule(more) != null) {
                    continue;
                }
                Set<Rule> broken = others.brokenBy(more);
                if (broken.isEmpty()) {
                    return new Suited(officer.id(), null, List.of());
                }
                Rule first = broken.iterator().next();
                if (last == null || first.compareTo(last) > 0) {
                    last = first;
                }
                if (first == Rule.REST_BETWEEN_TOURS) {
                    List<String> inTheWay = others.inTheWayOf(more).stream()
                            .map(other -> other.tour().id())
                            .toList();
                    if (takenBy.isEmpty() || inTheWay.size() < takenBy.size()) {
                        takenBy = inTheWay;
                    }
                }
            }
        }
        return new Suited(officer.id(), last, last == Rule.REST_BETWEEN_TOURS ? takenBy : List.of());
    }

    /** By the ids of the tours that take somebody who suits this one, the officers whom they take, in the order of the roster. */
    public Map<String, List<String>> takenBy() {
        var taken = new LinkedHashMap<String, List<String>>();
        for (Suited one : suited) {
            for (String other : one.takenBy()) {
                taken.computeIfAbsent(other, key -> new ArrayList<>()).add(one.officer());
            }
        }
        return taken;
    }

    /** From the roster to those who are left, a sentence for each rule that removes somebody. */
    public List<Sentence> sentences() {
        var said = new ArrayList<Sentence>();
        if (windows == 0) {
            said.add(Words.say("funnel.noWindow", tour));
            return said;
        }
        said.add(Words.say("funnel.roster", officers, windows));
        if (withoutWindow > 0) {
            said.add(Words.say("funnel.withoutWindow", withoutWindow));
        }
        steps.forEach(step -> said.add(step.text()));
        sayTaken(said);
        said.add(Words.say("funnel.left", remaining(), officers));
        return said;
    }

    /** The tours that take most first. */
    private void sayTaken(List<Sentence> said) {
        List<Map.Entry<String, List<String>>> takers = takenBy().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<String>> taker) ->
                        -taker.getValue().size()))
                .toList();
        takers.stream()
                .limit(TAKERS_SAID)
                .forEach(taker -> said.add(Words.say(
                        "funnel.taken", taker.getKey(), taker.getValue().size(), String.join(", ", taker.getValue()))));
        if (takers.size() > TAKERS_SAID) {
            said.add(Words.say("funnel.takenMore", takers.size() - TAKERS_SAID));
        }
    }
}
