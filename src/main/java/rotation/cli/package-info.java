/** The commands: options, exit codes, wiring and all that is printed. The only user of the standard streams. */
@NullMarked
package rotation.cli;

import org.jspecify.annotations.NullMarked;
