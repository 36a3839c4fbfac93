package rotation.cli;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import rotation.io.AtomicFile;
import rotation.io.InputException;
import rotation.io.PlanFile;
import rotation.io.PlanWriter;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.solve.RotationSolver;
import rotation.solve.SolveSettings;
import rotation.solve.SolvedPlan;
import rotation.solve.Strategy;

/** Finds the best plan in the time given. */
@Command(name = "solve")
final class SolveCommand extends RotationCommand {

    private static final Duration DEFAULT_TIME = Duration.ofSeconds(30);

    @Parameters(paramLabel = "PROBLEM", descriptionKey = "problem")
    @SuppressWarnings("NullAway.Init")
    private Path problemFile;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PLAN")
    private @Nullable Path output;

    @Option(names = "--time", paramLabel = "DURATION")
    private @Nullable String time;

    @Option(names = "--unimproved", paramLabel = "DURATION")
    private @Nullable String unimproved;

    @Option(names = "--moves", paramLabel = "N")
    private @Nullable Long moves;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1")
    private int threads;

    @Option(names = "--strategy", paramLabel = "NAME", defaultValue = Strategy.DEFAULT)
    @SuppressWarnings("NullAway.Init")
    private String strategy;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    @Override
    public Integer call() throws InputException {
        SolveSettings settings = settings();
        Path planFile = output == null ? planBeside(problemFile) : output;
        if (isSameFile(planFile, problemFile)) {
            throw usageError("usage.overwrite", planFile);
        }
        ProblemFile input = ProblemReader.read(problemFile);
        AtomicFile.checkPlace(planFile);
        Problem problem = input.problem();
        var solver = new RotationSolver(problem, settings);
        try (var stop = StopSignal.stopping(solver)) {
            SolvedPlan solved = solve(solver, settings, problem);
            Verdict verdict = new Judge(problem).judge(solved.plan());
            if (!agree(verdict, solved)) {
                return stop.ending(ExitCode.INTERNAL_ERROR);
            }
            try {
                PlanWriter.write(document(input, solved, verdict, settings), planFile);
            } catch (InputException e) {
                return stop.ending(Main.badInput(e, commandLine(), language()));
            }
            if (!quiet) {
                new PlanSummary(this, problem, verdict).print(solved, settings, planFile);
            }
            return stop.ending(verdict.isFeasible() ? ExitCode.OK : ExitCode.HARD_RULES_BROKEN);
        }
    }

    /** Whether two paths lead to the same place, through whatever links. */
    private static boolean isSameFile(Path a, Path b) {
        try {
            return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize()) || Files.isSameFile(a, b);
        } catch (IOException e) {
            // One of them does not exist.
            return false;
        }
    }

    private SolvedPlan solve(RotationSolver solver, SolveSettings settings, Problem problem) {
        if (quiet || !CommandLine.Help.Ansi.AUTO.enabled()) {
            return solver.solve();
        }
        var progress = new ProgressLine(this, solver, settings, problem);
        try {
            return solver.solve();
        } finally {
            progress.close();
        }
    }

    private SolveSettings settings() {
        if (moves != null && moves < 1) {
            throw usageError("usage.atLeastOne", "--moves", moves);
        }
        if (threads < 1) {
            throw usageError("usage.atLeastOne", "--threads", threads);
        }
        Duration limit = duration("--time", time);
        return new SolveSettings(
                limit == null && moves == null ? DEFAULT_TIME : limit,
                duration("--unimproved", unimproved),
                moves,
                seed,
                threads,
                strategy());
    }

    private @Nullable Duration duration(String option, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Duration duration = Durations.parse(text);
        if (duration == null) {
            throw usageError("usage.duration", option, text);
        }
        return duration;
    }

    private Strategy strategy() {
        if (!Strategy.NAMES.contains(strategy) && !Files.isRegularFile(Path.of(strategy))) {
            throw usageError("usage.strategy", strategy, String.join(", ", Strategy.NAMES));
        }
        try {
            return Strategy.of(strategy);
        } catch (IllegalArgumentException e) {
            throw usageError("usage.strategyFile", strategy, String.valueOf(e.getMessage()));
        }
    }

    private ParameterException usageError(String key, Object... arguments) {
        return new ParameterException(commandLine(), messages().format(key, arguments));
    }

    /** {@code season.plan.json} beside {@code season.json}. */
    private static Path planBeside(Path problemFile) {
        String name = String.valueOf(problemFile.getFileName());
        String stem = name.toLowerCase(Locale.ROOT).endsWith(".json") ? name.substring(0, name.length() - 5) : name;
        return problemFile.resolveSibling(stem + ".plan.json");
    }

    /** No plan leaves the program before two implementations of the rules agree on what it costs. */
    private boolean agree(Verdict verdict, SolvedPlan solved) {
        var differences = new ArrayList<String>();
        for (Rule rule : Rule.values()) {
            var judged = verdict.score(rule);
            var counted = solved.ruleScores().getOrDefault(rule, HardMediumSoftLongScore.ZERO);
            if (!judged.equals(counted)) {
                differences.add(messages().format("disagreement.rule", rule, counted, judged));
            }
        }
        verdict.irregularities().forEach(irregularity -> differences.add(irregularity.sentence(language())));
        if (differences.isEmpty() && verdict.score().equals(solved.score())) {
            return true;
        }
        err().println(messages().format("disagreement", solved.score(), verdict.score()));
        differences.forEach(err()::println);
        return false;
    }

    private static PlanFile document(ProblemFile input, SolvedPlan solved, Verdict verdict, SolveSettings settings) {
        var rules = new ArrayList<PlanFile.RuleRow>();
        for (Rule rule : Rule.values()) {
            rules.add(new PlanFile.RuleRow(
                    rule, rule.weight(input.problem()), verdict.findings(rule).size(), verdict.score(rule)));
        }
        var run = new PlanFile.Run(
                Version.current(),
                settings.strategy().name(),
                settings.seed(),
                solved.duration().toMillis() / 1000.0,
                solved.construction().toMillis() / 1000.0,
                solved.moves());
        return new PlanFile(
                input.problem().name(),
                input.sha256(),
                verdict.score(),
                verdict.isFeasible(),
                rules,
                solved.plan().rows(),
                run);
    }
}
