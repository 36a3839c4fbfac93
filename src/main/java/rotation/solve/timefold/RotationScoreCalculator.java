package rotation.solve.timefold;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import rotation.solve.score.PlanScore;

/** Lets the engine count by a {@link PlanScore}. */
public final class RotationScoreCalculator
        implements IncrementalScoreCalculator<RotationSolution, HardMediumSoftLongScore> {

    private PlanScore score;

    /** Called by the engine, which gives it a solution before it asks for anything. */
    @SuppressWarnings("NullAway.Init")
    public RotationScoreCalculator() {}

    @Override
    public void resetWorkingSolution(RotationSolution solution) {
        score = new PlanScore(solution.objective(), solution.getTours());
    }

    /** What counts the working solution. */
    PlanScore score() {
        return score;
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        score.change((TourEntity) entity);
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        return score.score();
    }

    // The rest of what the engine tells is of no interest: tours neither come nor go.

    @Override
    public void afterVariableChanged(Object entity, String variableName) {}

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {}

    @Override
    public void beforeEntityRemoved(Object entity) {}

    @Override
    public void afterEntityRemoved(Object entity) {}
}
