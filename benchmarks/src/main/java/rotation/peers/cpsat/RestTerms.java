package rotation.peers.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Rest;
import rotation.model.Tour;
import rotation.rule.Rule;

/** The rest of officers between their tours. */
final class RestTerms extends Terms {

    /**
     * A tour that an officer may take.
     *
     * @param index of the officer among its candidates
     * @param firstEnd the earliest last day
     * @param lastStart the latest first day
     */
    record Stint(Choices.Seat seat, int index, int firstEnd, int lastStart) {

        static Stint of(Choices.Seat seat, int index) {
            int firstEnd = Integer.MAX_VALUE;
            int lastStart = Integer.MIN_VALUE;
            BitSet windows = seat.candidates().get(index).windows();
            for (int w = windows.nextSetBit(0); w >= 0; w = windows.nextSetBit(w + 1)) {
                firstEnd = Math.min(firstEnd, seat.windows().get(w).to());
                lastStart = Math.max(lastStart, seat.windows().get(w).from());
            }
            return new Stint(seat, index, firstEnd, lastStart);
        }

        BitSet windows() {
            return seat.candidates().get(index).windows();
        }

        Officer officer() {
            return seat.candidates().get(index).officer();
        }
    }

    private final boolean isLimit;

    RestTerms(CpModel model, Decisions decisions, Penalties penalties, Kinds kinds) {
        super(model, decisions, penalties, kinds);
        isLimit = choices.isLimit(Rule.REST_BETWEEN_TOURS);
    }

    /** The tours that each officer may take, in the order of the problem. */
    static Map<Officer, List<Stint>> stints(Choices choices) {
        Map<Officer, List<Stint>> stints = new LinkedHashMap<>();
        for (Choices.Seat seat : choices.seats()) {
            for (int c = 0; c < seat.candidates().size(); c++) {
                stints.computeIfAbsent(seat.candidates().get(c).officer(), key -> new ArrayList<>())
                        .add(Stint.of(seat, c));
            }
        }
        return stints;
    }

    @Override
    void add() {
        if (penalties.counts(Rule.REST_BETWEEN_TOURS)) {
            stints(choices).values().forEach(this::add);
        }
    }

    private void add(List<Stint> stints) {
        int count = stints.size();
        var exclude = new BitSet[count];
        for (int i = 0; i < count; i++) {
            exclude[i] = new BitSet(count);
        }
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                Stint one = stints.get(i);
                Stint other = stints.get(j);
                if (!isLimit || (one.seat().given() && other.seat().given())) {
                    penalise(one, other);
                } else if (neverRests(one, other)) {
                    exclude[i].set(j);
                    exclude[j].set(i);
                } else {
                    restrict(one, other);
                }
            }
        }
        excludeCliques(stints, exclude);
    }

    /** Of tours that exclude each other, at most one: a constraint for as many at once as possible. */
    private void excludeCliques(List<Stint> stints, BitSet[] exclude) {
        var open = new BitSet[exclude.length];
        for (int i = 0; i < exclude.length; i++) {
            open[i] = (BitSet) exclude[i].clone();
        }
        for (int i = 0; i < exclude.length; i++) {
            while (!open[i].isEmpty()) {
                var clique = new BitSet();
                clique.set(i);
                var common = (BitSet) exclude[i].clone();
                for (int next = open[i].nextSetBit(0); next >= 0; next = common.nextSetBit(0)) {
                    clique.set(next);
                    common.and(exclude[next]);
                }
                for (int a = clique.nextSetBit(0); a >= 0; a = clique.nextSetBit(a + 1)) {
                    open[a].andNot(clique);
                }
                model.addAtMostOne(
                        clique.stream().mapToObj(k -> takes(stints.get(k))).toList());
            }
        }
    }

    private Literal takes(Stint stint) {
        return decisions.officer(stint.seat(), stint.index());
    }

    /** Whether the officer rests too little between these tours, whenever they are; false: it may still be so. */
    static boolean neverRests(Stint one, Stint other) {
        return neverBefore(one, other) && neverBefore(other, one);
    }

    private static boolean neverBefore(Stint earlier, Stint later) {
        return (long) later.lastStart() - earlier.firstEnd() - 1
                < earlier.seat().tour().mission().restDays();
    }

    /** By sets of the other tour's windows that leave rest enough, the windows of the first tour. */
    private Map<BitSet, List<Integer>> possible(Stint one, Stint other) {
        List<Presence> others = presences(other);
        Map<BitSet, List<Integer>> possible = new HashMap<>();
        for (Presence presence : presences(one)) {
            var rest = new BitSet();
            for (Presence second : others) {
                rest.set(second.index(), presence.rests(second));
            }
            possible.computeIfAbsent(rest, key -> new ArrayList<>()).add(presence.index());
        }
        return possible;
    }

    /**
     * An officer in a window of a tour.
     *
     * @param index of the window
     */
    private record Presence(Tour tour, int index, Period window, Period absence) {

        boolean rests(Presence other) {
            int order = window.compareTo(other.window);
            if (order == 0) {
                order = tour.id().compareTo(other.tour.id());
            }
            Presence earlier = order < 0 ? this : other;
            Presence later = order < 0 ? other : this;
            return !Rest.tooShort(
                    earlier.window, earlier.absence, earlier.tour.mission().restDays(), later.window, later.absence);
        }
    }

    private List<Presence> presences(Stint stint) {
        Tour tour = stint.seat().tour();
        return stint.windows().stream()
                .mapToObj(w -> {
                    Period window = stint.seat().windows().get(w);
                    return new Presence(tour, w, window, problem.absence(tour, stint.officer(), window));
                })
                .toList();
    }

    /** An officer who takes both tours takes them at times that leave rest enough. */
    private void restrict(Stint one, Stint other) {
        possible(one, other).forEach((rest, windows) -> {
            if (!rest.equals(other.windows())) {
                model.addLessOrEqual(shortage(one, other, rest, windows), 2);
            }
        });
    }

    /** Above 2 if the officer takes both tours, the first in one of the windows, the other in none that leaves rest enough. */
    private LinearExprBuilder shortage(Stint one, Stint other, BitSet rest, List<Integer> windows) {
        LinearExprBuilder sum = LinearExpr.newBuilder().add(takes(one)).add(takes(other));
        windows.forEach(w -> sum.add(decisions.window(one.seat(), w)));
        rest.stream().forEach(v -> sum.addTerm(decisions.window(other.seat(), v), -1));
        return sum;
    }

    private void penalise(Stint one, Stint other) {
        Map<BitSet, List<Integer>> possible = possible(one, other);
        if (possible.keySet().stream().allMatch(other.windows()::equals)) {
            return;
        }
        BoolVar broken = model.newBoolVar("rest");
        possible.forEach((rest, windows) -> {
            if (!rest.equals(other.windows())) {
                model.addLessOrEqual(shortage(one, other, rest, windows).addTerm(broken, -1), 2);
            }
        });
        penalties.add(Rule.REST_BETWEEN_TOURS, broken, 1);
    }
}
