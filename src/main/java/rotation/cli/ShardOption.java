package rotation.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rotation.shard.Shard;
import rotation.shard.ShardManifest;
import rotation.text.Messages;

/** The option of commands whose work can be dealt to shards. */
final class ShardOption {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--shard", paramLabel = "I/N", descriptionKey = "shard")
    private @Nullable String shard;

    /**
     * The shard asked for; null: none, all the work is to be done.
     *
     * @throws ParameterException if there is no such shard
     */
    @Nullable
    Shard shard(Messages messages) {
        if (shard == null) {
            return null;
        }
        Shard parsed = Shard.parse(shard);
        if (parsed == null) {
            throw new ParameterException(command.commandLine(), messages.format("usage.shard", shard, Shard.MOST));
        }
        return parsed;
    }

    /**
     * What the directory of the shard is to say of itself; null: all the work is to be done.
     *
     * @param digest of all input that must be equal in all shards, see {@link ShardManifest#digest}
     * @param units the names of the units of work of all shards, in their order; distinct
     * @throws ParameterException if there is no such shard
     */
    @Nullable
    ShardManifest manifest(String digest, List<String> units, Messages messages) {
        Shard parsed = shard(messages);
        return parsed == null
                ? null
                : ShardManifest.of(
                        command.name(),
                        digest,
                        parsed,
                        units,
                        command.root().commandLine().getParseResult().originalArgs());
    }
}
