/**
 * What happens to a season between two plans, and what the planner decides: each event is a record with what is to be known of it,
 * and makes of one problem the next.
 *
 * <p>No event searches. What it brings about stands in the problem afterwards, in the words of the format, so that any file can
 * have come about by events or by hand. An event that is applied to its own result changes nothing.
 */
@NullMarked
package rotation.event;

import org.jspecify.annotations.NullMarked;
