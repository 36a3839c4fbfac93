/** From a problem to a plan that may leave the program: search, judgement, comparison of the two, document. */
@NullMarked
package rotation.planner;

import org.jspecify.annotations.NullMarked;
