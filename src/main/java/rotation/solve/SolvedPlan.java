package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.time.Duration;
import java.util.Map;
import rotation.model.Plan;
import rotation.rule.Rule;

/**
 * The best plan that was found, and what it took.
 *
 * @param plan complete and legal; hard rules may be broken
 * @param score as the solver counts it
 * @param ruleScores what each rule takes of it, as the solver counts it
 * @param moves tried by all searches together
 * @param construction the time until every tour had had its turn, preparation included
 * @param duration the time in all
 */
public record SolvedPlan(
        Plan plan,
        HardMediumSoftLongScore score,
        Map<Rule, HardMediumSoftLongScore> ruleScores,
        long moves,
        Duration construction,
        Duration duration) {}
