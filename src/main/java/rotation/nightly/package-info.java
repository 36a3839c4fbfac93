/**
 * The job that plans again every night, while nobody looks: what it keeps, how it decides, and what it tells of it.
 *
 * <p>Whatever happens to a run, there is one current plan, whole, and no earlier one is lost: a plan is copied to the archive
 * before another takes its place, and every file comes into its place at one stroke. Runs exclude each other by a lock of the
 * operating system, which ends with the process; a file whose mere presence locks would outlive a run that was killed.
 */
@NullMarked
package rotation.nightly;

import org.jspecify.annotations.NullMarked;
