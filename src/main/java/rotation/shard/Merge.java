package rotation.shard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.text.Sentence;

/**
 * Shards put together.
 *
 * @param rows in the order of all units of work; those that are missing are left out
 * @param planned how many units there are in all
 * @param gaps the shards of which something is missing, in their order
 * @param origins programs and machines, each with a directory whose rows are by it, in the order of {@code rows}
 * @param <R> a row
 */
public record Merge<R>(List<Source<R>> rows, int planned, List<Gap> gaps, Map<Sentence, Path> origins) {

    /** Copies the lists and the map. */
    public Merge {
        rows = List.copyOf(rows);
        gaps = List.copyOf(gaps);
        origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
    }

    /**
     * A row, and where it is from.
     *
     * @param directory of a shard
     */
    public record Source<R>(R row, Path directory) {}

    /**
     * A shard of which something is missing.
     *
     * @param directory where the rest of it is; null: nowhere
     * @param open how many of its units have not ended, or with a fault
     * @param all how many units it has
     * @param again the words of a command line, without the program, that does what is open, and nothing else
     */
    public record Gap(Shard shard, @Nullable Path directory, int open, int all, List<String> again) {

        /** Copies the list. */
        public Gap {
            again = List.copyOf(again);
        }
    }

    /**
     * Puts shards together.
     *
     * @param shards of the same work, see {@link ShardDirectory#read}; at least one
     * @throws InputException if rows cannot be read, are of no unit of their shard, or are others where the same unit was done
     *     twice
     */
    public static <R> Merge<R> of(List<ShardDirectory> shards, ShardRows<R> work) throws InputException {
        var byUnit = new HashMap<String, Source<R>>();
        var errors = new ArrayList<InputError>();
        for (ShardDirectory shard : shards) {
            Set<String> units = new HashSet<>(shard.manifest().units());
            for (R row : work.read(shard.path())) {
                String unit = work.unit(row);
                Source<R> before = byUnit.get(unit);
                if (!units.contains(unit)) {
                    errors.add(ShardDirectory.error(shard.path(), "merge.foreign", unit));
                } else if (before == null || work.isFault(before.row())) {
                    byUnit.put(unit, new Source<>(row, shard.path()));
                } else if (!work.isFault(row) && !work.result(before.row()).equals(work.result(row))) {
                    errors.add(ShardDirectory.error(
                            shard.path(),
                            "merge.twice",
                            unit,
                            before.directory().toString()));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new InputException(errors);
        }
        List<Source<R>> rows = inOrder(shards).stream()
                .map(byUnit::get)
                .filter(Objects::nonNull)
                .toList();
        Set<String> done = new HashSet<>();
        var origins = new LinkedHashMap<Sentence, Path>();
        for (Source<R> source : rows) {
            if (!work.isFault(source.row())) {
                done.add(work.unit(source.row()));
            }
            origins.putIfAbsent(work.origin(source.row()), source.directory());
        }
        return new Merge<>(rows, shards.get(0).manifest().planned(), gaps(shards, done), origins);
    }

    /**
     * Refuses a directory in which there are rows that would be lost.
     *
     * @param earlier the rows there
     * @throws InputException if one of them is none of these, or has another result
     */
    public void requireAll(List<R> earlier, ShardRows<R> work, Path directory) throws InputException {
        Map<String, R> now = new HashMap<>();
        rows.forEach(source -> now.put(work.unit(source.row()), source.row()));
        for (R row : earlier) {
            R same = now.get(work.unit(row));
            if (same == null || (!work.isFault(row) && !work.result(same).equals(work.result(row)))) {
                throw new InputException(ShardDirectory.error(directory, "merge.earlier", work.unit(row)));
            }
        }
    }

    /** The units of all shards that are there, as they stood before they were dealt. */
    private static List<String> inOrder(List<ShardDirectory> shards) {
        Map<Integer, List<String>> byNumber = new HashMap<>();
        shards.forEach(
                shard -> byNumber.put(shard.manifest().shard(), shard.manifest().units()));
        int of = shards.get(0).manifest().of();
        var units = new ArrayList<String>();
        for (int position = 0; position < shards.get(0).manifest().planned(); position++) {
            List<String> own = byNumber.get(position % of + 1);
            if (own != null) {
                units.add(own.get(position / of));
            }
        }
        return units;
    }

    private static List<Gap> gaps(List<ShardDirectory> shards, Set<String> done) {
        ShardManifest any = shards.get(0).manifest();
        var gaps = new ArrayList<Gap>();
        for (int number = 1; number <= Math.min(any.of(), any.planned()); number++) {
            var shard = new Shard(number, any.of());
            ShardDirectory there = null;
            for (ShardDirectory candidate : shards) {
                there = candidate.manifest().place().equals(shard) ? candidate : there;
            }
            if (there == null) {
                int all = (any.planned() - number) / any.of() + 1;
                gaps.add(new Gap(shard, null, all, all, any.again(shard, beside(shards, shard))));
            } else {
                List<String> units = there.manifest().units();
                int open = (int)
                        units.stream().filter(unit -> !done.contains(unit)).count();
                if (open > 0) {
                    gaps.add(new Gap(
                            shard,
                            there.path(),
                            open,
                            units.size(),
                            there.manifest().again(shard, there.path())));
                }
            }
        }
        return gaps;
    }

    /** A directory for a shard that is missing: called as that of another shard, if that is called by its number. */
    private static Path beside(List<ShardDirectory> shards, Shard missing) {
        ShardDirectory model = shards.get(0);
        String name = String.valueOf(model.path().toAbsolutePath().normalize().getFileName());
        String number = Integer.toString(model.manifest().shard());
        boolean isNumbered = name.endsWith(number)
                && (name.length() == number.length()
                        || !Character.isDigit(name.charAt(name.length() - number.length() - 1)));
        String stem = isNumbered ? name.substring(0, name.length() - number.length()) : name + "-";
        return model.path().resolveSibling(stem + missing.number());
    }
}
