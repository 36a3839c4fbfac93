/**
 * What of a plan needs somebody's attention: no search helps, a person must decide. It follows from problem and plan alone, so that
 * all commands tell the same.
 */
@NullMarked
package rotation.attention;

import org.jspecify.annotations.NullMarked;
