package rotation.peers.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.rule.Rule;

/** Rules that look at two tours together, each with one officer: for some pairs of windows something holds between them. */
final class StintPairs {

    /** What may hold between two tours. */
    interface Relation {
        boolean holds(Posting one, Posting other);
    }

    private final CpModel model;
    private final Decisions decisions;
    private final Penalties penalties;
    private final Problem problem;

    StintPairs(CpModel model, Decisions decisions, Penalties penalties) {
        this.model = model;
        this.decisions = decisions;
        this.penalties = penalties;
        problem = decisions.choices().problem();
    }

    /** Whether the officer takes the tour. */
    Literal takes(Stint stint) {
        return decisions.officer(stint.seat(), stint.index());
    }

    /** If both tours are taken by these officers, the relation does not hold between them. */
    void forbid(Stint one, Stint other, Relation relation) {
        kept(one, other, relation).forEach((kept, windows) -> {
            if (!kept.equals(other.windows())) {
                model.addLessOrEqual(shortage(one, other, kept, windows), 2);
            }
        });
    }

    /** A point of the rule if both tours are taken by these officers and the relation holds between them. */
    void penalise(Rule rule, Stint one, Stint other, Relation relation) {
        Map<BitSet, BitSet> kept = kept(one, other, relation);
        if (kept.keySet().stream().allMatch(other.windows()::equals)) {
            return;
        }
        BoolVar broken = model.newBoolVar(rule.id());
        kept.forEach((possible, windows) -> {
            if (!possible.equals(other.windows())) {
                model.addLessOrEqual(shortage(one, other, possible, windows).addTerm(broken, -1), 2);
            }
        });
        penalties.add(rule, broken, 1);
    }

    /** By the windows of the other tour with which the relation does not hold, the windows of the first. */
    private Map<BitSet, BitSet> kept(Stint one, Stint other, Relation relation) {
        Map<BitSet, BitSet> kept = new HashMap<>();
        holding(one, other, relation).forEach((holding, windows) -> {
            var rest = (BitSet) other.windows().clone();
            rest.andNot(holding);
            kept.put(rest, windows);
        });
        return kept;
    }

    /** By the windows of the other tour with which the relation holds, the windows of the first. */
    Map<BitSet, BitSet> holding(Stint one, Stint other, Relation relation) {
        Map<BitSet, BitSet> holding = new HashMap<>();
        Posting[] others = postings(other);
        Posting[] own = postings(one);
        for (int w = one.windows().nextSetBit(0); w >= 0; w = one.windows().nextSetBit(w + 1)) {
            var with = new BitSet();
            for (int v = other.windows().nextSetBit(0);
                    v >= 0;
                    v = other.windows().nextSetBit(v + 1)) {
                with.set(v, relation.holds(own[w], others[v]));
            }
            holding.computeIfAbsent(with, key -> new BitSet()).set(w);
        }
        return holding;
    }

    private Posting[] postings(Stint stint) {
        var postings = new Posting[stint.seat().windows().size()];
        stint.windows().stream().forEach(w -> postings[w] = stint.seat().posting(problem, stint.officer(), w));
        return postings;
    }

    /** Above 2 if the officers take both tours, the first in one of the windows, the other in none of those kept. */
    private LinearExprBuilder shortage(Stint one, Stint other, BitSet kept, BitSet windows) {
        LinearExprBuilder sum = LinearExpr.newBuilder().add(takes(one)).add(takes(other));
        windows.stream().forEach(w -> sum.add(decisions.window(one.seat(), w)));
        kept.stream().forEach(v -> sum.addTerm(decisions.window(other.seat(), v), -1));
        return sum;
    }
}
