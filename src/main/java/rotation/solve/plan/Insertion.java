package rotation.solve.plan;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Random;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.TourWindow;

/** Somebody for an empty tour, while all others stay. */
public final class Insertion {

    private Insertion() {}

    /**
     * Seeks somebody for an empty tour among those who hold none. The plan stays as it is.
     *
     * @param tour one that somebody could take
     * @param candidates the most officers that are tried, each in one window that suits
     * @return the best for the plan; it may be to leave the tour empty
     */
    public static Change best(PlannedTour tour, int candidates, WorkingPlan plan, Random random) {
        Change best = Change.empty(tour);
        HardMediumSoftLongScore bestScore = plan.score();
        int officers = tour.officers().size();
        int first = random.nextInt(officers);
        for (int tried = 0, i = 0; tried < candidates && i < officers; i++) {
            int index = officers <= candidates ? (first + i) % officers : random.nextInt(officers);
            RosterOfficer officer = tour.officers().get(index);
            if (!plan.holdings().of(officer).isEmpty()) {
                continue;
            }
            tried++;
            List<TourWindow> windows = tour.options().windowsOf(index);
            TourWindow window = windows.get(random.nextInt(windows.size()));
            var change = new Change(tour, officer, plan.holdings().withSeat(tour, index, window));
            HardMediumSoftLongScore score = plan.scoreWith(change);
            if (score.compareTo(bestScore) > 0) {
                best = change;
                bestScore = score;
            }
        }
        return best;
    }
}
