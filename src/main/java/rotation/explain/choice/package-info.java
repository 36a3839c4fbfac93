/**
 * Who else could go, and at what cost: with everything else in the plan as it is, or if one other tour is handed on.
 *
 * <p>What a choice costs is the difference between two verdicts of the judge. Only what would take too long to judge, whether a
 * hard rule that looks at several tours stands in an officer's way ({@link rotation.explain.choice.JointRules}), is worked out
 * here; it decides what is judged, and is never said in the judge's place.
 */
@NullMarked
package rotation.explain.choice;

import org.jspecify.annotations.NullMarked;
