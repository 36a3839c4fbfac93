package rotation.peers.cpsat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.List;
import rotation.model.Level;
import rotation.model.Plan;

/**
 * What the model itself says of a plan: all decisions are fixed, and the rest is counted.
 *
 * @param score what the plan costs down to the last level of the model
 * @param values of all variables of the model
 */
record Tally(HardMediumSoftLongScore score, List<Long> values) {

    /** Copies the values. */
    Tally {
        values = List.copyOf(values);
    }

    /** What the whole model says. */
    static Tally of(Choices choices, Plan plan) {
        return of(choices, plan, Level.SOFT);
    }

    /**
     * What the model says down to a level.
     *
     * @param plan one that the model may find
     * @throws IllegalStateException if the model does not know the plan
     */
    static Tally of(Choices choices, Plan plan, Level last) {
        return of(new RotationModel(choices, last), plan);
    }

    /** @param model nothing else is done with it */
    static Tally of(RotationModel model, Plan plan) {
        model.fix(plan);
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        CpSolverStatus status = solver.solve(model.model());
        if (status != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("the model does not count a plan: " + status);
        }
        var score = HardMediumSoftLongScore.of(
                -solver.value(model.penalties().sum(Level.HARD)),
                -solver.value(model.penalties().sum(Level.MEDIUM)),
                -solver.value(model.penalties().sum(Level.SOFT)));
        return new Tally(score, solver.response().getSolutionList());
    }
}
