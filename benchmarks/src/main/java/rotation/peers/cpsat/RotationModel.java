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
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Level;
import rotation.model.Officer;
import rotation.model.Period;
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
        this(choices, last, Set.of());
    }

    /**
     * @param last the last level that is of interest
     * @param except rules that are left out
     */
    RotationModel(Choices choices, Level last, Set<Rule> except) {
        this.choices = choices;
        this.last = last;
        penalties = new Penalties(choices.problem(), last, except);
        var kinds = new Kinds(choices, penalties);
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
            String officer = row == null ? null : row.officer();
            Period window = row == null ? null : row.window();
            for (int c = 0; c < seat.candidates().size(); c++) {
                Officer candidate = seat.candidates().get(c).officer();
                decision.is(decisions.officer(seat, c), candidate.id().equals(officer));
            }
            for (int w = 0; w < seat.windows().size(); w++) {
                decision.is(
                        decisions.window(seat, w),
                        officer != null && seat.windows().get(w).equals(window));
            }
            decision.is(decisions.filled(seat), officer != null);
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
            Period window = null;
            for (int w = 0; w < seat.windows().size() && window == null; w++) {
                window = values.isTrue(decisions.window(seat, w))
                        ? seat.windows().get(w)
                        : null;
            }
            rows.add(row(seat, officer, window));
        }
        return new Plan(rows, null);
    }

    private Plan.Row row(Choices.Seat seat, @Nullable Officer officer, @Nullable Period window) {
        if (officer == null || window == null) {
            return Plan.Row.empty(seat.tour().id());
        }
        Intake intake = choices.problem().intake(seat.tour(), officer, window.from());
        return new Plan.Row(seat.tour().id(), officer.id(), window, intake == null ? null : intake.id());
    }
}
