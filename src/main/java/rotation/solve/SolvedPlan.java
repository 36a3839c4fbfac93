package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Plan;
import rotation.rule.Rule;

/**
 * The best plan that was found, and what it took.
 *
 * @param plan legal; hard rules may be broken
 * @param score as the solver counts it
 * @param ruleScores what each rule takes of it, as the solver counts it
 * @param untried how many tours that somebody could take construction did not come to before the search had to end; they are as they
 *     began, mostly empty, and the plan is unfinished; 0: it is complete
 * @param improvements the plans on the way to it, each better than the one before; the first is what construction made
 * @param bound what no plan exceeds; null: nothing is proven
 * @param moves tried by all searches together
 * @param construction the time until every tour had had its turn, preparation included
 * @param duration the time in all
 */
public record SolvedPlan(
        Plan plan,
        HardMediumSoftLongScore score,
        Map<Rule, HardMediumSoftLongScore> ruleScores,
        int untried,
        List<Improvement> improvements,
        @Nullable MediumBound bound,
        long moves,
        Duration construction,
        Duration duration) {

    /** Whether every tour that somebody could take had its turn. */
    public boolean isComplete() {
        return untried == 0;
    }
}
