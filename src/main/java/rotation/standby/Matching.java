package rotation.standby;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Shares out standbys: in each round as many tours as possible get one more, and nobody stands by for two tours that clash.
 *
 * <p>A tour whose officers are all taken makes room along a chain: one of them is freed, because the tour that has the officer
 * can have another. Where the tours of each officer all clash, as they do within a season, this is the classical way to a
 * maximum matching; where they do not, a chain may free several tours at once, and the result is very nearly the most. Then
 * standbys move and change places as long as the scores of all exchanges together get better.
 *
 * @param <C> what is known of an option besides
 */
final class Matching<C> {

    private static final int MOST_PASSES = 50;

    /** For each tour who could stand by, the best first. */
    private final List<List<Option<C>>> options;

    private final Map<String, List<Option<C>>> byOfficer = new HashMap<>();
    private final List<Set<String>> officersOf;
    private final Set<Option<C>> earlier = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<@Nullable Option<C>> current;
    /** What was done since a chain began, to be undone if it leads nowhere: taken where true. */
    private final Deque<Map.Entry<Option<C>, Boolean>> done = new ArrayDeque<>();

    /** @param options by tour, the best first; those whose change is not known come last */
    Matching(List<List<Option<C>>> options) {
        this.options = options.stream().<List<Option<C>>>map(ArrayList::new).toList();
        officersOf = IntStream.range(0, options.size())
                .<Set<String>>mapToObj(tour -> new HashSet<>())
                .toList();
        current = new ArrayList<>(Collections.nCopies(options.size(), null));
    }

    /** Finds one more standby for as many tours as possible. Those of earlier rounds stay. */
    void round() {
        for (int tour = 0; tour < current.size(); tour++) {
            Option<C> taken = current.get(tour);
            if (taken != null) {
                earlier.add(taken);
                current.set(tour, null);
            }
        }
        fill();
    }

    /** The options that were taken in this round. */
    List<Option<C>> taken() {
        return current.stream().filter(option -> option != null).toList();
    }

    /** The options that a tour has left. */
    List<Option<C>> options(int tour) {
        return options.get(tour);
    }

    /** Takes an option away: it cannot be after all. */
    void drop(Option<C> option) {
        if (current.get(option.tour()) == option) {
            release(option);
        }
        options.get(option.tour()).remove(option);
    }

    /** Gives one more standby to each tour that has none in this round, as far as possible; the scarcest tours first. */
    void fill() {
        IntStream.range(0, options.size())
                .filter(tour -> current.get(tour) == null)
                .boxed()
                .sorted(Comparator.comparingInt(
                        (Integer tour) -> options.get(tour).size()))
                .forEach(tour -> {
                    done.clear();
                    place(tour, Collections.newSetFromMap(new IdentityHashMap<>()));
                });
    }

    /** Whether a tour can have a standby, if others make room. */
    private boolean place(int tour, Set<Option<C>> tried) {
        for (Option<C> option : options.get(tour)) {
            if (isNew(option) && inTheWayOf(option).isEmpty()) {
                take(option);
                return true;
            }
        }
        for (Option<C> option : options.get(tour)) {
            if (isNew(option) && tried.add(option) && makeRoom(option, tried)) {
                return true;
            }
        }
        return false;
    }

    private boolean makeRoom(Option<C> option, Set<Option<C>> tried) {
        List<Option<C>> inTheWay = inTheWayOf(option);
        if (!Collections.disjoint(earlier, inTheWay)) {
            return false;
        }
        int mark = done.size();
        inTheWay.forEach(this::release);
        take(option);
        for (Option<C> moved : inTheWay) {
            if (!place(moved.tour(), tried)) {
                undo(mark);
                return false;
            }
        }
        // One who moved may have made others move, among them this one.
        return true;
    }

    private void undo(int mark) {
        while (done.size() > mark) {
            var last = done.pop();
            boolean wasTaken = last.getValue();
            if (wasTaken) {
                release(last.getKey());
            } else {
                take(last.getKey());
            }
            done.pop();
        }
    }

    /** Whether the officer does not stand by for this tour already. */
    private boolean isNew(Option<C> option) {
        return !officersOf.get(option.tour()).contains(option.officer());
    }

    private List<Option<C>> inTheWayOf(Option<C> option) {
        List<Option<C>> held = byOfficer.getOrDefault(option.officer(), List.of());
        return held.isEmpty() ? held : held.stream().filter(option::clashes).toList();
    }

    private void take(Option<C> option) {
        byOfficer.computeIfAbsent(option.officer(), id -> new ArrayList<>()).add(option);
        officersOf.get(option.tour()).add(option.officer());
        current.set(option.tour(), option);
        done.push(Map.entry(option, true));
    }

    private void release(Option<C> option) {
        byOfficer.getOrDefault(option.officer(), List.of()).remove(option);
        officersOf.get(option.tour()).remove(option.officer());
        current.set(option.tour(), null);
        done.push(Map.entry(option, false));
    }

    /** Moves standbys, and lets two change places, as long as that is better; only where all changes of the score are known. */
    void improve() {
        boolean better = true;
        for (int pass = 0; better && pass < MOST_PASSES; pass++) {
            better = false;
            for (int tour = 0; tour < options.size(); tour++) {
                better |= improve(tour);
            }
        }
        done.clear();
    }

    private boolean improve(int tour) {
        for (Option<C> option : options.get(tour)) {
            Option<C> was = current.get(tour);
            if (was == null || was.change() == null || option.change() == null || !isNew(option)) {
                continue;
            }
            List<Option<C>> inTheWay = inTheWayOf(option);
            if (inTheWay.isEmpty() && sum(option).compareTo(sum(was)) > 0) {
                release(was);
                take(option);
                return true;
            }
            if (inTheWay.size() == 1 && changePlaces(was, option, inTheWay.get(0))) {
                return true;
            }
        }
        return false;
    }

    /** One tour takes the officer of another, which takes the best that there is then, if both together are better. */
    private boolean changePlaces(Option<C> was, Option<C> option, Option<C> other) {
        if (earlier.contains(other) || other.change() == null) {
            return false;
        }
        release(was);
        release(other);
        take(option);
        for (Option<C> instead : options.get(other.tour())) {
            if (instead.change() != null
                    && isNew(instead)
                    && inTheWayOf(instead).isEmpty()
                    && sum(option, instead).compareTo(sum(was, other)) > 0) {
                take(instead);
                return true;
            }
        }
        release(option);
        take(other);
        take(was);
        return false;
    }

    @SafeVarargs
    private static <C> HardMediumSoftLongScore sum(Option<C>... options) {
        HardMediumSoftLongScore sum = HardMediumSoftLongScore.ZERO;
        for (Option<C> option : options) {
            HardMediumSoftLongScore change = option.change();
            sum = change == null ? sum : sum.add(change);
        }
        return sum;
    }
}
