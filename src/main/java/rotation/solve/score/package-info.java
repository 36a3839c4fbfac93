/**
 * What a plan costs, counted as tours come and go: {@link rotation.solve.score.PlanScore}, with a class for each theme of rules,
 * in which the rules stand in the same order as in the judge's class of that theme. The two count by themselves, on purpose.
 */
@NullMarked
package rotation.solve.score;

import org.jspecify.annotations.NullMarked;
