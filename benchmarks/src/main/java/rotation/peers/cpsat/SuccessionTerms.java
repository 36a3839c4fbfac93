package rotation.peers.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rotation.model.Period;
import rotation.rule.Rule;

/**
 * Tours that follow each other in one seat. What a pair of windows costs is the same for many pairs, so windows are put together
 * that cost the same with every window of the other tour; then it is decided which pair of such groups is taken, as goods are
 * sent from places to places: the relaxation of that is as tight as can be.
 */
final class SuccessionTerms extends Terms {

    SuccessionTerms(CpModel model, Decisions decisions, Penalties penalties, Kinds kinds) {
        super(model, decisions, penalties, kinds);
    }

    /** What a pair of windows costs. */
    private record Cost(int handover, boolean isWrongOrder) {

        boolean isNothing() {
            return handover == 0 && !isWrongOrder;
        }
    }

    @Override
    void add() {
        if (!penalties.counts(Rule.HANDOVER) && !penalties.counts(Rule.TOUR_ORDER)) {
            return;
        }
        for (Choices.Seat relief : choices.seats()) {
            Choices.Seat before = choices.predecessor(relief);
            if (before != null
                    && !relief.windows().isEmpty()
                    && !before.windows().isEmpty()) {
                add(before, relief);
            }
            if (before != null && penalties.counts(Rule.TOUR_ORDER)) {
                orderThroughEmpty(before, relief);
            }
        }
    }

    /** The order counts too with each earlier tour, if all between are empty. */
    private void orderThroughEmpty(Choices.Seat before, Choices.Seat relief) {
        var between = new ArrayList<Choices.Seat>();
        Choices.Seat last = before;
        for (Choices.Seat first = choices.predecessor(last);
                first != null && !last.given();
                first = choices.predecessor(last)) {
            between.add(last);
            order(first, between, relief);
            last = first;
        }
    }

    private void order(Choices.Seat first, List<Choices.Seat> between, Choices.Seat relief) {
        Map<BitSet, BitSet> wrong = new LinkedHashMap<>();
        for (int r = 0; r < first.windows().size(); r++) {
            var bad = new BitSet();
            for (int c = 0; c < relief.windows().size(); c++) {
                bad.set(c, isWrongOrder(first, first.period(r), relief, relief.period(c)));
            }
            if (!bad.isEmpty()) {
                wrong.computeIfAbsent(bad, key -> new BitSet()).set(r);
            }
        }
        if (wrong.isEmpty()) {
            return;
        }
        // Where the order is a limit it holds from each tour to the next, so that it holds whether those between are
        // empty or not.
        boolean isLimit = choices.isLimit(Rule.TOUR_ORDER) && !(first.given() && relief.given());
        BoolVar broken = isLimit ? null : model.newBoolVar(Rule.TOUR_ORDER.id());
        wrong.keySet().forEach(bad -> {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            wrong.forEach((more, own) -> {
                var rest = (BitSet) bad.clone();
                rest.andNot(more);
                if (rest.isEmpty()) {
                    own.stream().forEach(r -> sum.add(decisions.window(first, r)));
                }
            });
            bad.stream().forEach(c -> sum.add(decisions.window(relief, c)));
            if (broken != null) {
                sum.addTerm(broken, -1);
                between.forEach(seat -> sum.addTerm(decisions.filled(seat), -1));
            }
            model.addLessOrEqual(sum, 1);
        });
        if (broken != null) {
            penalties.add(Rule.TOUR_ORDER, broken, 1);
        }
    }

    private Cost cost(Choices.Seat before, Period first, Choices.Seat relief, Period second) {
        int wanted = relief.tour().mission().handoverDays();
        int handover = penalties.counts(Rule.HANDOVER) ? Math.abs(wanted - second.overlap(first)) : 0;
        return new Cost(handover, penalties.counts(Rule.TOUR_ORDER) && isWrongOrder(before, first, relief, second));
    }

    private static boolean isWrongOrder(Choices.Seat before, Period first, Choices.Seat relief, Period second) {
        return second.from() <= first.from()
                && !(before.tour().isFact(first) && relief.tour().isFact(second));
    }

    private void add(Choices.Seat before, Choices.Seat relief) {
        int rows = before.windows().size();
        int columns = relief.windows().size();
        var costs = new Cost[rows][columns];
        boolean any = false;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                costs[r][c] = cost(before, before.period(r), relief, relief.period(c));
                any |= !costs[r][c].isNothing();
            }
        }
        if (!any) {
            return;
        }
        List<List<Integer>> rowGroups = groups(rows, r -> Arrays.asList(costs[r]));
        List<List<Integer>> columnGroups =
                groups(columns, c -> Arrays.stream(costs).map(row -> row[c]).toList());
        boolean orderIsLimit = choices.isLimit(Rule.TOUR_ORDER) && !(before.given() && relief.given());
        var sent = new LinearExprBuilder[rowGroups.size() + 1];
        var received = new LinearExprBuilder[columnGroups.size() + 1];
        Arrays.setAll(sent, r -> LinearExpr.newBuilder());
        Arrays.setAll(received, c -> LinearExpr.newBuilder());
        for (int r = 0; r <= rowGroups.size(); r++) {
            for (int c = 0; c <= columnGroups.size(); c++) {
                boolean both = r < rowGroups.size() && c < columnGroups.size();
                Cost cost = both
                        ? costs[rowGroups.get(r).get(0)][columnGroups.get(c).get(0)]
                        : new Cost(0, false);
                boolean impossible = (cost.isWrongOrder() && orderIsLimit)
                        || (r == rowGroups.size() && before.given())
                        || (c == columnGroups.size() && relief.given());
                if (!impossible) {
                    Literal taken = model.newBoolVar("follows");
                    sent[r].add(taken);
                    received[c].add(taken);
                    penalties.add(Rule.HANDOVER, taken, cost.handover());
                    penalties.add(Rule.TOUR_ORDER, taken, cost.isWrongOrder() ? 1 : 0);
                }
            }
        }
        balance(before, rowGroups, sent);
        balance(relief, columnGroups, received);
    }

    private void balance(Choices.Seat seat, List<List<Integer>> groups, LinearExprBuilder[] pairs) {
        for (int g = 0; g < groups.size(); g++) {
            LinearExprBuilder windows = LinearExpr.newBuilder();
            groups.get(g).forEach(w -> windows.add(decisions.window(seat, w)));
            model.addEquality(windows, pairs[g]);
        }
        model.addEquality(pairs[groups.size()], LinearExpr.affine(decisions.filled(seat), -1, 1));
    }

    private interface Signature {
        Object of(int index);
    }

    private static List<List<Integer>> groups(int count, Signature signature) {
        Map<Object, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            groups.computeIfAbsent(signature.of(i), key -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }
}
