/**
 * The moves of the search, a class for each kind, and how often each is drawn ({@link rotation.solve.move.MoveDraw}). Each keeps
 * the hard rules that look at one tour alone: an officer comes with a window that suits.
 */
@NullMarked
package rotation.solve.move;

import org.jspecify.annotations.NullMarked;
