package rotation.peers.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.BitSet;
import java.util.List;
import rotation.model.Posting;
import rotation.rule.Rule;

/** The rest of officers between their tours. */
final class RestTerms extends Terms {

    private final StintPairs pairs;
    private final boolean isLimit;

    RestTerms(CpModel model, Decisions decisions, Penalties penalties, Kinds kinds) {
        super(model, decisions, penalties, kinds);
        pairs = new StintPairs(model, decisions, penalties);
        isLimit = choices.isLimit(Rule.REST_BETWEEN_TOURS);
    }

    @Override
    void add() {
        if (penalties.counts(Rule.REST_BETWEEN_TOURS)) {
            Stint.of(choices).values().forEach(this::add);
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
                    pairs.penalise(Rule.REST_BETWEEN_TOURS, one, other, Posting::clashesWith);
                } else if (neverRests(one, other)) {
                    exclude[i].set(j);
                    exclude[j].set(i);
                } else {
                    pairs.forbid(one, other, Posting::clashesWith);
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
}
