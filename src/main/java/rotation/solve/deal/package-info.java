/**
 * Deals many tours anew at once, at the fewest changes to what people were told: where officers hold tours back to back, filling
 * one may need nine changes, and none of the steps on the way is better than what it was.
 */
@NullMarked
package rotation.solve.deal;

import org.jspecify.annotations.NullMarked;
