package rotation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rotation.bench.Benchmark;
import rotation.bench.BenchmarkResult;
import rotation.bench.BenchmarkSetup;
import rotation.bench.BestKnown;
import rotation.bench.BestKnownFile;
import rotation.bench.SearchLimit;
import rotation.bench.Summary;
import rotation.json.AtomicFile;
import rotation.json.InputException;
import rotation.shard.DirectoryBusyException;
import rotation.solve.Strategy;

/** The command {@code benchmark}: compares strategies and other programs on problems. */
@Command(name = "benchmark")
final class BenchmarkCommand extends RotationCommand {

    @Option(names = "--problems", arity = "1..*", split = ",", paramLabel = "DIR|FILE")
    private List<Path> problems = new ArrayList<>();

    @Option(names = "--strategies", arity = "1..*", split = ",", paramLabel = "NAME|FILE")
    private List<String> strategies = new ArrayList<>();

    @Option(names = "--peer", paramLabel = "NAME=COMMAND")
    private List<String> peers = new ArrayList<>();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RunOptions runs;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "benchmark")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ShardOption shard;

    @Option(names = "--best-known", paramLabel = "FILE")
    private @Nullable Path bestKnown;

    @Option(names = "--update-best-known")
    private boolean update;

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
        BenchmarkSetup setup = setup();
        try (var progress = new BenchmarkProgress(this, setup.limit(), quiet)) {
            var benchmark = new Benchmark(setup, progress);
            try (var stop = StopSignal.stopping(benchmark::stop)) {
                return stop.ending(exitCode(benchmark, progress));
            }
        }
    }

    private int exitCode(Benchmark benchmark, BenchmarkProgress progress) {
        try {
            BenchmarkResult result = benchmark.run();
            progress.close();
            print(result);
            if (result.isStopped()) {
                return ExitCode.INCOMPLETE;
            }
            if (result.hasFaults()) {
                return ExitCode.INTERNAL_ERROR;
            }
            return result.hasUnfinished() ? ExitCode.HARD_RULES_BROKEN : ExitCode.OK;
        } catch (DirectoryBusyException e) {
            err().println(messages().format("benchmark.busy", directory));
            return ExitCode.BUSY;
        } catch (InputException e) {
            progress.close();
            return Main.badInput(e, commandLine(), language());
        }
    }

    private BenchmarkSetup setup() throws InputException {
        SearchLimit limit = runs.limit(messages());
        if (limit.moves() != null && !peers.isEmpty()) {
            throw usageError("usage.benchmark.peerMoves");
        }
        List<Long> seeds = runs.seeds(messages());
        shard.shard(messages());
        if (update && bestKnown == null) {
            throw usageError("usage.updateBestKnown");
        }
        var contenders = new Contenders(commandLine(), messages());
        contenders.addStrategies(strategies.isEmpty() ? defaultStrategies() : strategies);
        contenders.addPeers(peers);
        var setup = new BenchmarkSetup(
                ProblemFiles.read(problems.isEmpty() ? List.of(Path.of("problems")) : problems),
                contenders.all(),
                seeds,
                limit,
                directory,
                ThisProgram.code(),
                ThisProgram.program(),
                ThisProgram.machine(),
                known(),
                bestKnown,
                update,
                language(),
                null);
        return setup.in(shard.manifest(setup.digest(), setup.units(), messages()));
    }

    /** All built-in strategies but "repair", which needs a previous plan. */
    private static List<String> defaultStrategies() {
        return Strategy.NAMES.stream()
                .filter(name -> !name.equals(Strategy.DEFAULT_REPAIR))
                .toList();
    }

    private BestKnown known() throws InputException {
        if (bestKnown != null && update) {
            AtomicFile.checkPlace(bestKnown);
        }
        if (bestKnown == null || (update && !Files.exists(bestKnown))) {
            return new BestKnown(List.of());
        }
        return BestKnownFile.read(bestKnown);
    }

    private void print(BenchmarkResult result) {
        Summary summary = result.summary();
        if (!quiet && !summary.rows().isEmpty()) {
            out().println();
            summary.overallLines(language()).forEach(out()::println);
            out().println();
            print("benchmark.files", directory.resolve("table.md"), directory.resolve("index.html"));
        }
        summary.faults().forEach(sentence -> err().println(sentence.in(language())));
        if (result.isStopped()) {
            err().println(messages().format("benchmark.stopped", result.ended(), result.planned(), directory));
        }
    }
}
