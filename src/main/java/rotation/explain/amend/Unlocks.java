package rotation.explain.amend;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.explain.amend.Unlock.Kind;
import rotation.explain.amend.Unlock.Unit;
import rotation.explain.choice.CandidateWindows;
import rotation.explain.choice.Choice;
import rotation.explain.choice.Choices;
import rotation.explain.choice.Displacement;
import rotation.explain.choice.Hold;
import rotation.explain.choice.JointRules;
import rotation.explain.choice.Phrases;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Officer;
import rotation.model.ParallelWork;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.text.Sentence;

/**
 * Looks for the smallest single changes to a problem that let an empty tour be filled. An officer who breaks one hard
 * rule alone in a window gives the changes that are tried; each is made, and the plan that it allows is judged.
 */
public final class Unlocks {

    /** So many changes of each kind are told. */
    private static final int TOLD = 3;

    /** So many of each kind are tried. */
    private static final int TRIED = 12;

    /** So many officers are judged for one amendment. */
    private static final int JUDGED = 8;

    private final Problem problem;
    private final Judge judge;
    private final Plan plan;
    private final Verdict verdict;
    private final Tour tour;
    private final JointRules others;
    private final Map<Kind, Map<String, Map<Object, Tried>>> tried = new EnumMap<>(Kind.class);
    private int fewestRules = Integer.MAX_VALUE;
    private final Map<String, Set<Rule>> nearest = new LinkedHashMap<>();

    /** Whom a change would let go, and when; a tour that the officer would have to hand on, or null. */
    private record Option(String officer, Period window, @Nullable String handedOn) {}

    /** A change and whom it is for. */
    private record Tried(Amendment amendment, List<Option> options) {}

    /** A change that holds, and what the plan costs with it. */
    private record Verified(Unlock unlock, HardMediumSoftLongScore total) {}

    /** Who would go. */
    private record Filling(Posting posting, @Nullable Displacement displacement, HardMediumSoftLongScore total) {}

    /**
     * The search for a tour.
     *
     * @param judge of the plans of this problem
     * @param plan any plan of it
     * @param verdict on the plan
     * @param tour is empty in the plan
     */
    public Unlocks(Problem problem, Judge judge, Plan plan, Verdict verdict, Tour tour) {
        this.problem = problem;
        this.judge = judge;
        this.plan = plan;
        this.verdict = verdict;
        this.tour = tour;
        others = JointRules.of(problem, plan.without(tour.id()));
    }

    /** The smallest, in the order of their units, then by size, then by kind, then those with which the plan costs least. */
    public List<Unlock> smallest() {
        if (Hold.of(judge, tour) != null) {
            return List.of();
        }
        collect();
        return ParallelWork.map(List.copyOf(tried.values()), this::verified).stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing((Unlock unlock) -> unlock.kind().unit())
                        .thenComparingInt(
                                unlock -> unlock.kind().unit() == Unit.PERSONS ? -unlock.admitted() : unlock.size())
                        .thenComparing(Unlock::kind))
                .toList();
    }

    /** How near the officers come; null: nobody was asked. It is known after {@link #smallest}. */
    public @Nullable Sentence nearest() {
        if (nearest.isEmpty()) {
            return null;
        }
        var first = nearest.entrySet().iterator().next();
        return Sentence.of(
                Unlock.class,
                "nearest",
                problem.officers().size(),
                fewestRules,
                nearest.size(),
                first.getKey(),
                Phrases.list(first.getValue().stream().map(Phrases::named).toList()));
    }

    private void collect() {
        var remedies = new Remedies(others);
        var windows = new CandidateWindows(problem, tour, false);
        for (Officer officer : problem.officers()) {
            for (Period window : windows.of(officer)) {
                List<Posting> ways = others.ways(tour, false, officer, window);
                Set<Rule> broken = broken(ways.get(0));
                if (isHopeless(officer, broken)) {
                    break;
                }
                if (ways.size() == 1 || !broken.contains(Rule.TRAINING_CAPACITY)) {
                    collect(remedies, ways.get(0), broken);
                    continue;
                }
                // The first way lacks a seat. Where another intake has one and nothing else is in the way, that is no
                // lack.
                Set<Rule> brokenWithSeat = broken(ways.get(1));
                if (!broken.containsAll(brokenWithSeat)) {
                    collect(remedies, ways.get(0), broken);
                }
                collect(remedies, ways.get(1), brokenWithSeat);
            }
        }
    }

    /** Whether no window of an officer is worth a look: no single change mends what is broken in all, and others come nearer. */
    private boolean isHopeless(Officer officer, Set<Rule> broken) {
        long inAll = broken.stream()
                .filter(rule -> CandidateWindows.closesAll(rule, tour, officer))
                .count();
        return inAll > 1 && inAll > fewestRules;
    }

    private Set<Rule> broken(Posting posting) {
        var broken = EnumSet.noneOf(Rule.class);
        broken.addAll(judge.brokenHardRules(posting));
        broken.addAll(others.brokenBy(posting));
        return broken;
    }

    /** @param all the hard rules that the posting breaks */
    private void collect(Remedies remedies, Posting posting, Set<Rule> all) {
        note(posting.officer(), all);
        var broken = new HashSet<>(all);
        String handedOn = null;
        if (broken.size() == 2 && broken.contains(Rule.REST_BETWEEN_TOURS)) {
            Posting other = others.movable(posting, judge);
            if (other != null) {
                handedOn = other.tour().id();
                broken.remove(Rule.REST_BETWEEN_TOURS);
            }
        }
        if (broken.size() == 1) {
            var option = new Option(posting.officer().id(), posting.window(), handedOn);
            remedies.mending(broken.iterator().next(), posting)
                    .forEach(amendment -> tried.computeIfAbsent(amendment.kind(), key -> new LinkedHashMap<>())
                            .computeIfAbsent(amendment.subject(), key -> new LinkedHashMap<>())
                            .computeIfAbsent(amendment.after(), key -> new Tried(amendment, new ArrayList<>()))
                            .options()
                            .add(option));
        }
    }

    private void note(Officer officer, Set<Rule> broken) {
        if (broken.isEmpty() || broken.size() > fewestRules) {
            return;
        }
        if (broken.size() < fewestRules) {
            fewestRules = broken.size();
            nearest.clear();
        }
        nearest.putIfAbsent(officer.id(), EnumSet.copyOf(broken));
    }

    /** Of one kind those that hold, the smallest first; about one subject a larger one only if it admits more. */
    private List<Unlock> verified(Map<String, Map<Object, Tried>> bySubject) {
        var all = new ArrayList<Tried>();
        for (Map<Object, Tried> ofSubject : bySubject.values()) {
            var options = new LinkedHashSet<Option>();
            ofSubject.values().stream()
                    .sorted(Comparator.comparingInt(one -> one.amendment().size()))
                    .forEach(one -> {
                        // Whom a smaller change lets go, a larger one lets go too.
                        options.addAll(one.options());
                        all.add(new Tried(one.amendment(), List.copyOf(options)));
                    });
        }
        all.sort(Comparator.<Tried>comparingInt(one -> one.amendment().size())
                .thenComparingInt(one -> -one.options().size()));
        var found = new ArrayList<Verified>();
        Map<String, Integer> admittedBySubject = new HashMap<>();
        for (Tried one : all.subList(0, Math.min(TRIED, all.size()))) {
            // Where size is the same for all, those who are asked for are the best of all that are tried.
            boolean enough = found.size() >= TOLD && one.amendment().kind().unit() != Unit.PERSONS;
            Verified verified = enough ? null : verified(one);
            String subject = one.amendment().subject();
            if (verified != null && verified.unlock().admitted() > admittedBySubject.getOrDefault(subject, 0)) {
                admittedBySubject.put(subject, verified.unlock().admitted());
                found.add(verified);
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(
                                (Verified one) -> one.unlock().kind().unit() == Unit.PERSONS
                                        ? -one.unlock().admitted()
                                        : one.unlock().size())
                        .thenComparing(Verified::total, Comparator.reverseOrder()))
                .limit(TOLD)
                .map(Verified::unlock)
                .toList();
    }

    /** Makes the change and fills the tour; null: it does not help after all. */
    private @Nullable Verified verified(Tried one) {
        Problem changed = one.amendment().making().apply(problem);
        var changedJudge = new Judge(changed);
        Tour changedTour = Objects.requireNonNull(changed.tour(tour.id()));
        var changedOthers = JointRules.of(changed, plan.without(tour.id()));
        boolean locked = changedJudge.isLocked(changedTour);
        var free = new LinkedHashMap<String, Posting>();
        var handingOn = new LinkedHashMap<String, Posting>();
        for (Option option : one.options()) {
            Officer officer = Objects.requireNonNull(changed.officer(option.officer()));
            for (Posting posting : changedOthers.ways(changedTour, locked, officer, option.window())) {
                if (changedJudge.firstHardRule(posting) != null) {
                    continue;
                }
                Set<Rule> broken = changedOthers.brokenBy(posting);
                if (broken.isEmpty()) {
                    free.merge(option.officer(), posting, this::better);
                } else if (option.handedOn() != null && broken.equals(Set.of(Rule.REST_BETWEEN_TOURS))) {
                    handingOn.merge(option.officer(), posting, this::better);
                }
            }
        }
        Filling best = free.values().stream()
                .limit(JUDGED)
                .map(posting -> filling(changedJudge, posting, null))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Filling::total))
                .orElse(null);
        if (best == null) {
            best = handingOn.values().stream()
                    .limit(JUDGED)
                    .map(posting -> handingOn(changed, changedJudge, changedOthers, posting))
                    .filter(Objects::nonNull)
                    .max(Comparator.comparing(Filling::total))
                    .orElse(null);
        }
        var admitted = new HashSet<>(free.keySet());
        if (admitted.isEmpty()) {
            admitted.addAll(handingOn.keySet());
        }
        return best == null || isNeedless(best)
                ? null
                : new Verified(unlock(one.amendment(), admitted.size(), best), best.total());
    }

    /** The one whose length is nearer to what is preferred, then the earlier one. */
    private Posting better(Posting one, Posting other) {
        int difference = Math.abs(one.window().days() - tour.preferredDays())
                - Math.abs(other.window().days() - tour.preferredDays());
        if (difference == 0) {
            difference = one.window().compareTo(other.window());
        }
        return difference <= 0 ? one : other;
    }

    private @Nullable Filling handingOn(
            Problem changed, Judge changedJudge, JointRules changedOthers, Posting posting) {
        List<Posting> inTheWay = changedOthers.inTheWayOf(posting);
        if (inTheWay.size() != 1) {
            return null;
        }
        Posting other = inTheWay.get(0);
        Plan without =
                plan.with(List.of(posting.row(), Plan.Row.empty(other.tour().id())));
        return Choices.replacements(
                        changed, changedJudge, JointRules.of(changed, without), other.tour(), other.window())
                .stream()
                .limit(JUDGED)
                .map(replacement -> filling(
                        changedJudge, posting, new Displacement(other.tour().id(), replacement.row())))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Filling::total))
                .orElse(null);
    }

    /** Judges the plan with the tour filled; null: it is not legal, or breaks some hard rule more than the plan does. */
    private @Nullable Filling filling(Judge changedJudge, Posting posting, @Nullable Displacement displacement) {
        var rows = new ArrayList<Plan.Row>(List.of(posting.row()));
        if (displacement != null) {
            rows.add(displacement.row());
        }
        Verdict then = changedJudge.judge(plan.with(rows));
        return Choices.isWorse(verdict, then) ? null : new Filling(posting, displacement, then.score());
    }

    /** Whether the same could be had without the change: the plan breaks hard rules that handing on the other tour mends. */
    private boolean isNeedless(Filling filling) {
        return filling.displacement() != null
                && !Choices.isWorse(
                        verdict,
                        judge.judge(plan.with(List.of(
                                filling.posting().row(), filling.displacement().row()))));
    }

    private static Unlock unlock(Amendment amendment, int admitted, Filling filling) {
        Plan.Row row = filling.posting().row();
        Sentence going = Choice.going(row, filling.posting().agency().id(), filling.displacement());
        return new Unlock(
                amendment.kind(),
                amendment.path(),
                amendment.before(),
                amendment.after(),
                amendment.kind().unit() == Unit.PERSONS ? admitted : amendment.size(),
                admitted,
                row,
                filling.displacement(),
                Sentence.of(Unlock.class, "unlock", amendment.text(), going, admitted));
    }
}
