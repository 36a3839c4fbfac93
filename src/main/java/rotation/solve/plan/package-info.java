/**
 * A plan in the making ({@link rotation.solve.plan.WorkingPlan}): try a change, ask what the plan costs, make it or not. All that
 * builds plans or moves in them works on it.
 */
@NullMarked
package rotation.solve.plan;

import org.jspecify.annotations.NullMarked;
