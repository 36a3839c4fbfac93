package rotation.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rotation.io.ProblemFile;
import rotation.json.InputException;
import rotation.solve.Changes;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;

/** The command {@code solve}: searches for the best plan within a limit. */
@Command(name = "solve")
final class SolveCommand extends PlanningCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PLAN")
    private @Nullable Path output;

    @Override
    public Integer call() throws InputException {
        SolveSettings settings = settings(Strategy.DEFAULT, Changes.WORTHWHILE);
        if (output == null && input.isChanged()) {
            throw usageError("usage.set.output");
        }
        Path planFile = output == null ? planBeside(input.file()) : output;
        keepOutputsApart(planFile, input.file());
        ProblemFile problem = input.read(messages());
        checkPlaces(planFile);
        return plan(problem, settings, null, planFile);
    }

    /** The default output: {@code season.plan.json} beside {@code season.json}. */
    private static Path planBeside(Path problemFile) {
        String name = String.valueOf(problemFile.getFileName());
        String stem = name.toLowerCase(Locale.ROOT).endsWith(".json") ? name.substring(0, name.length() - 5) : name;
        return problemFile.resolveSibling(stem + ".plan.json");
    }
}
