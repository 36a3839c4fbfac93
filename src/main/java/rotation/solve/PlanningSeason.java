package rotation.solve;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plan as the search sees it. */
@PlanningSolution(solutionCloner = PlanningSeason.Cloner.class)
public class PlanningSeason {

    /**
     * What a tour that is {@linkplain PlanningTour#isOffWord off word} costs where only needed changes are made, in soft points:
     * more than all soft goals together, whatever their weights; so much for each of 10,000 tours is still a number.
     */
    static final long KEPT_WORD = 10_000_000_000_000L;

    private Eligibility eligibility;
    private Changes changes;
    private List<PlanningTour> tours;
    private Crowds crowds;
    private @Nullable HardMediumSoftLongScore score;

    /** For the solver, which makes no seasons of its own. */
    @SuppressWarnings("NullAway.Init")
    PlanningSeason() {}

    PlanningSeason(Eligibility eligibility, Changes changes, List<PlanningTour> tours) {
        this(
                eligibility,
                changes,
                tours,
                new Crowds(tours.stream().map(PlanningTour::options).toList()));
    }

    private PlanningSeason(Eligibility eligibility, Changes changes, List<PlanningTour> tours, Crowds crowds) {
        this.eligibility = eligibility;
        this.changes = changes;
        this.tours = tours;
        this.crowds = crowds;
    }

    /** What is planned. */
    @PlanningEntityCollectionProperty
    public List<PlanningTour> getTours() {
        return tours;
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

    /**
     * How good it is.
     *
     * @throws NullPointerException if that is not known
     */
    HardMediumSoftLongScore score() {
        return Objects.requireNonNull(score);
    }

    Eligibility eligibility() {
        return eligibility;
    }

    /** How many officers could be away together at most; the same for all plans of a search. */
    Crowds crowds() {
        return crowds;
    }

    /** Which changes are made to what people were told. */
    Changes changes() {
        return changes;
    }

    /**
     * What it costs by the rules, whatever else the search has weighed.
     *
     * @throws NullPointerException if its score is not known
     */
    HardMediumSoftLongScore ruleScore() {
        HardMediumSoftLongScore searched = score();
        if (changes == Changes.WORTHWHILE) {
            return searched;
        }
        long offWord = tours.stream().filter(PlanningTour::isOffWord).count();
        return searched.add(HardMediumSoftLongScore.ofSoft(KEPT_WORD * offWord));
    }

    /** Copies what changes, and that is little: ten thousand tours are copied whenever a better plan is found. */
    public static class Cloner implements SolutionCloner<PlanningSeason> {

        /** Called by the solver. */
        public Cloner() {}

        @Override
        public PlanningSeason cloneSolution(PlanningSeason original) {
            var tours = new ArrayList<PlanningTour>(original.tours.size());
            for (PlanningTour tour : original.tours) {
                tours.add(tour.with(tour.getOfficer(), tour.getWindow()));
            }
            var clone = new PlanningSeason(original.eligibility, original.changes, tours, original.crowds);
            clone.setScore(original.score);
            return clone;
        }
    }
}
