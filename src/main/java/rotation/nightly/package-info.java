/**
 * The unattended nightly job: the files it keeps, how it decides whether to accept a plan, and its log.
 *
 * <p>At every moment there is one complete current plan, and no earlier plan is lost, even if a run is killed: a plan is copied
 * to the archive before it is replaced, and every file is replaced atomically. Runs exclude each other by a lock of the operating
 * system, which ends with the process. A lock by the mere existence of a file would outlive a run that was killed.
 */
@NullMarked
package rotation.nightly;

import org.jspecify.annotations.NullMarked;
