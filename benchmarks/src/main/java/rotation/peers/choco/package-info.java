/**
 * A model of all rules for Choco, a solver of constraint programming that keeps every decision in memory. It shows how far that
 * goes: small seasons, and no further.
 */
@NullMarked
package rotation.peers.choco;

import org.jspecify.annotations.NullMarked;
