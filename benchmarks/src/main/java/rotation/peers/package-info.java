/**
 * Other ways to solve the same problems, to compare the planner with. Every peer reads a problem, writes a plan and a trace, and
 * takes the same options, as {@code rotation benchmark --peer} starts them; its plan counts only if the judge says the same of it.
 */
@NullMarked
package rotation.peers;

import org.jspecify.annotations.NullMarked;
