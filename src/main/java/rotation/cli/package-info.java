/** The commands: options, exit codes and output. The only package that uses the standard streams. */
@NullMarked
package rotation.cli;

import org.jspecify.annotations.NullMarked;
