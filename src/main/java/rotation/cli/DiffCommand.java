package rotation.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.change.PlanChanges;
import rotation.change.TourChange;
import rotation.io.DiffFile;
import rotation.io.DiffWriter;
import rotation.io.PlanReader;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.planner.ChangeRows;

/** Says what differs between two plans, why, and whom it concerns. */
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
        Problem problem = input.read(messages()).problem();
        Plan before = PlanReader.read(oldFile);
        Plan after = PlanReader.read(newFile);
        PlanChanges changes = PlanChanges.between(problem, before, after);
        var announced = new Announced(
                problem.tours().stream().filter(Tour::isAnnounced).count(),
                changedSinceTold(problem, before),
                changedSinceTold(problem, after));
        if (format != null && format.json) {
            out().println(JsonText.of(document(problem, changes, announced)));
        } else if (format != null && format.csv) {
            out().print(DiffWriter.csv(document(problem, changes, announced)));
        } else {
            printChanges(changes, announced);
        }
        return ExitCode.OK;
    }

    /** How many tours were announced, and how many of them are not as they were told in each of the plans. */
    private record Announced(long tours, long changedBefore, long changedAfter) {}

    /** A plan may well be as it was told and name officers who have left since. */
    private static long changedSinceTold(Problem problem, Plan plan) {
        Map<String, Plan.Row> rows = plan.byTour();
        return problem.tours().stream()
                .filter(Tour::isAnnounced)
                .filter(tour -> {
                    Plan.Row row = rows.get(tour.id());
                    return row == null || !Objects.equals(row.assignment(), tour.assignment());
                })
                .count();
    }

    private void printChanges(PlanChanges changes, Announced announced) {
        var summary = new ChangeSummary(this, changes);
        summary.printCounts();
        if (!changes.all().isEmpty() && announced.tours() > 0) {
            print("diff.announced", announced.tours(), announced.changedBefore(), announced.changedAfter());
        }
        summary.printSentences();
        summary.printByAgency();
    }

    private static DiffFile document(Problem problem, PlanChanges changes, Announced announced) {
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
                        announced.tours(),
                        announced.changedBefore(),
                        announced.changedAfter()),
                ChangeRows.of(problem, changes),
                agencies,
                tours(changes.ofNoAgency()));
    }

    private static List<String> tours(List<TourChange> changes) {
        return changes.stream().map(TourChange::tour).toList();
    }
}
