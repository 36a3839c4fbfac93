package rotation.peers.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import rotation.model.Level;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.rule.Rule;

/**
 * The model of a problem down to one level of the score: rules that cost nothing at it or before it are left out. Built twice from
 * the same, it has the same variables in the same order.
 */
final class RotationModel {

    private final Choices choices;
    private final Level last;
    private final CpModel model = new CpModel();
    private final Decisions decisions;
    private final Penalties penalties;

    /** @param last the last level that is of interest */
    RotationModel(Choices choices, Level last) {
        this(choices, last, Set.of(), unit -> true);
    }

    /**
     * @param last the last level that is of interest
     * @param except rules that are left out
     * @param isFull the units of which all absences are counted; of others only what is certain is
     */
    RotationModel(Choices choices, Level last, Set<Rule> except, Predicate<Kinds.Unit> isFull) {
        this.choices = choices;
        this.last = last;
        penalties = new Penalties(choices.problem(), last, except);
        var kinds = new Kinds(choices, penalties, isFull);
        decisions = new Decisions(model, choices, kinds::of);
        Arrays.stream(Rule.values())
                .filter(penalties::counts)
                .map(rule -> RuleModel.of(rule).part())
                .distinct()
                .sorted()
                .forEach(part -> part.terms(model, decisions, penalties, kinds).add());
    }

    CpModel model() {
        return model;
    }

    Level last() {
        return last;
    }

    Penalties penalties() {
        return penalties;
    }

    /** Every plan costs at most that at a level. */
    void limit(Level level, long penalty) {
        model.addLessOrEqual(penalties.sum(level), penalty);
    }

    /** The plan with the least penalty at the last level is wanted. */
    void minimizeLast() {
        model.minimize(penalties.sum(last));
    }

    /** The best plan at the level medium, and then soft, is wanted, if none costs as much as that at the level soft. */
    void minimizeWeighted(long mediumWeight) {
        model.minimize(LinearExpr.weightedSum(
                new LinearArgument[] {penalties.sum(Level.MEDIUM), penalties.sum(Level.SOFT)},
                new long[] {mediumWeight, 1}));
    }

    /** No decision is left open: the plan is this one. All that is left is to count. */
    void fix(Plan plan) {
        decide(plan, (literal, value) -> model.addEquality(literal, value ? 1 : 0));
        model.minimize(LinearExpr.sum(
                new LinearArgument[] {penalties.sum(Level.HARD), penalties.sum(Level.MEDIUM), penalties.sum(Level.SOFT)
                }));
    }

    /** Begins with the decisions of a plan. */
    void hint(Plan plan) {
        Set<Integer> hinted = new HashSet<>();
        decide(plan, (literal, value) -> {
            if (hinted.add(literal.getIndex())) {
                model.addHint(literal, value);
            }
        });
    }

    private interface Decision {
        void is(Literal literal, boolean value);
    }

    private void decide(Plan plan, Decision decision) {
        Map<String, Plan.Row> rows = plan.byTour();
        for (Choices.Seat seat : choices.seats()) {
            Plan.Row row = rows.get(seat.tour().id());
            int window = -1;
            for (int c = 0; c < seat.candidates().size(); c++) {
                Choices.Candidate candidate = seat.candidates().get(c);
                boolean goes = row != null && candidate.officer().id().equals(row.officer());
                window = goes ? seat.window(choices.problem(), candidate, row) : window;
                decision.is(decisions.officer(seat, c), goes);
            }
            for (int w = 0; w < seat.windows().size(); w++) {
                decision.is(decisions.window(seat, w), w == window);
            }
            decision.is(decisions.filled(seat), row != null && row.officer() != null);
        }
    }

    /** Begins with values of all variables. */
    void hint(List<Long> values) {
        for (int i = 0; i < values.size(); i++) {
            model.getBuilder().getSolutionHintBuilder().addVars(i).addValues(values.get(i));
        }
    }

    /** How values are looked up. */
    interface Values {
        boolean isTrue(Literal literal);
    }

    /** The plan that a solution means. */
    Plan plan(Values values) {
        var rows = new ArrayList<Plan.Row>();
        for (Choices.Seat seat : choices.seats()) {
            Officer officer = null;
            for (int c = 0; c < seat.candidates().size() && officer == null; c++) {
                officer = values.isTrue(decisions.officer(seat, c))
                        ? seat.candidates().get(c).officer()
                        : null;
            }
            int window = -1;
            for (int w = 0; w < seat.windows().size() && window < 0; w++) {
                window = values.isTrue(decisions.window(seat, w)) ? w : -1;
            }
            rows.add(
                    officer == null || window < 0
                            ? Plan.Row.empty(seat.tour().id())
                            : seat.posting(choices.problem(), officer, window).row());
        }
        return new Plan(rows, null);
    }
}
