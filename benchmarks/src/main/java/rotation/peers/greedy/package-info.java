/**
 * What a careful planner does with a spreadsheet: tour after tour, the most urgent first, each to the best officer who is left,
 * and no second thoughts.
 */
@NullMarked
package rotation.peers.greedy;

import org.jspecify.annotations.NullMarked;
