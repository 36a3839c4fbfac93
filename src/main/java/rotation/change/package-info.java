/** From one plan to the next: what is published, what still stands when the roster has changed, and what differs. */
@NullMarked
package rotation.change;

import org.jspecify.annotations.NullMarked;
