/**
 * What tours are worth to a plan as a whole. Only rest between tours is kept, and that each tour is held once; for the latter
 * there is a price. Each officer then takes the sequence of tours that gains them most, alone, by dynamic programming. The prices
 * and what the officers gain add up to what no plan exceeds, whatever the prices are; a subgradient method lowers that sum.
 *
 * <p>Caps, ceilings, seats and the order of tours are left out: with them the relaxation was no tighter on all but one of the
 * problems that were tried, and a hundred times as large, since then windows of one tour cannot stand for each other.
 */
@NullMarked
package rotation.solve.price;

import org.jspecify.annotations.NullMarked;
