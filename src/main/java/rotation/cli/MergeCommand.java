package rotation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.bench.BenchmarkShards;
import rotation.bench.BestKnown;
import rotation.bench.BestKnownFile;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.shard.DirectoryBusyException;
import rotation.shard.Merge;
import rotation.shard.ShardDirectory;
import rotation.shard.ShardRows;
import rotation.shard.ShellWords;
import rotation.stress.StressRows;
import rotation.sweep.SweepOutput;
import rotation.text.Sentence;

/** The command {@code merge}: puts shards together. */
@Command(name = "merge")
final class MergeCommand extends RotationCommand {

    @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "rotation.merge.dir")
    private List<Path> directories = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--best-known", paramLabel = "FILE")
    private @Nullable Path bestKnown;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.BUSY, ExitCode.INCOMPLETE);
    }

    @Override
    public Integer call() throws InputException {
        for (Path directory : directories) {
            if (isSameFile(directory, out)) {
                throw usageError("usage.merge.out", out);
            }
        }
        List<ShardDirectory> shards = ShardDirectory.read(directories);
        String command = shards.get(0).manifest().command();
        return switch (command) {
            case "benchmark" -> merge(shards, BenchmarkShards.of(known()));
            case "stress" -> merge(shards, new StressRows());
            case "sweep" -> merge(shards, SweepOutput.shards(shards.get(0).path()));
            default ->
                throw new InputException(InputError.ofFile(
                        shards.get(0).path().toString(),
                        Sentence.of(MergeCommand.class, "merge.unknown", command),
                        Sentence.of(MergeCommand.class, "merge.unknown.hint")));
        };
    }

    private BestKnown known() throws InputException {
        return bestKnown == null ? new BestKnown(List.of()) : BestKnownFile.read(bestKnown);
    }

    private <R> int merge(List<ShardDirectory> shards, ShardRows<R> work) throws InputException {
        Merge<R> merge = Merge.of(shards, work);
        try {
            work.write(merge, out, language());
        } catch (DirectoryBusyException e) {
            err().println(messages().format("merge.busy", out));
            return ExitCode.BUSY;
        }
        if (!quiet) {
            print("merge.done", merge.rows().size(), merge.planned(), out);
        }
        if (merge.origins().size() > 1) {
            err().println(messages().format("merge.origins"));
            for (Map.Entry<Sentence, Path> origin : merge.origins().entrySet()) {
                err().println("    " + origin.getValue() + ": "
                        + origin.getKey().in(language()));
            }
        }
        merge.gaps().forEach(this::tell);
        return merge.gaps().isEmpty() ? ExitCode.OK : ExitCode.INCOMPLETE;
    }

    private void tell(Merge.Gap gap) {
        Path directory = gap.directory();
        err().println(
                        directory == null
                                ? messages().format("merge.missing", gap.shard(), gap.all())
                                : messages().format("merge.incomplete", gap.shard(), gap.open(), gap.all(), directory));
        err().println("    rotation " + ShellWords.of(gap.again()));
    }
}
