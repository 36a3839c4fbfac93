package rotation.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import rotation.judge.Finding;
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
        return publish(problem, plan, tour -> true);
    }

    /**
     * The season once a part of the plan is known; all other tours stay as they are.
     *
     * @param plan complete and legal for this problem
     * @param told whether people are told of that tour; of tentative ones they never are
     */
    public static Problem publish(Problem problem, Plan plan, Predicate<Tour> told) {
        Map<String, Plan.Row> rows = plan.byTour();
        List<Tour> tours = problem.tours().stream()
                .map(tour -> tour.tentative() || !told.test(tour)
                        ? tour
                        : published(tour, rows.getOrDefault(tour.id(), Plan.Row.empty(tour.id()))))
                .toList();
        return problem.toBuilder().tours(tours).build();
    }

    /**
     * The tours of which a plan says something else than people were told, in the problem's order: somebody goes of whom nobody was
     * told, otherwise than told, or nobody goes. Without tentative ones, of which people are not told.
     */
    public static Set<Tour> untold(Problem problem, Plan plan) {
        Map<String, Plan.Row> rows = plan.byTour();
        var untold = new LinkedHashSet<Tour>();
        for (Tour tour : problem.tours()) {
            Plan.Row row = rows.get(tour.id());
            Assignment planned = row == null ? null : row.assignment();
            Assignment told = tour.isAnnounced() ? tour.assignment() : null;
            boolean isTold = planned == null ? told == null : told != null && planned.isAsTold(told);
            if (!isTold && !tour.tentative()) {
                untold.add(tour);
            }
        }
        return untold;
    }

    /**
     * Where hard rules are broken by all that people are told, without what else is planned, that were not broken by what they were
     * told before.
     */
    public static List<Finding> newlyBroken(Problem before, Problem after) {
        return Finding.added(told(before), told(after));
    }

    private static List<Finding> told(Problem problem) {
        return new Judge(problem)
                .judge(CarriedPlan.told(problem)).findings().stream()
                        .filter(finding -> finding.rule().weight(problem).isHard())
                        .toList();
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
