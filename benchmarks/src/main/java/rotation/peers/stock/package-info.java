/**
 * Timefold as it comes: what somebody writes who has read its quickstarts. A tour has two planning variables, its officer out of
 * the whole roster and its window; every rule is a constraint stream; the solver is left to its defaults. What the planner gains
 * by knowing the problem is the difference.
 *
 * <p>Deployed and locked tours are pinned. So a deployed tour ends when people were told it would, though it might be extended.
 */
@NullMarked
package rotation.peers.stock;

import org.jspecify.annotations.NullMarked;
