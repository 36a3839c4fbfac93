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
        return advance(problem.with(problem.asOf(), tours, problem.officers()), asOf);
    }

    private static Tour published(Tour tour, Plan.Row row) {
        Assignment told = row.assignment();
        if (told == null) {
            return tour.with(Status.OPEN, null);
        }
        return tour.with(tour.isDeployed() ? Status.DEPLOYED : Status.PUBLISHED, told);
    }

    /**
     * The same season on a later day: published tours that have begun are deployed, and whoever was to attend an intake that has
     * begun counts as trained, for that intake can serve nobody any more ({@code rules.md}, training). A tour whose officer has
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
                tours.add(tour.with(Status.DEPLOYED, told));
            } else {
                tours.add(tour);
                Intake intake = problem.intake(tour, officer, told.window().from());
                if (intake != null && intake.period().from() < asOf) {
                    officers.put(officer, officer.trainedIn(training(intake)));
                }
            }
        }
        return problem.with(asOf, tours, List.copyOf(officers.values()));
    }

    /** What an intake is good for; for ever, if for so long that no file could name the day. */
    private static Training training(Intake intake) {
        int validTo = intake.period().to() + intake.course().validDays();
        return new Training(intake.course(), validTo > Day.CALENDAR.to() ? Day.FOREVER : validTo);
    }
}
