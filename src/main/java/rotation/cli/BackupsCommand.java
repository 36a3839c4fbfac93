package rotation.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import rotation.io.BackupsFile;
import rotation.io.PlanReader;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.model.Day;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.standby.Gap;
import rotation.standby.Standby;
import rotation.standby.Standbys;

/** Says who goes if the planned officer cannot, and for which tours nobody would. */
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
            throw new ParameterException(commandLine(), messages().format("usage.atLeastOne", "--per-tour", perTour));
        }
        Problem problem = input.read(messages()).problem();
        Plan plan = PlanReader.read(planFile);
        Standbys standbys = Standbys.of(problem, plan, perTour);
        Map<String, Plan.Row> rows = plan.byTour();
        if (json) {
            out().println(JsonText.of(document(standbys, rows)));
        } else {
            printGaps(standbys);
            standbys.byTour().forEach((tour, of) -> printStandbys(row(tour, rows, of), of));
        }
        return ExitCode.OK;
    }

    private void printGaps(Standbys standbys) {
        List<Gap> gaps = standbys.withoutStandby();
        print("backups.gaps", gaps.size(), standbys.byTour().size());
        gaps.forEach(gap -> out().println("  " + gap.sentence().in(language())));
    }

    private void printStandbys(BackupsFile.TourRow row, List<Standby> standbys) {
        if (standbys.isEmpty()) {
            return;
        }
        out().println();
        print("backups.tour", row.tour(), row.officer(), row.start(), row.end());
        for (int i = 0; i < standbys.size(); i++) {
            out().println("  " + (i + 1) + ". " + standbys.get(i).sentence().in(language()));
        }
    }

    private BackupsFile document(Standbys standbys, Map<String, Plan.Row> rows) {
        return new BackupsFile(
                standbys.withoutStandby().stream()
                        .map(gap -> new BackupsFile.GapRow(
                                gap.tour().id(), gap.couldGo(), gap.sentence().in(language())))
                        .toList(),
                standbys.byTour().entrySet().stream()
                        .map(entry -> row(entry.getKey(), rows, entry.getValue()))
                        .toList());
    }

    private static BackupsFile.TourRow row(Tour tour, Map<String, Plan.Row> rows, List<Standby> standbys) {
        Plan.Row row = rows.get(tour.id());
        Tour.Assignment planned = row == null ? null : row.assignment();
        if (planned == null) {
            throw new IllegalArgumentException("tour " + tour + " needs no standby");
        }
        return new BackupsFile.TourRow(
                tour.id(),
                planned.officer(),
                Day.format(planned.window().from()),
                Day.format(planned.window().to()),
                standbys.stream().map(BackupsCommand::row).toList());
    }

    private static BackupsFile.StandbyRow row(Standby standby) {
        return new BackupsFile.StandbyRow(
                standby.officer().id(),
                standby.officer().agency().id(),
                Day.format(standby.window().from()),
                Day.format(standby.window().to()),
                standby.asPlanned(),
                standby.change().toString(),
                standby.scarcity());
    }
}
