package rotation.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.change.PlanChanges;
import rotation.change.TourChange;
import rotation.io.DiffFile;
import rotation.io.DiffWriter;
import rotation.io.InputException;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.judge.KeyFigures;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.planner.ChangeRows;

/** Says what differs between two plans, why, and whom it concerns. */
@Command(name = "diff")
final class DiffCommand extends RotationCommand {

    @Parameters(index = "0", paramLabel = "PROBLEM", descriptionKey = "problem")
    @SuppressWarnings("NullAway.Init")
    private Path problemFile;

    @Parameters(index = "1", paramLabel = "OLD_PLAN", descriptionKey = "oldPlan")
    @SuppressWarnings("NullAway.Init")
    private Path oldFile;

    @Parameters(index = "2", paramLabel = "NEW_PLAN", descriptionKey = "newPlan")
    @SuppressWarnings("NullAway.Init")
    private Path newFile;

    @ArgGroup
    private @Nullable Format format;

    /** For other programs: one or the other. */
    private static final class Format {

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Option(names = "--csv", descriptionKey = "csv")
        private boolean csv;
    }

    @Override
    public Integer call() throws InputException {
        Problem problem = ProblemReader.read(problemFile).problem();
        Plan before = PlanReader.read(oldFile);
        Plan after = PlanReader.read(newFile);
        PlanChanges changes = PlanChanges.between(problem, before, after);
        KeyFigures then = KeyFigures.of(problem, before);
        KeyFigures now = KeyFigures.of(problem, after);
        if (format != null && format.json) {
            out().println(DiffWriter.json(document(problem, changes, then, now)));
        } else if (format != null && format.csv) {
            out().print(DiffWriter.csv(document(problem, changes, then, now)));
        } else {
            printChanges(changes, then, now);
        }
        return ExitCode.OK;
    }

    private void printChanges(PlanChanges changes, KeyFigures then, KeyFigures now) {
        var summary = new ChangeSummary(this, changes);
        summary.print();
        if (!changes.all().isEmpty()) {
            summary.printByAgency();
            if (now.announcedTours() > 0) {
                out().println();
                print("diff.announced", now.announcedTours(), then.announcedChanges(), now.announcedChanges());
            }
        }
    }

    private static DiffFile document(Problem problem, PlanChanges changes, KeyFigures then, KeyFigures now) {
        Map<String, List<String>> agencies = new LinkedHashMap<>();
        changes.byAgency().forEach((agency, concerning) -> agencies.put(agency.id(), tours(concerning)));
        return new DiffFile(
                new DiffFile.Counts(
                        changes.all().size(),
                        changes.forced().size(),
                        changes.chosen().size(),
                        changes.count(TourChange.Kind.REPLACED),
                        changes.count(TourChange.Kind.MOVED),
                        changes.count(TourChange.Kind.FILLED),
                        changes.count(TourChange.Kind.EMPTIED),
                        changes.count(TourChange.Kind.CANCELLED),
                        now.announcedTours(),
                        then.announcedChanges(),
                        now.announcedChanges()),
                ChangeRows.of(problem, changes),
                agencies,
                tours(changes.ofNoAgency()));
    }

    private static List<String> tours(List<TourChange> changes) {
        return changes.stream().map(TourChange::tour).toList();
    }
}
