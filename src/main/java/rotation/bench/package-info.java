/**
 * Strategies, weights, versions and other programs compared, so that the numbers can be trusted.
 *
 * <p>Every run is a process of its own, started as a user starts it ({@link rotation.bench.ChildProcess}): it has a cold compiler
 * and a clean heap, and if it crashes, one row fails. One run is at work at a time, and the contenders take turns ({@link
 * rotation.bench.Schedule}), so that a machine that grows slower hurts all alike. No number counts before the judge has seen the
 * plan ({@link rotation.bench.Inspector}). A run that has ended is written at once; what was stopped goes on from there, and
 * nothing is mixed that does not belong together ({@link rotation.bench.Mixture}).
 *
 * <p>Timefold's own benchmarker is not used for this. It runs configurations of the solver one after the other in one warm
 * virtual machine; it cannot judge plans, resume, interleave, take other programs in, or measure what is shipped. For a close
 * look at one strategy, step by step, it is the better tool.
 */
@NullMarked
package rotation.bench;

import org.jspecify.annotations.NullMarked;
