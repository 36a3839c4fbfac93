/**
 * The search for a plan, as others see it: {@link rotation.solve.RotationSolver}, its settings and its result. How it works
 * stands in the packages below, each of which knows only those before it: {@code space} (who may go where and when), {@code
 * score} (what a plan costs), {@code plan} (a plan in the making), {@code build} and {@code move} (what makes and changes plans),
 * {@code timefold} (the engine).
 */
@NullMarked
package rotation.solve;

import org.jspecify.annotations.NullMarked;
