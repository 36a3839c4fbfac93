/** What tests of several packages share: worked cases, random problems, and small problems made by hand. */
@NullMarked
package rotation;

import org.jspecify.annotations.NullMarked;
