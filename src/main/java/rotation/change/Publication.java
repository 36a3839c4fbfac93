package rotation.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
     * The season once agencies and families know the plan: filled tours are published, or deployed where they have begun; empty
     * ones are open.
     *
     * @param plan complete and legal for this problem
     * @param asOf the day of planning from now on
     */
    public static Problem publish(Problem problem, Plan plan, int asOf) {
        Map<String, Plan.Row> rows = plan.byTour();
        List<Tour> tours = problem.tours().stream()
                .map(tour -> published(tour, rows.getOrDefault(tour.id(), Plan.Row.empty(tour.id()))))
                .toList();
        return advance(problem.toBuilder().tours(tours).build(), asOf);
    }

    private static Tour published(Tour tour, Plan.Row row) {
        Assignment told = row.assignment();
        if (told == null) {
            return tour.toBuilder().status(Status.OPEN).assignment(null).build();
        }
        return tour.toBuilder()
                .status(tour.isDeployed() ? Status.DEPLOYED : Status.PUBLISHED)
                .assignment(told)
                .build();
    }

    /**
     * The same season on a later day: published tours that have begun are deployed, and officers who were to attend an intake that
     * has begun count as trained, for that intake can serve nobody any more ({@code rules.md}, training). A tour whose officer has
     * left the roster, or breaks a hard rule that looks at one tour alone, stays published: nobody has gone.
     *
     * @param asOf the day of planning from now on
     */
    public static Problem advance(Problem problem, int asOf) {
        var judge = new Judge(problem);
        var tours = new ArrayList<Tour>();
        Map<Officer, Officer> officers = new LinkedHashMap<>();
        problem.officers().forEach(officer -> officers.put(officer, officer));
        for (Tour tour : problem.tours()) {
            Assignment told = tour.assignment();
            Officer officer = told == null ? null : officers.get(problem.officer(told.officer()));
            boolean stands = tour.status() == Status.PUBLISHED
                    && told != null
                    && officer != null
                    && CarriedPlan.hardRules(problem, judge, tour, told).isEmpty();
            if (!stands || told == null || officer == null) {
                tours.add(tour);
            } else if (told.window().from() <= asOf) {
                tours.add(tour.toBuilder().status(Status.DEPLOYED).build());
            } else {
                tours.add(tour);
                Intake intake = problem.intake(tour, officer, told.window().from());
                if (intake != null && intake.period().from() < asOf) {
                    officers.put(officer, trained(officer, intake));
                }
            }
        }
        return problem.toBuilder()
                .asOf(asOf)
                .tours(tours)
                .officers(List.copyOf(officers.values()))
                .build();
    }

    /** The officer once they have attended the intake. */
    private static Officer trained(Officer officer, Intake intake) {
        var trained = new ArrayList<>(officer.trained());
        trained.add(training(intake));
        return officer.toBuilder().trained(trained).build();
    }

    /** What an intake is good for; for ever, if for so long that no file could name the day. */
    private static Training training(Intake intake) {
        int validTo = intake.period().to() + intake.course().validDays();
        return new Training(intake.course(), validTo > Day.CALENDAR.to() ? Day.FOREVER : validTo);
    }
}
