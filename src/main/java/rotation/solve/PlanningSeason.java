package rotation.solve;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Position;

/** A plan as the search sees it. */
@PlanningSolution(solutionCloner = PlanningSeason.Cloner.class)
public class PlanningSeason {

    private Eligibility eligibility;
    private List<PlanningTour> tours;

    /** What the rules cost in this problem. The solver finds it by its type, and in a field alone; a getter it overlooks. */
    @SuppressWarnings("unused")
    private ConstraintWeightOverrides<HardMediumSoftLongScore> weights;

    private @Nullable HardMediumSoftLongScore score;

    /** For the solver, which makes no seasons of its own. */
    @SuppressWarnings("NullAway.Init")
    PlanningSeason() {}

    PlanningSeason(Eligibility eligibility, List<PlanningTour> tours) {
        this.eligibility = eligibility;
        this.tours = tours;
        weights = eligibility.facts().weights();
    }

    /** What is planned. */
    @PlanningEntityCollectionProperty
    public List<PlanningTour> getTours() {
        return tours;
    }

    /** The agencies that have an officer on the roster. */
    @ProblemFactCollectionProperty
    public List<Agency> getParticipants() {
        return eligibility.facts().participants();
    }

    /** The positions that somebody should be in. */
    @ProblemFactCollectionProperty
    public List<Position> getCoveredPositions() {
        return eligibility.facts().coveredPositions();
    }

    /** How good it is; null: not known. */
    @PlanningScore
    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    /** Called by the solver alone. */
    public void setScore(@Nullable HardMediumSoftLongScore score) {
        this.score = score;
    }

    Eligibility eligibility() {
        return eligibility;
    }

    /** Copies what changes, and that is little: ten thousand tours are copied whenever a better plan is found. */
    public static class Cloner implements SolutionCloner<PlanningSeason> {

        /** Called by the solver. */
        public Cloner() {}

        @Override
        public PlanningSeason cloneSolution(PlanningSeason original) {
            var tours = new ArrayList<PlanningTour>(original.tours.size());
            for (PlanningTour tour : original.tours) {
                tours.add(tour.copy());
            }
            var clone = new PlanningSeason(original.eligibility, tours);
            clone.setScore(original.score);
            return clone;
        }
    }
}
