/** How fast the planner reads, prepares and counts, measured with JMH. */
@NullMarked
package rotation.speed;

import org.jspecify.annotations.NullMarked;
