/**
 * What a plan costs, found in plain loops from the text of the rules. The judge and the solver never see each other: a plan
 * counts only if both find the same score, so how points are found and added up is written twice, on purpose.
 *
 * <p>A row that cannot be judged (its officer is not on the roster) makes a plan illegal; its tour then counts neither as filled
 * nor as unfilled. Of two rows of one tour the last counts.
 *
 * <p>Days are counted by {@link rotation.judge.DayCounts}, in runs of days with one count, rather than day by day: a plan edited
 * by hand may hold a window of centuries.
 */
@NullMarked
package rotation.judge;

import org.jspecify.annotations.NullMarked;
