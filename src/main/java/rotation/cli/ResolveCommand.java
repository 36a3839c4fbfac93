package rotation.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rotation.change.CarriedPlan;
import rotation.change.ChangeRow;
import rotation.change.PlanChanges;
import rotation.io.ProblemFile;
import rotation.json.InputException;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.planner.JudgedPlan;
import rotation.planner.PlanFile;
import rotation.solve.Changes;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;

/** The command {@code resolve}: plans again from a previous plan, or from what was announced, with as few changes as possible. */
@Command(name = "resolve")
final class ResolveCommand extends PlanningCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Option(names = "--previous", paramLabel = "PLAN")
    private @Nullable Path previousFile;

    @Option(names = "--force", descriptionKey = "foreign")
    private boolean force;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "PLAN2")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(names = "--changes", paramLabel = "needed|worthwhile", defaultValue = "needed", descriptionKey = "changes")
    @SuppressWarnings("NullAway.Init")
    private Changes changes;

    @SuppressWarnings("NullAway.Init")
    private Problem problem;

    /** The plan before, or what was announced. */
    @SuppressWarnings("NullAway.Init")
    private Plan previous;

    /** What the plan that was found and written changes. */
    @SuppressWarnings("NullAway.Init")
    private PlanChanges found;

    @Override
    public Integer call() throws InputException {
        boolean isRepair = previousFile != null && changes == Changes.NEEDED;
        SolveSettings settings = settings(isRepair ? Strategy.DEFAULT_REPAIR : Strategy.DEFAULT, changes);
        keepOutputsApart(output, input.file());
        if (previousFile != null) {
            keepOutputsApart(output, previousFile);
        }
        ProblemFile read = input.read(messages());
        problem = read.problem();
        previous = previousFile == null
                ? CarriedPlan.announced(problem)
                : new PlanInput(this, input.file(), read).earlier(previousFile, force);
        checkPlaces(output);
        return plan(read, settings, previous, output);
    }

    @Override
    PlanFile document(JudgedPlan plan) {
        found = PlanChanges.between(problem, previous, plan.solved().plan());
        return plan.file().with(ChangeRow.of(problem, found));
    }

    @Override
    void printMore(JudgedPlan plan) {
        out().println();
        var summary = new ChangeSummary(this, found);
        summary.printCounts();
        summary.printSentences();
    }
}
