package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.solve.plan.Change;
import rotation.solve.plan.StartingPlan;
import rotation.solve.score.Objective;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.SearchSpace;
import rotation.solve.space.TourOptions;
import rotation.solve.space.TourWindow;

/**
 * A plan in the making, of which the planner's own counting says after every change what it costs. A door for peers that search
 * otherwise but need not count otherwise, and for measurements; who may serve where is worked out by the planner too.
 *
 * <p>Tours, the officers who may serve on one, and the windows that one officer may take are told by their places.
 */
public final class WorkingPlan {

    private final rotation.solve.plan.WorkingPlan plan;

    /** Begins as a search does: with what was announced, as far as it may still be. */
    public WorkingPlan(Problem problem) {
        var space = new SearchSpace(problem);
        List<PlannedTour> tours = StartingPlan.of(space, null);
        plan = new rotation.solve.plan.WorkingPlan(new Objective(space, tours, false), tours);
    }

    /** How many tours there are. */
    public int tours() {
        return plan.tours().size();
    }

    /** A tour, in the order of the problem. */
    public Tour tour(int tour) {
        return options(tour).tour();
    }

    /** Whether the tour keeps its officer: it is deployed or locked. */
    public boolean isOfficerFixed(int tour) {
        return options(tour).isOfficerFixed();
    }

    /** The window of a tour; null: the tour is empty. */
    public @Nullable Period window(int tour) {
        PlannedTour planned = plan.tours().get(tour);
        return planned.isFilled() ? planned.period() : null;
    }

    /** Who may serve on a tour, in at least one window, without breaking a hard rule that looks at one tour alone. */
    public List<Officer> officers(int tour) {
        return options(tour).officers().stream().map(RosterOfficer::officer).toList();
    }

    /** The windows in which an officer of {@link #officers} may serve; never empty. */
    public List<Period> windows(int tour, int officer) {
        return options(tour).windowsOf(officer).stream().map(TourWindow::period).toList();
    }

    /** Sends an officer of {@link #officers} in a window of {@link #windows}. */
    public void send(int tour, int officer, int window) {
        plan.make(sending(tour, officer, window));
    }

    /** Empties a tour. */
    public void empty(int tour) {
        plan.make(Change.empty(plan.tours().get(tour)));
    }

    /** What {@link #send} does. */
    Change sending(int tour, int officer, int window) {
        TourOptions options = options(tour);
        return new Change(
                plan.tours().get(tour),
                options.officers().get(officer),
                options.windowsOf(officer).get(window));
    }

    /** What the plan would cost with a change; it stays as it is. */
    HardMediumSoftLongScore scoreWith(Change change) {
        return plan.scoreWith(change);
    }

    /** What the plan costs now. */
    public HardMediumSoftLongScore score() {
        return plan.score();
    }

    /** Who goes where and when. */
    public Plan toPlan() {
        List<Plan.Row> rows = plan.tours().stream().map(PlannedTour::row).toList();
        return new Plan(rows, score().toString());
    }

    private TourOptions options(int tour) {
        return plan.tours().get(tour).options();
    }
}
