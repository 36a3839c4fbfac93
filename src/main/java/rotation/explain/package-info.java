/**
 * Why a plan is as it is: what a choice costs and who else could go, why a tour is empty and what would fill it, where an officer
 * could serve, where a rule takes points.
 *
 * <p>Nothing is known here beforehand: what is said was judged. Two rooms serve it: {@link rotation.explain.choice} (who else could
 * go) and {@link rotation.explain.amend} (what would have to be different). The numbers of a {@link rotation.explain.Funnel} alone
 * are counted without the judge, where rules look at several tours.
 */
@NullMarked
package rotation.explain;

import org.jspecify.annotations.NullMarked;
