package rotation.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rotation.model.Level;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Weight;
import rotation.rule.Rule;

/**
 * The smallest number of announced tours that must change, exactly: over all plans that break no hard rule more than they must,
 * and that leave as little priority empty as possible.
 *
 * <p>Whatever was announced stays, unless it breaks a hard rule by itself; that tour and every open one that anybody can fill
 * waits for an officer. A search in depth gives them officers, one after another; a tour that stands in the way of a choice is
 * changed too and waits in its turn, as long as the number of such changes that is tried, from 0 upwards, allows it. So the first
 * plan that is found has the fewest, and everything with fewer was tried. Three things are left out of the search, none of which
 * can lose the fewest: a longer window where a shorter one begins on the same day; a change of a tour that stands in nobody's
 * way; and whatever needs more changes for tours that are still waiting than are left.
 */
final class FewestChanges {

    private static final long NODES = 60_000;

    private static final List<Choice> NONE = List.of();

    private final Problem problem;
    private final List<Tour> tours;
    private final Choices choices;

    /** For each tour all that it may change to; of the windows with the same start, after the same intake, the shortest. */
    private final List<List<Choice>> others = new ArrayList<>();

    /** For each tour those that follow it. */
    private final Map<Integer, List<Integer>> followers = new HashMap<>();

    private final Map<Integer, Integer> predecessor = new HashMap<>();
    private final boolean restIsHard;
    private final boolean orderIsHard;
    private final boolean apartIsHard;

    /** Where each tour stands; null: nowhere. */
    private final @Nullable Choice[] at;

    /** Whether a tour stays where it stands. */
    private final boolean[] firm;

    private final Map<Officer, List<Choice>> held = new HashMap<>();
    private final Set<Integer> waiting = new TreeSet<>();
    private int changesLeft;
    private int priorityLeft;
    private boolean cut;
    private long nodes;
    private long restartAt;

    /** How often each tour could not be filled. */
    private final int[] trouble;

    private FewestChanges(Problem problem) {
        this.problem = problem;
        tours = problem.tours();
        choices = new Choices(problem);
        at = new Choice[tours.size()];
        firm = new boolean[tours.size()];
        trouble = new int[tours.size()];
        restIsHard = Rule.REST_BETWEEN_TOURS.weight(problem).isHard();
        orderIsHard = Rule.TOUR_ORDER.weight(problem).isHard();
        apartIsHard = Rule.APART.weight(problem).isHard();
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < tours.size(); i++) {
            index.put(tours.get(i).id(), i);
            others.add(shortest(i));
        }
        for (int i = 0; i < tours.size(); i++) {
            Integer before = index.get(tours.get(i).follows());
            if (before != null) {
                predecessor.put(i, before);
                followers.computeIfAbsent(before, key -> new ArrayList<>()).add(i);
            }
        }
    }

    /** Of a season that was published and is planned again. */
    static FewestChanges of(Problem problem) {
        return new FewestChanges(problem);
    }

    /**
     * What is known.
     *
     * @param forced announced tours whose assignment breaks a hard rule by itself, or is no more possible
     * @param fewestChanges announced tours that differ, in the best of plans; a lower bound if it is not proven
     * @param medium priority that stays empty, in the best of plans; a lower bound if it is not proven
     * @param proven whether no plan can have less
     * @param plan a plan that has no more; null: none was found
     * @param explanation for people
     */
    record Proof(int forced, int fewestChanges, long medium, boolean proven, @Nullable Plan plan, String explanation) {}

    /** Thrown where the search has become too long for a proof. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Thrown where the search begins anew. */
    private static final class Restart extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private List<Choice> shortest(int tour) {
        Map<List<@Nullable Object>, Choice> shortest = new LinkedHashMap<>();
        for (Choice choice : choices.of(tour)) {
            shortest.merge(
                    Arrays.asList(choice.officer(), choice.start(), choice.intake()),
                    choice,
                    (a, b) -> a.window().to() <= b.window().to() ? a : b);
        }
        return shortest.values().stream().filter(choice -> !isAnnounced(choice)).toList();
    }

    private boolean isAnnounced(Choice choice) {
        Tour tour = tours.get(choice.tour());
        return tour.isAnnounced() && choice.isOf(tour);
    }

    /** The proof, or how far it came. */
    Proof proof() {
        for (Rule rule : Rule.values()) {
            Weight weight = rule.weight(problem);
            Level usual = rule.defaultWeight().level();
            boolean counts = weight.points() > 0;
            boolean moved = counts && weight.level() != usual && weight.level() != Level.SOFT;
            if (moved || (rule == Rule.UNFILLED_TOUR && !weight.equals(rule.defaultWeight()))) {
                return new Proof(0, 0, 0, false, null, rule + " counts as " + weight);
            }
        }
        int forced = begin();
        int leastEmpty = new FillingBound(problem, choices).leastEmptyPriority();
        int certainlyEmpty = 0;
        for (int i = 0; i < tours.size(); i++) {
            if (choices.of(i).isEmpty()) {
                certainlyEmpty += tours.get(i).position().priority();
            }
        }
        String bounds = "; priority %s has no candidate, %s too few of them".formatted(certainlyEmpty, leastEmpty);
        int allPriority =
                tours.stream().mapToInt(tour -> tour.position().priority()).sum();
        int medium = leastEmpty;
        int changes = 0;
        try {
            for (; medium <= allPriority; medium++) {
                cut = true;
                for (changes = 0; cut; changes++) {
                    cut = false;
                    changesLeft = changes;
                    priorityLeft = medium - certainlyEmpty;
                    Plan plan = restarted();
                    if (plan != null) {
                        String found = "%s forced and %s more, %s steps".formatted(forced, changes, nodes);
                        return new Proof(forced, forced + changes, medium, true, plan, found + bounds);
                    }
                }
            }
            return new Proof(forced, forced, leastEmpty, false, null, "no plan keeps to the hard rules" + bounds);
        } catch (TooLong e) {
            String open = "too long at %s more than the %s forced, %s empty".formatted(changes, forced, medium);
            return new Proof(forced, forced + changes, medium, false, null, open + bounds);
        }
    }

    /** Begins anew now and then: by then it is known which tours make trouble, and are better filled first. */
    private @Nullable Plan restarted() {
        for (long patience = 500; ; patience *= 2) {
            try {
                restartAt = nodes + patience;
                return disjoint(0);
            } catch (Restart e) {
                // The search has put everything back.
            }
        }
    }

    /** Puts every tour where it was announced; returns how many announced ones cannot be there. */
    private int begin() {
        for (int i = 0; i < tours.size(); i++) {
            if (choices.isFixed(i)) {
                put(choices.of(i).get(0));
                firm[i] = true;
            }
        }
        choices.limits().forEach(Limit::accept);
        int forced = 0;
        for (int i = 0; i < tours.size(); i++) {
            if (choices.isFixed(i)) {
                continue;
            }
            Choice announced =
                    choices.of(i).stream().filter(this::isAnnounced).findFirst().orElse(null);
            if (announced != null) {
                put(announced);
                firm[i] = others.get(i).isEmpty() && choices.isStaffed(i);
            } else {
                forced += tours.get(i).isAnnounced() ? 1 : 0;
                if (!others.get(i).isEmpty()) {
                    waiting.add(i);
                }
            }
        }
        return forced;
    }

    private void put(Choice choice) {
        at[choice.tour()] = choice;
        held.computeIfAbsent(choice.officer(), key -> new ArrayList<>()).add(choice);
        choice.uses().forEach(use -> use.limit().add(choice, use.days()));
    }

    private void take(Choice choice) {
        at[choice.tour()] = null;
        Objects.requireNonNull(held.get(choice.officer())).remove(choice);
        choice.uses().forEach(use -> use.limit().remove(choice, use.days()));
    }

    /** Lets an announced tour change. */
    private void release(Choice announced) {
        take(announced);
        waiting.add(announced.tour());
        changesLeft--;
    }

    private void keep(Choice announced) {
        changesLeft++;
        waiting.remove(announced.tour());
        put(announced);
    }

    private boolean mayLeave(Choice choice) {
        return !firm[choice.tour()];
    }

    /** First separates what was announced and cannot stand together, then fills what waits. */
    private @Nullable Plan disjoint(int from) {
        for (int i = from; i < tours.size(); i++) {
            Choice choice = at[i];
            if (choice == null) {
                continue;
            }
            for (Choice other : conflicts(choice)) {
                if (firm[i] && firm[other.tour()]) {
                    if (choices.isFixed(i) && choices.isFixed(other.tour())) {
                        continue;
                    }
                    return null;
                }
                // One of the two changes.
                if (changesLeft == 0) {
                    cut = true;
                    return null;
                }
                for (Choice leaving : List.of(choice, other)) {
                    if (mayLeave(leaving)) {
                        release(leaving);
                        Plan plan;
                        try {
                            plan = disjoint(i);
                        } finally {
                            keep(leaving);
                        }
                        if (plan != null) {
                            return plan;
                        }
                    }
                }
                return null;
            }
        }
        return search();
    }

    /** The tours that cannot stand beside this choice: of the same officer without rest, or of the same seat out of order. */
    private Set<Choice> conflicts(Choice choice) {
        Set<Choice> conflicts = new LinkedHashSet<>();
        if (restIsHard) {
            for (Choice other : held.getOrDefault(choice.officer(), List.of())) {
                if (other.tour() != choice.tour() && !Choice.rested(problem, choice, other)) {
                    conflicts.add(other);
                }
            }
        }
        if (orderIsHard) {
            Integer before = predecessor.get(choice.tour());
            while (before != null && at[before] == null) {
                before = predecessor.get(before);
            }
            Choice previous = before == null ? null : at[before];
            if (previous != null && previous.start() >= choice.start()) {
                conflicts.add(previous);
            }
            addTooEarly(conflicts, choice.tour(), choice.start());
        }
        if (apartIsHard) {
            for (OfficerPair pair : problem.pairs()) {
                for (Choice other : pair.kind() == OfficerPair.Kind.APART ? held(partner(pair, choice)) : NONE) {
                    if (other.window().touches(choice.window())
                            && tours.get(other.tour())
                                    .mission()
                                    .equals(tours.get(choice.tour()).mission())) {
                        conflicts.add(other);
                    }
                }
            }
        }
        return conflicts;
    }

    /** Adds the nearest tours after one, through those that stand nowhere, that start before it. */
    private void addTooEarly(Set<Choice> conflicts, int tour, int start) {
        for (int after : followers.getOrDefault(tour, List.of())) {
            Choice next = at[after];
            if (next == null) {
                addTooEarly(conflicts, after, start);
            } else if (start >= next.start()) {
                conflicts.add(next);
            }
        }
    }

    private List<Choice> held(@Nullable String officer) {
        Officer on = officer == null ? null : problem.officer(officer);
        return on == null ? NONE : held.getOrDefault(on, NONE);
    }

    /** The other one of a pair; null: the officer of the choice is not of it. */
    private static @Nullable String partner(OfficerPair pair, Choice choice) {
        String officer = choice.officer().id();
        return officer.equals(pair.first()) ? pair.second() : officer.equals(pair.second()) ? pair.first() : null;
    }

    /**
     * A choice that a waiting tour may still make.
     *
     * @param leaving announced tours that must change for it
     * @param oneOf announced tours of which at least one must change for it; empty: none must
     */
    private record Way(Choice choice, Set<Choice> leaving, Set<Choice> oneOf) {
        int cost() {
            return oneOf.isEmpty() ? 0 : Math.max(1, leaving.size());
        }
    }

    /** How a choice can be made; null: it cannot. */
    private @Nullable Way way(Choice choice) {
        Set<Choice> leaving = conflicts(choice);
        if (!leaving.stream().allMatch(this::mayLeave)) {
            return null;
        }
        Set<Choice> oneOf = leaving;
        for (Choice.Use use : choice.uses()) {
            Integer full = use.limit().fullDay(use.days());
            if (full != null) {
                if (use.limit().isFullFor(use.days(), this::mayLeave, nodes)) {
                    return null;
                }
                if (oneOf.isEmpty()) {
                    oneOf = new LinkedHashSet<>(
                            use.limit().on(full).stream().filter(this::mayLeave).toList());
                }
            }
        }
        return new Way(choice, leaving, oneOf);
    }

    private @Nullable Plan search() {
        if (nodes >= restartAt) {
            throw new Restart();
        }
        if (++nodes > NODES) {
            throw new TooLong();
        }
        for (Limit limit : choices.limits()) {
            Integer day = limit.brokenDay();
            if (day != null) {
                return lighten(limit.on(day).stream().filter(this::mayLeave).toList());
            }
        }
        if (waiting.isEmpty()) {
            return plan();
        }
        Map<Integer, Need> needs = new LinkedHashMap<>();
        int lost = 0;
        for (int tour : waiting) {
            Need need = need(tour);
            if (need.ways().isEmpty()) {
                lost += choices.isStaffed(tour) ? priorityLeft + 1 : priority(tour);
            }
            needs.put(tour, need);
        }
        if (lost > priorityLeft) {
            needs.forEach((tour, need) -> trouble[tour] += need.ways().isEmpty() ? 1 : 0);
            return null;
        }
        if (changesNeeded(needs, priorityLeft - lost) > changesLeft) {
            needs.forEach((tour, need) -> trouble[tour] += need.changes() > 0 ? 1 : 0);
            cut = true;
            return null;
        }
        int next = Collections.min(
                needs.keySet(),
                Comparator.comparingDouble(
                        tour -> Objects.requireNonNull(needs.get(tour)).ways().size() / (1.0 + trouble[tour])));
        return fill(next, Objects.requireNonNull(needs.get(next)).ways());
    }

    /**
     * What a waiting tour needs.
     *
     * @param ways the choices for which enough changes are left
     * @param changes the fewest that any choice needs; 0 also if there is none
     * @param oneOf announced tours of which so many must change
     */
    private record Need(List<Way> ways, int changes, Set<Choice> oneOf) {}

    private Need need(int tour) {
        var ways = new ArrayList<Way>();
        int changes = Integer.MAX_VALUE;
        Set<Choice> oneOf = new HashSet<>();
        for (Choice choice : others.get(tour)) {
            Way way = way(choice);
            if (way == null) {
                continue;
            }
            oneOf.addAll(way.oneOf());
            changes = Math.min(changes, way.cost());
            if (way.cost() <= changesLeft) {
                ways.add(way);
            } else {
                cut = true;
            }
        }
        return new Need(ways, ways.isEmpty() ? 0 : changes, oneOf);
    }

    /** So many changes at least: each need counts that shares no tour with another, but for those that may stay empty. */
    private int changesNeeded(Map<Integer, Need> needs, int spare) {
        List<Integer> needy = needs.keySet().stream()
                .filter(tour -> Objects.requireNonNull(needs.get(tour)).changes() > 0)
                .sorted(Comparator.comparingInt(
                        tour -> Objects.requireNonNull(needs.get(tour)).oneOf().size()))
                .toList();
        Set<Choice> counted = new HashSet<>();
        var changes = new ArrayList<Integer>();
        int leastPriority = Integer.MAX_VALUE;
        for (int tour : needy) {
            Need need = Objects.requireNonNull(needs.get(tour));
            if (Collections.disjoint(counted, need.oneOf())) {
                counted.addAll(need.oneOf());
                changes.add(need.changes());
                leastPriority = Math.min(leastPriority, priority(tour));
            }
        }
        changes.sort(Comparator.naturalOrder());
        int filled = Math.max(0, changes.size() - spare / Math.max(1, leastPriority));
        return changes.subList(0, filled).stream().mapToInt(Integer::intValue).sum();
    }

    private int priority(int tour) {
        return tours.get(tour).position().priority();
    }

    private boolean mayBeEmpty(int tour) {
        return !choices.isStaffed(tour) && priority(tour) <= priorityLeft;
    }

    /** Somebody must leave a limit that is broken. */
    private @Nullable Plan lighten(List<Choice> mayLeave) {
        if (changesLeft == 0) {
            cut |= !mayLeave.isEmpty();
            return null;
        }
        try {
            for (Choice leaving : mayLeave) {
                release(leaving);
                try {
                    Plan plan = search();
                    if (plan != null) {
                        return plan;
                    }
                } finally {
                    keep(leaving);
                }
                // From now on it stays: plans without it were all tried.
                firm[leaving.tour()] = true;
            }
            return null;
        } finally {
            mayLeave.forEach(choice -> firm[choice.tour()] = false);
        }
    }

    private @Nullable Plan fill(int tour, List<Way> ways) {
        boolean mayBeEmpty = mayBeEmpty(tour);
        waiting.remove(tour);
        try {
            ways.sort(Comparator.comparingInt(Way::cost)
                    .thenComparingInt(way -> demand(way.choice().officer())));
            for (Way way : ways) {
                Plan plan = with(way);
                if (plan != null) {
                    return plan;
                }
            }
            return mayBeEmpty ? without(tour) : null;
        } finally {
            waiting.add(tour);
        }
    }

    private @Nullable Plan with(Way way) {
        int tour = way.choice().tour();
        way.leaving().forEach(this::release);
        put(way.choice());
        firm[tour] = true;
        try {
            return search();
        } finally {
            firm[tour] = false;
            take(way.choice());
            way.leaving().forEach(this::keep);
        }
    }

    private @Nullable Plan without(int tour) {
        priorityLeft -= priority(tour);
        try {
            return search();
        } finally {
            priorityLeft += priority(tour);
        }
    }

    /** How many waiting tours the officer could fill. */
    private int demand(Officer officer) {
        int demand = 0;
        for (int tour : waiting) {
            demand += others.get(tour).stream()
                            .anyMatch(choice -> choice.officer().equals(officer))
                    ? 1
                    : 0;
        }
        return demand;
    }

    private Plan plan() {
        return new Plan(
                tours.stream()
                        .map(tour -> {
                            Choice choice = at[tours.indexOf(tour)];
                            return choice == null
                                    ? Plan.Row.empty(tour.id())
                                    : new Plan.Row(
                                            tour.id(),
                                            choice.officer().id(),
                                            choice.window(),
                                            choice.intake() == null
                                                    ? null
                                                    : choice.intake().id());
                        })
                        .toList(),
                null);
    }
}
