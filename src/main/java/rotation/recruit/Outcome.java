package rotation.recruit;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Plan;
import rotation.solve.SolvedPlan;

/**
 * What several searches of one problem found that differ in their seeds alone.
 *
 * @param plan the best
 * @param score of that plan
 * @param worst the score of the worst of their plans
 * @param mostFilled how many tours any plan fills at most, proven; null: nothing is
 */
record Outcome(Plan plan, HardMediumSoftLongScore score, HardMediumSoftLongScore worst, @Nullable Integer mostFilled) {

    /** @param solved at least one */
    static Outcome of(List<SolvedPlan> solved) {
        Comparator<SolvedPlan> byScore = Comparator.comparing(SolvedPlan::score);
        SolvedPlan best = solved.stream().max(byScore).orElseThrow();
        SolvedPlan worst = solved.stream().min(byScore).orElseThrow();
        Integer most = solved.stream()
                .map(SolvedPlan::bound)
                .filter(bound -> bound != null)
                .map(bound -> bound.mostFilled())
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Outcome(best.plan(), best.score(), worst.score(), most);
    }

    /** How many tours the best plan fills. */
    int filled() {
        return plan.assignments().size();
    }

    /** Whether no plan fills more. */
    boolean isProvenMost() {
        return mostFilled != null && filled() == mostFilled;
    }
}
