/** An exact model of all rules for CP-SAT, the constraint solver of OR-Tools. */
@NullMarked
package rotation.peers.cpsat;

import org.jspecify.annotations.NullMarked;
