package rotation.shard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.text.Sentence;

/** The directory of a shard, and what it says of itself. */
public record ShardDirectory(Path path, ShardManifest manifest) {

    /**
     * Reads what directories say of themselves.
     *
     * @param paths at least one
     * @throws InputException if one of them is no directory of a shard, or is not a shard of the same work as the first, with all
     *     that is wrong
     */
    public static List<ShardDirectory> read(List<Path> paths) throws InputException {
        var shards = new ArrayList<ShardDirectory>();
        var errors = new ArrayList<InputError>();
        for (Path path : paths) {
            try {
                ShardManifest manifest = ShardManifest.read(path);
                if (manifest == null) {
                    errors.add(error(path, "merge.noShard"));
                } else {
                    shards.add(new ShardDirectory(path, manifest));
                }
            } catch (InputException e) {
                errors.addAll(e.errors());
            }
        }
        for (ShardDirectory shard : shards) {
            shards.get(0).addDifference(shard, errors);
        }
        if (!errors.isEmpty()) {
            throw new InputException(errors);
        }
        return List.copyOf(shards);
    }

    private void addDifference(ShardDirectory other, List<InputError> errors) {
        ShardManifest own = manifest;
        ShardManifest foreign = other.manifest;
        if (!own.command().equals(foreign.command())) {
            errors.add(error(other.path, "merge.command", foreign.command(), path.toString(), own.command()));
        } else if (own.of() != foreign.of()) {
            errors.add(error(
                    other.path,
                    "merge.of",
                    foreign.place().toString(),
                    path.toString(),
                    own.place().toString()));
        } else if (!own.digest().equals(foreign.digest()) || own.planned() != foreign.planned()) {
            errors.add(error(other.path, "merge.digest", path.toString()));
        }
    }

    static InputError error(Path place, String key, Object... arguments) {
        return InputError.ofFile(
                place.toString(),
                Sentence.of(ShardDirectory.class, key, arguments),
                Sentence.of(ShardDirectory.class, key + ".hint", arguments));
    }
}
