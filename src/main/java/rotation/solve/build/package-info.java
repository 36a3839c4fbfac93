/**
 * What makes a plan before the search proper, and tidies it up after: plain code on a {@link rotation.solve.plan.WorkingPlan},
 * without the engine.
 */
@NullMarked
package rotation.solve.build;

import org.jspecify.annotations.NullMarked;
