package rotation.solve.score;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import rotation.model.Level;
import rotation.model.Problem;
import rotation.model.Weight;
import rotation.rule.Rule;
import rotation.solve.space.Crowds;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SearchSpace;

/**
 * What a search is after: the same for all its plans.
 *
 * @param space who may go where and when
 * @param crowds how many officers could be away together at most
 * @param keptWord what every announced tour costs that is {@linkplain PlannedTour#isOffWord off word}, in soft points: more than all
 *     soft goals together, but for weights that no planner would set; 0: nothing, for changes are as good as any that a rule does not count
 */
public record Objective(SearchSpace space, Crowds crowds, long keptWord) {

    /** More than all soft goals but the budget together, at any weights that make sense; for 10,000 tours it is still a number. */
    private static final long MORE_THAN_SOFT_GOALS = 10_000_000_000_000L;

    /** What all tours that are off word may cost together, so that the score stays a number. */
    private static final long MOST = Long.MAX_VALUE / 4;

    /** That of plans of these tours, in which all changes, or only those that are needed, are made. */
    public Objective(SearchSpace space, List<PlannedTour> tours, boolean onlyNeededChanges) {
        this(
                space,
                new Crowds(
                        tours.stream().map(PlannedTour::options).toList(),
                        space.problem().intakes()),
                onlyNeededChanges ? keptWord(space.problem(), tours) : 0);
    }

    private static long keptWord(Problem problem, List<PlannedTour> tours) {
        Weight weight = Rule.BUDGET.weight(problem);
        long overspent = 0;
        if (problem.policy().budget() != null && weight.level() == Level.SOFT) {
            double dollars = tours.stream()
                    .mapToDouble(tour -> tour.windows().stream()
                            .mapToDouble(window -> tour.mission().cost(window.period()))
                            .max()
                            .orElse(0))
                    .sum();
            overspent = (long) (dollars / 1000 * weight.points());
        }
        return Math.min(MORE_THAN_SOFT_GOALS + overspent, MOST / Math.max(1, tours.size()));
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
        if (keptWord == 0) {
            return searched;
        }
        long offWord = tours.stream().filter(PlannedTour::isOffWord).count();
        return searched.add(HardMediumSoftLongScore.ofSoft(keptWord * offWord));
    }
}
