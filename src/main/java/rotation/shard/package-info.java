/**
 * Long work dealt to several machines, and put together again. The units of work of a command, such as runs, stand in an order
 * that follows from its input alone; each shard takes every so-manieth of them, so that all shards take about as long. A shard
 * writes {@link rotation.shard.ShardManifest} into its directory before it starts, so that what has died is seen, and its rows as
 * they come, so that it can go on. {@link rotation.shard.Merge} compares what shards have left.
 */
@NullMarked
package rotation.shard;

import org.jspecify.annotations.NullMarked;
