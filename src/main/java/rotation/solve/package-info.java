/**
 * The search for a plan: the only package that uses the solver.
 *
 * <p>The planning entity is the {@linkplain rotation.solve.PlanningTour tour}, with two variables: its officer and its window.
 * What an entity may take is worked out once for each problem ({@link rotation.solve.Eligibility}). The rules are counted as
 * tours come and go ({@link rotation.solve.RotationScore}), a class for each theme: constraint streams say the same in fewer
 * words, and took three to four times as long for a move.
 */
@NullMarked
package rotation.solve;

import org.jspecify.annotations.NullMarked;
