/**
 * Who is missing, whatever plan is made: the tours that compete for too few officers and why others are no help, what tours ask for
 * beside what the roster has, and who of each agency lacks a single thing. Proofs come from the search, as
 * {@link rotation.explain.shortage.TourSet}; all that is said of officers is asked of the judge.
 */
@NullMarked
package rotation.explain.shortage;

import org.jspecify.annotations.NullMarked;
