/**
 * The benchmark: compares strategies, weights, versions of the program and other programs.
 *
 * <p>Every run is a process of its own, started as a user starts it ({@link rotation.bench.ChildProcess}): it begins with a cold
 * compiler and a clean heap, and a crash fails one row only. Runs are made one at a time, and the contenders take turns ({@link
 * rotation.bench.Schedule}), so that a machine that becomes slower affects all of them. A run is valid only after the judge has
 * confirmed its plan ({@link rotation.bench.Inspector}). The row of a run is written as soon as it ends, so a stopped benchmark
 * can be resumed, provided that the new runs are comparable ({@link rotation.bench.ResumeCheck}).
 *
 * <p>Timefold's own benchmarker is not used for this. It runs solver configurations one after the other in one warm virtual
 * machine; it cannot judge plans, resume, interleave, include other programs, or measure the program as shipped. It is the better
 * tool for examining one strategy step by step.
 */
@NullMarked
package rotation.bench;

import org.jspecify.annotations.NullMarked;
