package rotation.peers.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the model decides: for each tour whether it is filled, by whom, and in which window. Officer and window are decided apart;
 * where a rule looks at both, the candidates are put into classes, and for each class and window it is decided whether an officer
 * of the class goes then.
 */
final class Decisions {

    /** In classes with more members times sets of windows, officers are held to their own set of windows alone. */
    private static final int MOST_NESTED = 1_000;

    private final CpModel model;
    private final Choices choices;
    private final Literal[] filled;
    private final Literal[][] officers;
    private final Literal[][] windows;
    private final List<List<OfficerClass>> classes = new ArrayList<>();

    /** @param kind by what two candidates of a tour are different in more than whom they are and when they may go */
    Decisions(CpModel model, Choices choices, BiFunction<Choices.Seat, Choices.Candidate, Object> kind) {
        this.model = model;
        this.choices = choices;
        int tours = choices.seats().size();
        filled = new Literal[tours];
        officers = new Literal[tours][];
        windows = new Literal[tours][];
        for (Choices.Seat seat : choices.seats()) {
            decide(seat);
            classes.add(classes(seat, kind));
        }
    }

    /** Whether the tour is filled. */
    Literal filled(Choices.Seat seat) {
        return filled[seat.index()];
    }

    /** Whether the candidate with that index takes the tour. */
    Literal officer(Choices.Seat seat, int candidate) {
        return officers[seat.index()][candidate];
    }

    /** Whether the tour is filled and takes the window with that index. */
    Literal window(Choices.Seat seat, int window) {
        return windows[seat.index()][window];
    }

    /** The classes of a tour's candidates. */
    List<OfficerClass> classes(Choices.Seat seat) {
        return classes.get(seat.index());
    }

    private void decide(Choices.Seat seat) {
        int t = seat.index();
        String id = "t" + t;
        int count = seat.windows().size();
        if (seat.given()) {
            filled[t] = model.trueLiteral();
            officers[t] = new Literal[] {model.trueLiteral()};
            windows[t] = count == 1 ? new Literal[] {model.trueLiteral()} : booleans(id + "w", count);
            if (count > 1) {
                model.addExactlyOne(windows[t]);
            }
            return;
        }
        if (seat.candidates().isEmpty()) {
            filled[t] = model.falseLiteral();
            officers[t] = new Literal[0];
            windows[t] = new Literal[0];
            return;
        }
        BoolVar isFilled = model.newBoolVar(id);
        filled[t] = isFilled;
        officers[t] = booleans(id + "o", seat.candidates().size());
        windows[t] = booleans(id + "w", count);
        model.addExactlyOne(with(officers[t], isFilled.not()));
        model.addExactlyOne(with(windows[t], isFilled.not()));
    }

    private Literal[] booleans(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> model.newBoolVar(name + "_" + i))
                .toArray(Literal[]::new);
    }

    private static Literal[] with(Literal[] all, Literal one) {
        var more = new Literal[all.length + 1];
        System.arraycopy(all, 0, more, 0, all.length);
        more[all.length] = one;
        return more;
    }

    private List<OfficerClass> classes(Choices.Seat seat, BiFunction<Choices.Seat, Choices.Candidate, Object> kind) {
        Map<Object, List<Integer>> byKind = new LinkedHashMap<>();
        for (int c = 0; c < seat.candidates().size(); c++) {
            byKind.computeIfAbsent(kind.apply(seat, seat.candidates().get(c)), key -> new ArrayList<>())
                    .add(c);
        }
        var made = new ArrayList<OfficerClass>();
        for (List<Integer> members : byKind.values()) {
            made.add(new OfficerClass(seat, members, taken(seat, members, byKind.size() == 1, made.size())));
        }
        if (made.size() > 1) {
            linkWindows(seat, made);
        }
        return made;
    }

    private List<@Nullable Literal> taken(Choices.Seat seat, List<Integer> members, boolean alone, int number) {
        var possible = new BitSet();
        var sets = new LinkedHashSet<BitSet>();
        for (int member : members) {
            BitSet own = seat.candidates().get(member).windows();
            possible.or(own);
            sets.add(own);
        }
        List<@Nullable Literal> taken = new ArrayList<>();
        for (int w = 0; w < seat.windows().size(); w++) {
            Literal decided = null;
            if (possible.get(w)) {
                decided = alone ? window(seat, w) : model.newBoolVar("t" + seat.index() + "c" + number + "_" + w);
            }
            taken.add(decided);
        }
        if (!alone) {
            model.addEquality(sum(taken, possible), officersWithin(seat, members, possible, true));
        }
        boolean nested = (long) members.size() * sets.size() <= MOST_NESTED;
        for (BitSet set : sets) {
            if (!set.equals(possible)) {
                model.addLessOrEqual(officersWithin(seat, members, set, nested), sum(taken, set));
            }
        }
        return taken;
    }

    /**
     * How many of them go who may go in these windows alone.
     *
     * @param nested also those who may go in some of these windows only, which is tighter
     */
    private LinearExprBuilder officersWithin(Choices.Seat seat, List<Integer> members, BitSet windows, boolean nested) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int member : members) {
            BitSet own = seat.candidates().get(member).windows();
            var outside = (BitSet) own.clone();
            outside.andNot(windows);
            if (nested ? outside.isEmpty() : own.equals(windows)) {
                sum.add(officer(seat, member));
            }
        }
        return sum;
    }

    private static LinearExprBuilder sum(List<@Nullable Literal> literals, BitSet which) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int i = which.nextSetBit(0); i >= 0; i = which.nextSetBit(i + 1)) {
            Literal literal = literals.get(i);
            if (literal != null) {
                sum.add(literal);
            }
        }
        return sum;
    }

    private void linkWindows(Choices.Seat seat, List<OfficerClass> all) {
        for (int w = 0; w < seat.windows().size(); w++) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (OfficerClass one : all) {
                Literal literal = one.taken(w);
                if (literal != null) {
                    sum.add(literal);
                }
            }
            model.addEquality(sum, window(seat, w));
        }
    }

    Choices choices() {
        return choices;
    }
}
