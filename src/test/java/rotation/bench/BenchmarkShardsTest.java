package rotation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rotation.bench.Rows.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.json.InputException;
import rotation.shard.DirectoryBusyException;
import rotation.shard.Merge;
import rotation.shard.Shard;
import rotation.shard.ShardDirectory;
import rotation.shard.ShardManifest;

/** Shards put together, of runs that could have been. */
class BenchmarkShardsTest {

    private static final BenchmarkShards WORK = BenchmarkShards.of(new BestKnown(List.of()));

    /** All runs: five seeds. */
    private static final List<BenchmarkRow> ROWS = List.of(
            row().seed(1).soft(-10).made(),
            row().seed(2).soft(-20).made(),
            row().seed(3).soft(-30).made(),
            row().seed(4).soft(-40).made(),
            row().seed(5).soft(-50).made());

    private final Path directory;

    BenchmarkShardsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private static List<String> units() {
        return ROWS.stream().map(WORK::unit).toList();
    }

    private Path shard(String name, Shard shard, List<BenchmarkRow> rows) throws Exception {
        return shard(name, "digest", shard, rows);
    }

    private Path shard(String name, String digest, Shard shard, List<BenchmarkRow> rows) throws Exception {
        Path place = directory.resolve(name);
        List<String> words = List.of("benchmark", "--seeds", "1-5", "--shard", "9/9", "--out=x", "--quiet");
        try (BenchDirectory open = BenchDirectory.open(place)) {
            ShardManifest.claim(place, ShardManifest.of("benchmark", digest, shard, units(), words), false);
            for (BenchmarkRow row : rows) {
                open.add(row);
                Files.writeString(place.resolve(row.plan()), "plan " + row.seed());
                Files.writeString(
                        place.resolve(row.trace()),
                        "seconds,moves,score,bound,peakHeap\n1,0,0hard/0medium/-10soft,,\n2,5,,,50\n");
            }
        }
        return place;
    }

    private static Merge<BenchmarkRow> merge(Path... shards) throws InputException {
        return Merge.of(ShardDirectory.read(List.of(shards)), WORK);
    }

    private static List<Long> seeds(Merge<BenchmarkRow> merge) {
        return merge.rows().stream().map(source -> source.row().seed()).toList();
    }

    private static String refusal(Path... shards) {
        return String.valueOf(
                catchThrowableOfType(InputException.class, () -> merge(shards)).getMessage());
    }

    private List<BenchmarkRow> write(Merge<BenchmarkRow> merge) throws InputException, DirectoryBusyException {
        Path out = directory.resolve("out");
        WORK.write(merge, out, Locale.ENGLISH);
        return BenchmarkRows.read(out.resolve("runs.json"));
    }

    @Test
    void shardsInAnyOrderMakeTheWhole() throws Exception {
        var first = new Shard(1, 2);
        var second = new Shard(2, 2);
        Path a = shard("a", first, first.of(ROWS));
        Path b = shard("b", second, second.of(ROWS));

        Merge<BenchmarkRow> merge = merge(b, a);

        assertThat(seeds(merge)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(merge.gaps()).isEmpty();
        assertThat(merge.origins()).hasSize(1);
        assertThat(write(merge)).isEqualTo(ROWS);
        Path out = directory.resolve("out");
        assertThat(out.resolve(ROWS.get(3).plan())).hasContent("plan 4");
        assertThat(out.resolve(ROWS.get(0).trace()))
                .hasSameTextualContentAs(a.resolve(ROWS.get(0).trace()));
        assertThat(Files.readAllLines(out.resolve("runs.csv"))).hasSize(6);
        // The tables are those of one run.
        Path whole = directory.resolve("whole");
        try (BenchDirectory open = BenchDirectory.open(whole)) {
            for (BenchmarkRow row : ROWS) {
                open.add(row);
                Files.copy(out.resolve(row.trace()), whole.resolve(row.trace()));
            }
        }
        WORK.output().apply(Locale.ENGLISH).write(whole, ROWS, 5);
        for (String file : List.of("table.md", "index.html", "runs.json", "runs.csv")) {
            assertThat(out.resolve(file)).hasSameTextualContentAs(whole.resolve(file));
        }
        assertThat(out.resolve(ShardManifest.FILE)).doesNotExist();
    }

    @Test
    void aMissingShardIsToldWithTheCommandThatRunsItAlone() throws Exception {
        var second = new Shard(2, 3);
        Merge<BenchmarkRow> merge = merge(shard("shard-2", second, second.of(ROWS)));

        // The second and the fifth of five; the first shard has the first and the fourth, the third the third alone.
        assertThat(seeds(merge)).containsExactly(2L, 5L);
        assertThat(merge.gaps())
                .containsExactly(
                        gap(new Shard(1, 3), null, 2, 2, "shard-1"), gap(new Shard(3, 3), null, 1, 1, "shard-3"));
        assertThat(write(merge)).containsExactly(ROWS.get(1), ROWS.get(4));
    }

    private Merge.Gap gap(Shard shard, @Nullable Path there, int open, int all, String name) {
        return new Merge.Gap(
                shard,
                there,
                open,
                all,
                List.of(
                        "benchmark",
                        "--shard",
                        shard.toString(),
                        "--out",
                        directory.resolve(name).toString(),
                        "--seeds",
                        "1-5",
                        "--quiet"));
    }

    @Test
    void aShardThatDiedIsToldAndItsRestIsAddedLater() throws Exception {
        var first = new Shard(1, 2);
        var second = new Shard(2, 2);
        Path a = shard("a", first, List.of(ROWS.get(0)));
        Path b = shard("b", second, second.of(ROWS));

        Merge<BenchmarkRow> merge = merge(a, b);
        assertThat(seeds(merge)).containsExactly(1L, 2L, 4L);
        assertThat(merge.gaps()).containsExactly(gap(first, a, 2, 3, "a"));
        assertThat(write(merge)).hasSize(3);

        shard("a", first, first.of(ROWS));
        assertThat(write(merge(a, b))).isEqualTo(ROWS);
    }

    @Test
    void aRunThatFailedIsMergedAndStillToBeMade() throws Exception {
        var first = new Shard(1, 2);
        BenchmarkRow failed = row().seed(3).failed("It fell over.").made();
        Path a = shard("a", first, List.of(ROWS.get(0), failed, ROWS.get(4)));
        Merge<BenchmarkRow> merge = merge(a);
        assertThat(merge.rows()).extracting(Merge.Source::row).contains(failed);
        assertThat(merge.gaps().get(0)).isEqualTo(gap(first, a, 1, 3, "a"));

        // Made again elsewhere, it counts, whichever is named first.
        Path again = shard("again", first, List.of(ROWS.get(2)));
        assertThat(merge(a, again).rows().get(1).row()).isEqualTo(ROWS.get(2));
        assertThat(merge(again, a).rows().get(1).row()).isEqualTo(ROWS.get(2));
        assertThat(merge(a, again).gaps()).extracting(Merge.Gap::shard).containsExactly(new Shard(2, 2));
    }

    @Test
    void theSameShardTwiceIsRefusedOnlyIfItsResultsDiffer() throws Exception {
        var first = new Shard(1, 2);
        Path a = shard("a", first, first.of(ROWS));
        Path same = shard("same", first, first.of(ROWS));
        var rows = new ArrayList<>(first.of(ROWS));
        rows.set(1, row().seed(3).soft(-31).made());
        Path other = shard("other", first, rows);

        assertThat(seeds(merge(a, same))).containsExactly(1L, 3L, 5L);
        assertThat(refusal(a, other))
                .contains(other + ": The run tiny.annealing.seed-3 has another result here than in " + a);
    }

    @Test
    void whatDoesNotBelongIsRefused() throws Exception {
        Path a = shard("a", new Shard(1, 2), List.of(ROWS.get(0)));
        Path foreign = shard("foreign", "another digest", new Shard(2, 2), List.of());
        Path third = shard("third", new Shard(2, 3), List.of());
        Path none = Files.createDirectory(directory.resolve("none"));

        assertThat(refusal(a, foreign, third, none).lines())
                .containsExactlyInAnyOrder(
                        foreign + ": This is a shard of other input than " + a
                                + ", such as problems, seeds, limits or options. Merge shards of the same input alone.",
                        third + ": This is shard 2/3, but " + a
                                + " is shard 1/2. Merge shards of which all know the same number of shards.",
                        none + ": This is no directory of a shard: it has no shard.json."
                                + " Name directories that were written with --shard.");
    }

    @Test
    void aRunOfAnotherShardIsRefused() throws Exception {
        Path a = shard("a", new Shard(1, 2), List.of(ROWS.get(1)));

        assertThat(refusal(a)).contains("The run tiny.annealing.seed-2 there is none of this shard.");
    }

    @Test
    void aDirectoryWithOtherRunsIsNotMergedInto() throws Exception {
        var first = new Shard(1, 2);
        Path a = shard("a", first, first.of(ROWS));
        Path out = directory.resolve("out");
        try (BenchDirectory open = BenchDirectory.open(out)) {
            open.add(ROWS.get(1));
        }
        byte[] before = Files.readAllBytes(out.resolve("runs.json"));

        InputException refused =
                catchThrowableOfType(InputException.class, () -> WORK.write(merge(a), out, Locale.ENGLISH));

        assertThat(refused).hasMessageContaining("tiny.annealing.seed-2 there is not among those to be merged");
        assertThat(Files.readAllBytes(out.resolve("runs.json"))).isEqualTo(before);
    }

    @Test
    void anotherMachineOrProgramIsTold() throws Exception {
        var first = new Shard(1, 2);
        var second = new Shard(2, 2);
        Path a = shard("a", first, first.of(ROWS));
        Path b = shard("b", second, second.of(ROWS));
        moveToAnotherMachine(b);

        Merge<BenchmarkRow> merge = merge(a, b);

        assertThat(merge.origins()).hasSize(2).containsValues(a, b);
        assertThat(write(merge)).hasSize(5);
        assertThat(directory.resolve("out").resolve("table.md"))
                .content()
                .contains("Machine: 2 x a processor", "Machine: 2 x another one");
    }

    private static void moveToAnotherMachine(Path shard) throws IOException {
        Path rows = shard.resolve("runs.json");
        Files.writeString(rows, Files.readString(rows).replace("a processor", "another one"));
    }

    @Test
    void aDirectoryStaysThatOfItsShard() throws Exception {
        var first = new Shard(1, 2);
        Path a = shard("a", first, first.of(ROWS));
        var other = ShardManifest.of("benchmark", "digest", new Shard(2, 2), units(), List.of());
        var changed = ShardManifest.of("benchmark", "another", first, units(), List.of());

        assertThat(claimRefusal(a, other)).contains("holds shard 1/2 of the command benchmark", "--shard 1/2");
        assertThat(claimRefusal(a, changed)).contains("on other input");
        assertThat(claimRefusal(a, null)).contains("holds shard 1/2");
        ShardManifest.claim(a, ShardManifest.of("benchmark", "digest", first, units(), List.of("other words")), true);
        Path whole = Files.createDirectory(directory.resolve("whole"));
        ShardManifest.claim(whole, null, true);
        assertThat(claimRefusal(whole, other)).contains("work that was not dealt to shards");
        assertThat(whole).isEmptyDirectory();
        Files.writeString(a.resolve(ShardManifest.FILE), "{\"format\": \"rotation-shard/1\"}");
        assertThat(refusal(a)).contains("shard.json: This does not say of which shard the directory is.");
    }

    private static String claimRefusal(Path directory, @Nullable ShardManifest manifest) {
        return String.valueOf(
                catchThrowableOfType(InputException.class, () -> ShardManifest.claim(directory, manifest, true))
                        .getMessage());
    }
}
