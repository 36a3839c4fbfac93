/**
 * The search for a plan: the only package that uses the solver.
 *
 * <p>The planning entity is the {@linkplain rotation.solve.PlanningTour tour}, with two variables: its officer and its window.
 * What an entity may take is worked out once for each problem ({@link rotation.solve.Eligibility}). The rules are constraint
 * streams, a class for each theme, a method for each rule.
 */
@NullMarked
package rotation.solve;

import org.jspecify.annotations.NullMarked;
