package rotation.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.io.ProblemFile;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.standby.Gap;
import rotation.standby.Standby;
import rotation.standby.StandbyDocument;
import rotation.standby.Standbys;

/** The command {@code backups}: names standbys for the tours of a plan, and lists the tours without one. */
@Command(name = "backups")
final class BackupsCommand extends RotationCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "backedPlan")
    @SuppressWarnings("NullAway.Init")
    private Path planFile;

    @Option(names = "--per-tour", paramLabel = "N", defaultValue = "2")
    private int perTour;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        if (perTour < 1) {
            throw usageError("usage.atLeastOne", "--per-tour", perTour);
        }
        ProblemFile read = input.read(messages());
        Problem problem = read.problem();
        Plan plan = new PlanInput(this, input.file(), read).plan(planFile);
        Standbys standbys = Standbys.of(problem, plan, perTour);
        Map<String, Plan.Row> rows = plan.byTour();
        if (json) {
            out().println(JsonText.of(StandbyDocument.of(standbys, rows, language())));
        } else {
            printGaps(standbys);
            standbys.byTour().forEach((tour, of) -> printStandbys(StandbyDocument.TourRow.of(tour, rows, of), of));
        }
        return ExitCode.OK;
    }

    private void printGaps(Standbys standbys) {
        List<Gap> gaps = standbys.withoutStandby();
        print("backups.gaps", gaps.size(), standbys.byTour().size());
        gaps.forEach(gap -> out().println("  " + gap.sentence().in(language())));
    }

    private void printStandbys(StandbyDocument.TourRow row, List<Standby> standbys) {
        if (standbys.isEmpty()) {
            return;
        }
        out().println();
        print("backups.tour", row.tour(), row.officer(), row.start(), row.end());
        for (int i = 0; i < standbys.size(); i++) {
            out().println("  " + (i + 1) + ". " + standbys.get(i).sentence().in(language()));
        }
    }
}
