package rotation.stress;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import rotation.json.InputException;
import rotation.shard.DirectoryBusyException;
import rotation.shard.Merge;
import rotation.shard.ShardRows;
import rotation.text.Sentence;

/** What is left in the directory of a shard of runs. */
public final class StressRows implements ShardRows<RunRow> {

    @Override
    public List<RunRow> read(Path directory) throws InputException {
        return StressDirectory.readRows(directory);
    }

    @Override
    public String unit(RunRow row) {
        return Integer.toString(row.run());
    }

    /** The seasons and what became of the plans; another version may have made them. */
    @Override
    public Object result(RunRow row) {
        return List.of(row.seed(), row.withdrawn(), row.slipped(), row.closed(), row.repairs());
    }

    @Override
    public Sentence origin(RunRow row) {
        return Sentence.of(StressRows.class, "origin", row.version());
    }

    /** Never: a run that fails leaves no row. */
    @Override
    public boolean isFault(RunRow row) {
        return false;
    }

    /** Where no run has ended, there is nothing to write. */
    @Override
    public void write(Merge<RunRow> merge, Path out, Locale language) throws InputException, DirectoryBusyException {
        if (merge.rows().isEmpty()) {
            return;
        }
        StressSetup setup = StressDirectory.readSetup(merge.rows().get(0).directory());
        try (var directory = StressDirectory.open(out, setup, null, null)) {
            merge.requireAll(directory.rows(), this, out);
            directory.complete(StressDocument.of(
                    setup, merge.rows().stream().map(Merge.Source::row).toList()));
        }
    }
}
