package rotation.shard;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.json.AtomicFile;
import rotation.json.Document;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.json.Sha256;
import rotation.text.Sentence;

/**
 * What the directory of a shard says of itself, in the file {@code shard.json}. It is written before the work begins, so that work
 * that was not done can be told.
 *
 * @param format {@link #FORMAT}
 * @param command the name of the command
 * @param digest of all input that must be equal in all shards, see {@link #digest}; program and machine are not in it
 * @param shard the number of this shard, from 1
 * @param of how many shards there are
 * @param planned how many units of work all shards have together
 * @param units the names of the units of this shard, in the order of all units; distinct, also from those of other shards
 * @param arguments the command line without {@code --shard} and {@code --out}, by which any shard can be run again
 */
public record ShardManifest(
        String format,
        String command,
        String digest,
        int shard,
        int of,
        int planned,
        List<String> units,
        List<String> arguments) {

    /** What the file says of itself. */
    public static final String FORMAT = "rotation-shard/1";

    /** The name of the file. */
    public static final String FILE = "shard.json";

    /** Copies the lists, and refuses what no shard can say. */
    public ShardManifest {
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException(format);
        }
        Objects.requireNonNull(command);
        Objects.requireNonNull(digest);
        units = List.copyOf(units);
        arguments = List.copyOf(arguments);
        if (units.size()
                != new Shard(shard, of).of(Collections.nCopies(planned, "")).size()) {
            throw new IllegalArgumentException(units.size() + " of " + planned);
        }
    }

    /**
     * The manifest of a shard that is about to start.
     *
     * @param units the names of the units of work of all shards, in their order; distinct
     * @param arguments the command line
     */
    public static ShardManifest of(
            String command, String digest, Shard shard, List<String> units, List<String> arguments) {
        return new ShardManifest(
                FORMAT,
                command,
                digest,
                shard.number(),
                shard.of(),
                units.size(),
                shard.of(units),
                withoutPlace(arguments));
    }

    /** The arguments without those that differ between shards. */
    private static List<String> withoutPlace(List<String> arguments) {
        var kept = new ArrayList<String>();
        boolean isValue = false;
        for (String argument : arguments) {
            boolean isPlace = argument.equals("--shard") || argument.equals("--out");
            if (!isValue && !isPlace && !argument.startsWith("--shard=") && !argument.startsWith("--out=")) {
                kept.add(argument);
            }
            isValue = isPlace;
        }
        return kept;
    }

    /**
     * The command line, without the program, that does a shard of the same work.
     *
     * @param directory for its files
     */
    List<String> again(Shard other, Path directory) {
        var words = new ArrayList<>(arguments);
        // Before all options: what follows the last of them may be what it takes any number of.
        words.addAll(words.indexOf(command) + 1, List.of("--shard", other.toString(), "--out", directory.toString()));
        return words;
    }

    /** A digest of input: of texts such as checksums of files, seeds and limits, in their order. */
    public static String digest(List<String> input) {
        return Sha256.of(String.join("\0", input).getBytes(StandardCharsets.UTF_8));
    }

    /** Which shard it is. */
    public Shard place() {
        return new Shard(shard, of);
    }

    /**
     * The manifest in a directory; null: there is none.
     *
     * @throws InputException if it cannot be read, or is none
     */
    public static @Nullable ShardManifest read(Path directory) throws InputException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return null;
        }
        String text = new String(Document.bytes(file), StandardCharsets.UTF_8);
        ShardManifest manifest = JsonText.parse(text, ShardManifest.class);
        if (manifest == null) {
            throw refusal(file, "manifest.none");
        }
        return manifest;
    }

    /**
     * Makes a directory that of a shard, or finds that it is so already, and that the work was the same. To be called once the
     * directory is locked, and before anything else is written to it.
     *
     * @param manifest null: all work is done in this directory, not that of a shard
     * @param hasRows whether work has ended in this directory
     * @throws InputException if the directory is that of another shard or of other work, or if it cannot be written
     */
    public static void claim(Path directory, @Nullable ShardManifest manifest, boolean hasRows) throws InputException {
        ShardManifest there = read(directory);
        if (manifest == null) {
            if (there != null) {
                throw refusal(
                        directory,
                        "manifest.shard",
                        there.command(),
                        there.place().toString());
            }
        } else if (there == null) {
            if (hasRows) {
                throw refusal(directory, "manifest.whole");
            }
            AtomicFile.write(directory.resolve(FILE), JsonText.of(manifest) + "\n");
        } else if (!there.command().equals(manifest.command()) || !there.place().equals(manifest.place())) {
            throw refusal(
                    directory, "manifest.shard", there.command(), there.place().toString());
        } else if (!there.digest().equals(manifest.digest()) || !there.units().equals(manifest.units())) {
            throw refusal(
                    directory, "manifest.other", there.command(), there.place().toString());
        }
    }

    private static InputException refusal(Path place, String key, Object... arguments) {
        return new InputException(InputError.ofFile(
                place.toString(),
                Sentence.of(ShardManifest.class, key, arguments),
                Sentence.of(ShardManifest.class, key + ".hint", arguments)));
    }
}
