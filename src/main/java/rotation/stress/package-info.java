/**
 * Plans put through made-up seasons: a plan is announced, people withdraw, releases slip and missions close by chance, and the plan
 * is repaired as {@code resolve} would, again and again.
 *
 * <p>A run is a season and the repair of each plan in it. What a run is depends on its number and on what was asked for, and on
 * nothing else: not on other runs, on the clock or on how many of them go on side by side. So runs can be dealt to shards, and be
 * made again one by one with the commands {@code publish}, {@code generate --disrupt} and {@code resolve}.
 *
 * <p>Standbys are tried without in each run by themselves, a few of those who were called in it. To try those who were called most
 * often in all runs would tell more of fewer, but no shard could know who they are.
 */
@NullMarked
package rotation.stress;

import org.jspecify.annotations.NullMarked;
