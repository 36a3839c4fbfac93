package rotation.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rotation.judge.Judge;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Officer.Training;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.model.Tour.Status;

/** What becomes of a season when its plan is told to people, and as days go by. */
public final class Publication {

    private Publication() {}

    /**
     * The season once agencies and families know the plan ({@code docs/format.md}, publishing): filled tours are published, with the
     * plan's officer, window and intake; deployed ones stay deployed; empty ones are open. Tentative tours stay as they are.
     *
     * @param plan complete and legal for this problem
     */
    public static Problem publish(Problem problem, Plan plan) {
        Map<String, Plan.Row> rows = plan.byTour();
        List<Tour> tours = problem.tours().stream()
                .map(tour -> tour.tentative()
                        ? tour
                        : published(tour, rows.getOrDefault(tour.id(), Plan.Row.empty(tour.id()))))
                .toList();
        return problem.toBuilder().tours(tours).build();
    }

    private static Tour published(Tour tour, Plan.Row row) {
        Assignment planned = row.assignment();
        if (planned == null) {
            return tour.toBuilder().status(Status.OPEN).assignment(null).build();
        }
        Assignment told = tour.assignment();
        if (tour.isDeployed() && told != null && planned.intake() == null) {
            // Who is there attends no intake any more; the one that they attended is still told.
            planned = new Assignment(planned.officer(), planned.window(), told.intake());
        }
        return tour.toBuilder()
                .status(tour.isDeployed() ? Status.DEPLOYED : Status.PUBLISHED)
                .assignment(planned)
                .build();
    }

    /**
     * The same season on another day of planning ({@code docs/format.md}, another day of planning): published tours that have begun by
     * then are deployed, and their officers trained by the intake that they were told to attend. A tour whose officer has left the
     * roster, or breaks a hard rule that looks at one tour alone on the day of planning of this problem, stays published: nobody
     * can have gone.
     *
     * @param asOf the day of planning from now on
     */
    public static Problem advance(Problem problem, int asOf) {
        var judge = new Judge(problem);
        var tours = new ArrayList<Tour>();
        Map<Officer, List<Training>> trained = new HashMap<>();
        for (Tour tour : problem.tours()) {
            Assignment told = tour.assignment();
            Officer officer = told == null ? null : problem.officer(told.officer());
            if (tour.status() != Status.PUBLISHED
                    || told == null
                    || officer == null
                    || told.window().from() > asOf) {
                tours.add(tour);
                continue;
            }
            if (!judge.stands(tour, told)) {
                tours.add(tour);
                continue;
            }
            tours.add(tour.toBuilder().status(Status.DEPLOYED).build());
            for (Intake intake :
                    problem.intakes(tour, false, officer, told.window().from())) {
                if (intake.id().equals(told.intake())) {
                    trained.computeIfAbsent(officer, key -> new ArrayList<>(officer.trained()))
                            .add(training(intake));
                }
            }
        }
        return problem.toBuilder()
                .asOf(asOf)
                .tours(tours)
                .officers(problem.officers().stream()
                        .map(officer -> officer.toBuilder()
                                .trained(trained.getOrDefault(officer, officer.trained()))
                                .build())
                        .toList())
                .build();
    }

    /** What an intake is good for; for ever, if for so long that no file could name the day. */
    private static Training training(Intake intake) {
        int validTo = intake.period().to() + intake.course().validDays();
        return new Training(intake.course(), validTo > Day.CALENDAR.to() ? Day.FOREVER : validTo);
    }
}
