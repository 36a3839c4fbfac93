/**
 * What each wish costs: a problem solved with other values of its policy, or of anything else in it, in all combinations. The runs
 * are those of a {@linkplain rotation.bench.Benchmark benchmark} whose problems are the combinations, so they are resumed, dealt to
 * shards and checked in the same way. Afterwards every plan is judged by the problem as it is, so that all compare.
 *
 * <p>Which plan is best is not said: that is the planner's to weigh. What is said is which plans are beaten by none in all goals at
 * once ({@link rotation.sweep.Front}), and which goals pull against which in the plans that were found ({@link
 * rotation.sweep.RankCorrelation}). A weighted sum of the goals, which is what each run looks for, can miss plans on the front:
 * those that are best for no weights at all.
 */
@NullMarked
package rotation.sweep;

import org.jspecify.annotations.NullMarked;
