package rotation.peers.choco;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.solve.WorkingPlan;

/** Who may take which tour in which window, one by one. */
final class Choices {

    /**
     * An officer in a window of a tour.
     *
     * @param tour the place of the tour among all
     * @param officerPlace the place of the officer among those who may take it
     * @param windowPlace the place of the window among those that the officer may take
     * @param absence the days on which home policing misses the officer
     * @param intake which the officer attends; null: none
     */
    record Choice(
            int tour,
            int officerPlace,
            int windowPlace,
            Officer officer,
            Period window,
            Period absence,
            @Nullable Intake intake) {}

    private final Problem problem;
    private final WorkingPlan plan;
    private final List<List<Choice>> byTour = new ArrayList<>();

    /** Tries all. */
    Choices(Problem problem) {
        this.problem = problem;
        plan = new WorkingPlan(problem);
        for (int tour = 0; tour < plan.tours(); tour++) {
            byTour.add(choices(tour));
        }
    }

    private List<Choice> choices(int place) {
        Tour tour = plan.tour(place);
        List<Officer> officers = plan.officers(place);
        List<Choice> choices = new ArrayList<>();
        for (int o = 0; o < officers.size(); o++) {
            Officer officer = officers.get(o);
            List<Period> windows = plan.windows(place, o);
            for (int w = 0; w < windows.size(); w++) {
                Period window = windows.get(w);
                choices.add(new Choice(
                        place,
                        o,
                        w,
                        officer,
                        window,
                        problem.absence(tour, officer, window),
                        problem.intake(tour, officer, window.from())));
            }
        }
        return choices;
    }

    Problem problem() {
        return problem;
    }

    /** A plan, to be given the officers that were chosen. */
    WorkingPlan plan() {
        return plan;
    }

    /** By the places of tours. */
    List<List<Choice>> byTour() {
        return byTour;
    }

    Tour tour(Choice choice) {
        return plan.tour(choice.tour());
    }

    /** Of all tours. */
    int count() {
        return byTour.stream().mapToInt(List::size).sum();
    }
}
