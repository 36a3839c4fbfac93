/** Makes the plan that commands write: search, judgement, comparison of the two, document. */
@NullMarked
package rotation.planner;

import org.jspecify.annotations.NullMarked;
