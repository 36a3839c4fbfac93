/**
 * The only package that uses Timefold's engine: its entity, solution and score calculator, which wrap what the other packages
 * make, the factory of its moves, and {@linkplain rotation.solve.timefold.PhaseSearch one search of one phase}.
 *
 * <p>The rules are counted by hand, as tours come and go: constraint streams say the same in fewer words, and took three to four
 * times as long for a move.
 */
@NullMarked
package rotation.solve.timefold;

import org.jspecify.annotations.NullMarked;
