package rotation.solve.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.solve.score.Objective;
import rotation.solve.space.PlannedTour;

/** A plan as the engine sees it. */
@PlanningSolution(solutionCloner = RotationSolution.Cloner.class)
public final class RotationSolution {

    private Objective objective;
    private List<TourEntity> tours;
    private @Nullable HardMediumSoftLongScore score;

    /** For the engine, which makes no solutions of its own. */
    @SuppressWarnings("NullAway.Init")
    RotationSolution() {}

    /** A plan of copies of these tours, all of the problem's, in its order; its score is not known. */
    public RotationSolution(Objective objective, List<? extends PlannedTour> tours) {
        this.objective = objective;
        this.tours = new ArrayList<>(tours.size());
        for (PlannedTour tour : tours) {
            this.tours.add(new TourEntity(tour));
        }
    }

    /** What is planned. */
    @PlanningEntityCollectionProperty
    public List<TourEntity> getTours() {
        return tours;
    }

    /** How good it is; null: not known. */
    @PlanningScore
    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    /** Says how good it is; null: not known. */
    public void setScore(@Nullable HardMediumSoftLongScore score) {
        this.score = score;
    }

    /**
     * How good it is.
     *
     * @throws NullPointerException if that is not known
     */
    public HardMediumSoftLongScore score() {
        return Objects.requireNonNull(score);
    }

    /** What the search is after. */
    public Objective objective() {
        return objective;
    }

    /**
     * What it costs by the rules alone, without what else the search weighs.
     *
     * @throws NullPointerException if its score is not known
     */
    public HardMediumSoftLongScore ruleScore() {
        return objective.ruleScore(score(), tours);
    }

    /** The same plan, to be changed by itself. */
    public RotationSolution copy() {
        var copy = new RotationSolution(objective, tours);
        copy.score = score;
        return copy;
    }

    /** Copies what changes, and that is little: ten thousand tours are copied whenever a better plan is found. */
    public static class Cloner implements SolutionCloner<RotationSolution> {

        /** Called by the engine. */
        public Cloner() {}

        @Override
        public RotationSolution cloneSolution(RotationSolution original) {
            return original.copy();
        }
    }
}
