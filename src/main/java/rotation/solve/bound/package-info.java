/** How many posts any plan can fill at most, proven by {@linkplain rotation.solve.price prices}: what the search does not settle. */
@NullMarked
package rotation.solve.bound;

import org.jspecify.annotations.NullMarked;
