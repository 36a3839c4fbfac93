package rotation.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.change.Publication;
import rotation.io.InputException;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.model.Plan;
import rotation.model.Problem;

/** Writes the season as it is once people know the plan. */
@Command(name = "publish")
final class PublishCommand extends RotationCommand {

    @Parameters(index = "0", paramLabel = "PROBLEM", descriptionKey = "problem")
    @SuppressWarnings("NullAway.Init")
    private Path problemFile;

    @Parameters(index = "1", paramLabel = "PLAN")
    @SuppressWarnings("NullAway.Init")
    private Path planFile;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "PROBLEM2")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Override
    public Integer call() throws InputException {
        Problem problem = ProblemReader.read(problemFile).problem();
        Plan plan = PlanReader.read(planFile);
        ProblemWriter.write(Publication.publish(problem, plan, problem.asOf()), output);
        return ExitCode.OK;
    }
}
