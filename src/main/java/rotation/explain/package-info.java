/**
 * Why a plan is as it is: what a choice costs and who else could go, why a tour is empty and what would fill it, where an officer
 * could serve, where a rule takes points.
 *
 * <p>Nothing is known here beforehand. What a choice costs is the difference between two verdicts of the judge; whether a change
 * to the problem helps is found out by making it and judging the plan that it allows. Only what would take too long to judge,
 * whether a hard rule that looks at several tours stands in somebody's way ({@link rotation.explain.Placements}), is worked out
 * here, and nothing is said on its strength alone but the numbers of a {@link rotation.explain.Funnel}.
 */
@NullMarked
package rotation.explain;

import org.jspecify.annotations.NullMarked;
