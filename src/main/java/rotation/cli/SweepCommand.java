package rotation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.bench.BenchProblem;
import rotation.bench.Benchmark;
import rotation.bench.BenchmarkResult;
import rotation.bench.BenchmarkSetup;
import rotation.bench.BestKnown;
import rotation.bench.Contender;
import rotation.bench.SearchLimit;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.io.Variation;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.shard.DirectoryBusyException;
import rotation.solve.Strategy;
import rotation.sweep.Sweep;
import rotation.sweep.SweepOutput;
import rotation.text.Sentence;

/** The command {@code sweep}: solves a problem with other values, and compares the plans by the problem as it is. */
@Command(name = "sweep")
final class SweepCommand extends RotationCommand {

    /** More would not end. */
    private static final long MOST_RUNS = 10_000;

    /** So many of a list are told; all are in the tables. */
    private static final int SHOWN = 10;

    private static final int ERRORS_SHOWN = 20;
    private static final String VARY = "--vary";

    @Parameters(paramLabel = "PROBLEM", descriptionKey = "problem")
    @SuppressWarnings("NullAway.Init")
    private Path problemFile;

    @Option(names = VARY, paramLabel = "PATH=VALUE,VALUE...", required = true)
    private List<String> vary = new ArrayList<>();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RunOptions runs;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "run.out")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ShardOption shard;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.HARD_RULES_BROKEN, ExitCode.BUSY, ExitCode.INCOMPLETE);
    }

    @Override
    public Integer call() throws InputException {
        List<Variation> variations = variations();
        SearchLimit limit = runs.limit(messages());
        List<Long> seeds = runs.seeds(messages());
        shard.shard(messages());
        checkNumber(variations, seeds);
        ProblemFile problem = ProblemReader.read(problemFile);
        var setup = new BenchmarkSetup(
                combinations(variations),
                List.of(Contender.strategy(Strategy.DEFAULT, ThisProgram.starting("solve"))),
                seeds,
                limit,
                directory,
                ThisProgram.code(),
                ThisProgram.program(),
                ThisProgram.machine(),
                new BestKnown(List.of()),
                null,
                false,
                language(),
                null);
        setup = setup.in(shard.manifest(setup.digest(), setup.units(), messages()));
        var output = new SweepOutput(problemFile, problem, variations, language());
        try (var progress = new BenchmarkProgress(this, limit, quiet || json)) {
            var sweep = new Benchmark(setup, progress, output);
            try (var stop = StopSignal.stopping(sweep::stop)) {
                return stop.ending(exitCode(sweep, output, progress));
            }
        }
    }

    private int exitCode(Benchmark sweep, SweepOutput output, BenchmarkProgress progress) {
        try {
            BenchmarkResult result = sweep.run();
            progress.close();
            print(result, output.sweep());
            return result.isStopped()
                    ? ExitCode.INCOMPLETE
                    : result.hasFaults()
                            ? ExitCode.INTERNAL_ERROR
                            : result.hasUnfinished() ? ExitCode.HARD_RULES_BROKEN : ExitCode.OK;
        } catch (DirectoryBusyException e) {
            err().println(messages().format("benchmark.busy", directory));
            return ExitCode.BUSY;
        } catch (InputException e) {
            progress.close();
            return Main.badInput(e, commandLine(), language());
        }
    }

    private List<Variation> variations() {
        var paths = new HashSet<String>();
        var variations = new ArrayList<Variation>();
        for (String text : vary) {
            Variation variation = Variation.parse(text);
            if (variation == null) {
                throw usageError("usage.vary", text);
            }
            if (!paths.add(variation.path())) {
                throw usageError("usage.varyTwice", variation.path());
            }
            variations.add(variation);
        }
        return variations;
    }

    private void checkNumber(List<Variation> variations, List<Long> seeds) {
        double number = seeds.size();
        for (Variation variation : variations) {
            number *= variation.values().size();
        }
        if (number > MOST_RUNS) {
            throw usageError("usage.sweepRuns", Math.round(number), seeds.size(), MOST_RUNS);
        }
    }

    /** All combinations, after each value was tried by itself: so that what is wrong with one is said once. */
    private List<BenchProblem> combinations(List<Variation> variations) throws InputException {
        read(variations.stream()
                .flatMap(variation -> variation.settings().stream())
                .map(List::of)
                .toList());
        return read(Variation.combinations(variations));
    }

    private List<BenchProblem> read(List<List<String>> combinations) throws InputException {
        var problems = new ArrayList<BenchProblem>();
        var errors = new ArrayList<InputError>();
        for (List<String> settings : combinations) {
            try {
                problems.add(BenchProblem.read(problemFile, settings, VARY));
            } catch (InputException e) {
                errors.addAll(e.errors());
            }
            if (errors.size() >= ERRORS_SHOWN) {
                break;
            }
        }
        if (!errors.isEmpty()) {
            throw new InputException(errors);
        }
        return problems;
    }

    private void print(BenchmarkResult result, @Nullable Sweep sweep) {
        if (sweep != null && json) {
            out().println(JsonText.of(sweep.document()));
        } else if (sweep != null && !quiet && result.ended() > 0) {
            out().println();
            out().println(sweep.headline().in(language()));
            printSome(sweep.front());
            List<Sentence> pulls = sweep.pulls();
            // The first says what the others are.
            out().println(pulls.get(0).in(language()));
            printSome(pulls.subList(1, pulls.size()));
            print("sweep.files", directory.resolve("table.md"), directory.resolve("index.html"));
        }
        result.summary().faults().forEach(sentence -> err().println(sentence.in(language())));
        if (result.isStopped()) {
            err().println(messages().format("benchmark.stopped", result.ended(), result.planned(), directory));
        }
    }

    private void printSome(List<Sentence> lines) {
        lines.stream().limit(SHOWN).forEach(line -> out().println("    " + line.in(language())));
        if (lines.size() > SHOWN) {
            out().println("    " + messages().format("sweep.more", lines.size() - SHOWN));
        }
    }
}
