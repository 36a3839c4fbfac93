/**
 * Variables and their domains: a {@linkplain rotation.solve.space.PlannedTour tour} has an officer and a window, and what it may
 * take is worked out once for each problem ({@link rotation.solve.space.SearchSpace}). What rules ask for again and again has a
 * number here, so that counts can be kept in arrays.
 */
@NullMarked
package rotation.solve.space;

import org.jspecify.annotations.NullMarked;
