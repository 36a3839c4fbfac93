package rotation.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.io.AtomicFile;
import rotation.io.InputException;
import rotation.io.PlanReader;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.model.Plan;
import rotation.solve.Changes;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;

/** Plans again after the roster has changed, and changes as little as possible. */
@Command(name = "resolve")
final class ResolveCommand extends PlanningCommand {

    @Parameters(paramLabel = "PROBLEM", descriptionKey = "problem")
    @SuppressWarnings("NullAway.Init")
    private Path problemFile;

    @Option(names = "--previous", required = true, paramLabel = "PLAN")
    @SuppressWarnings("NullAway.Init")
    private Path previousFile;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "PLAN2")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(names = "--changes", paramLabel = "needed|worthwhile", defaultValue = "needed", descriptionKey = "changes")
    @SuppressWarnings("NullAway.Init")
    private Changes changes;

    @Override
    public Integer call() throws InputException {
        SolveSettings settings = settings(Strategy.DEFAULT_REPAIR, changes);
        keepApart(output, problemFile);
        ProblemFile input = ProblemReader.read(problemFile);
        Plan previous = PlanReader.read(previousFile);
        AtomicFile.checkPlace(output);
        return plan(input, settings, previous, output);
    }
}
