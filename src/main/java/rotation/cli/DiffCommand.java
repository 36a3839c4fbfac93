package rotation.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.change.DiffDocument;
import rotation.change.PlanChanges;
import rotation.io.ProblemFile;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.model.Plan;
import rotation.model.Problem;

/** The command {@code diff}: lists the changes between two plans, with reasons, by agency. */
@Command(name = "diff")
final class DiffCommand extends RotationCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Parameters(index = "1", paramLabel = "OLD_PLAN", descriptionKey = "oldPlan")
    @SuppressWarnings("NullAway.Init")
    private Path oldFile;

    @Parameters(index = "2", paramLabel = "NEW_PLAN", descriptionKey = "newPlan")
    @SuppressWarnings("NullAway.Init")
    private Path newFile;

    @Option(names = "--force", descriptionKey = "foreign")
    private boolean force;

    @ArgGroup
    private @Nullable Format format;

    /** The output formats for programs, of which at most one can be chosen. */
    private static final class Format {

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Option(names = "--csv", descriptionKey = "csv")
        private boolean csv;
    }

    @Override
    public Integer call() throws InputException {
        ProblemFile read = input.read(messages());
        Problem problem = read.problem();
        var plans = new PlanInput(this, input.file(), read);
        Plan before = plans.earlier(oldFile, force);
        Plan after = plans.compared(newFile, force);
        PlanChanges changes = PlanChanges.between(problem, before, after);
        DiffDocument document = DiffDocument.of(problem, changes, before, after);
        if (format != null && format.json) {
            out().println(JsonText.of(document));
        } else if (format != null && format.csv) {
            out().print(document.csv());
        } else {
            printChanges(changes, document.counts());
        }
        return ExitCode.OK;
    }

    private void printChanges(PlanChanges changes, DiffDocument.Counts counts) {
        var summary = new ChangeSummary(this, changes);
        summary.printCounts();
        if (!changes.all().isEmpty() && counts.announced() > 0) {
            print("diff.announced", counts.announced(), counts.announcedChangedOld(), counts.announcedChangedNew());
        }
        summary.printSentences();
        summary.printByAgency();
    }
}
