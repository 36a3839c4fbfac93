/**
 * Problems, plans and settings: what planners write by hand, and what the program reads again. What a format demands beyond its
 * types is refused here ({@code docs/format.md}, what is refused), so that the packages that use a problem need not check it.
 */
@NullMarked
package rotation.io;

import org.jspecify.annotations.NullMarked;
