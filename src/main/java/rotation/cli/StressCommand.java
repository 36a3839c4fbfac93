package rotation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.bench.BenchmarkRow;
import rotation.generate.Disruption;
import rotation.io.ProblemFile;
import rotation.json.Document;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.json.Sha256;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.planner.DisagreementException;
import rotation.shard.DirectoryBusyException;
import rotation.shard.ShardManifest;
import rotation.stress.Stress;
import rotation.stress.StressDocument;
import rotation.stress.StressOptions;
import rotation.stress.StressSetup;
import rotation.stress.StressText;
import rotation.stress.TestedPlan;

/** The command {@code stress}: puts plans through made-up seasons. */
@Command(name = "stress")
final class StressCommand extends RotationCommand {

    private static final int MOST = 100_000;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "stressed")
    @SuppressWarnings("NullAway.Init")
    private Path planFile;

    @Parameters(index = "2", arity = "0..1", paramLabel = "PLAN2", descriptionKey = "stressed.second")
    private @Nullable Path second;

    @Option(names = "--withdraw", paramLabel = "N|N%", defaultValue = "12%")
    @SuppressWarnings("NullAway.Init")
    private String withdraw;

    @Option(names = "--slip", paramLabel = "N", defaultValue = "0")
    private int slip;

    @Option(names = "--close", paramLabel = "N", defaultValue = "0")
    private int close;

    @Option(names = "--runs", paramLabel = "N", defaultValue = StressOptions.RUNS)
    private int runs;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", descriptionKey = "seed")
    private long seed;

    @Option(names = "--moves", paramLabel = "N", defaultValue = StressOptions.MOVES)
    private long moves;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path directory;

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
        StressOptions options = options();
        if (shard.shard(messages()) != null && directory == null) {
            throw usageError("usage.stress.shard");
        }
        ProblemFile read = input.read(messages());
        var plans = new PlanInput(this, input.file(), read);
        var tested = new ArrayList<TestedPlan>();
        for (Path file : second == null ? List.of(planFile) : List.of(planFile, second)) {
            Plan plan = plans.plan(file);
            Verdict verdict = new Judge(read.problem()).judge(plan);
            if (isRefused(file, verdict)) {
                return ExitCode.HARD_RULES_BROKEN;
            }
            if (!verdict.isFeasible()) {
                err().println(messages().format("stress.infeasible", file, verdict.score()));
            }
            tested.add(new TestedPlan(String.valueOf(file.getFileName()), Sha256.of(Document.bytes(file)), plan));
        }
        BenchmarkRow.Program program = ThisProgram.program();
        String version = program.version() + " " + program.build();
        try (var progress = new WorkProgress(this, quiet || json)) {
            var stress = new Stress(read, tested, options, version, progress);
            try (var stop = StopSignal.stopping(stress::stop)) {
                return stop.ending(exitCode(stress, progress));
            }
        }
    }

    private StressOptions options() {
        checkRange("--runs", runs, 1);
        checkRange("--slip", slip, 0);
        checkRange("--close", close, 0);
        if (moves < 1) {
            throw usageError("usage.atLeastOne", "--moves", moves);
        }
        Disruption withdrawing = GenerateCommand.withdrawing(withdraw);
        if (withdrawing == null) {
            throw usageError("usage.stress.withdraw", withdraw);
        }
        return new StressOptions(
                new Disruption(withdrawing.withdrawn(), withdrawing.withdrawnPercent(), slip, close, 0),
                runs,
                seed,
                moves);
    }

    private void checkRange(String option, int number, int least) {
        if (number < least || number > MOST) {
            throw usageError("usage.range", option, Integer.toString(number), least, MOST);
        }
    }

    private int exitCode(Stress stress, WorkProgress progress) {
        StressSetup setup = stress.setup();
        ShardManifest manifest = shard.manifest(setup.digest(), setup.units(), messages());
        try {
            StressDocument document = directory == null ? stress.run() : stress.run(directory, manifest);
            progress.close();
            int asked = manifest == null ? setup.planned() : manifest.units().size();
            print(document);
            if (document.ended() == asked) {
                return ExitCode.OK;
            }
            err().println(
                            directory == null
                                    ? messages().format("stress.stopped", document.ended(), asked)
                                    : messages().format("stress.stopped.kept", document.ended(), asked, directory));
            return ExitCode.INCOMPLETE;
        } catch (DirectoryBusyException e) {
            err().println(messages().format("stress.busy", String.valueOf(directory)));
            return ExitCode.BUSY;
        } catch (InputException e) {
            progress.close();
            return Main.badInput(e, commandLine(), language());
        } catch (DisagreementException e) {
            progress.close();
            return Main.disagreement(e, commandLine(), language());
        }
    }

    private void print(StressDocument document) {
        if (json) {
            out().println(JsonText.of(document));
        } else if (!quiet) {
            StressText.lines(document, language()).forEach(out()::println);
        }
    }
}
