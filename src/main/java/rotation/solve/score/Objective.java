package rotation.solve.score;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import rotation.model.Problem;
import rotation.solve.space.Crowds;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SearchSpace;

/**
 * What a search is after: the same for all its plans.
 *
 * @param space who may go where and when
 * @param crowds how many officers could be away together at most
 * @param onlyNeededChanges whether every announced tour that is {@linkplain PlannedTour#isOffWord off word} costs {@link #KEPT_WORD}
 */
public record Objective(SearchSpace space, Crowds crowds, boolean onlyNeededChanges) {

    /**
     * What a tour that is {@linkplain PlannedTour#isOffWord off word} costs where only needed changes are made, in soft points:
     * more than all soft goals together, at any weights; so much for each of 10,000 tours is still a number.
     */
    public static final long KEPT_WORD = 10_000_000_000_000L;

    /** That of plans of these tours. */
    public Objective(SearchSpace space, List<PlannedTour> tours, boolean onlyNeededChanges) {
        this(space, new Crowds(tours.stream().map(PlannedTour::options).toList()), onlyNeededChanges);
    }

    Problem problem() {
        return space.problem();
    }

    /**
     * What a plan costs by the rules alone.
     *
     * @param searched what it costs with all that the search weighs
     */
    public HardMediumSoftLongScore ruleScore(HardMediumSoftLongScore searched, List<? extends PlannedTour> tours) {
        if (!onlyNeededChanges) {
            return searched;
        }
        long offWord = tours.stream().filter(PlannedTour::isOffWord).count();
        return searched.add(HardMediumSoftLongScore.ofSoft(KEPT_WORD * offWord));
    }
}
