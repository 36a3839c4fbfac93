package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * A plan in the making, of which the planner's own counting says after every change what it costs. A door for peers that search
 * otherwise but need not count otherwise, and for measurements; whoever may serve where is worked out by the planner too.
 *
 * <p>Tours, the officers who may serve on one, and the windows that one officer may take are told by their places.
 */
public final class WorkingPlan {

    private final PlanningSeason season;
    private final RotationScore counting = new RotationScore();

    /** Begins as a search does: with what was announced, as far as it may still be. */
    public WorkingPlan(Problem problem) {
        season = RotationSolver.start(new Eligibility(problem), null, Changes.WORTHWHILE);
        counting.resetWorkingSolution(season);
    }

    /** How many tours there are. */
    public int tours() {
        return season.getTours().size();
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
        PlanningTour planned = season.getTours().get(tour);
        return planned.isFilled() ? planned.period() : null;
    }

    /** Who may serve on a tour, in at least one window, without breaking a hard rule that looks at one tour alone. */
    public List<Officer> officers(int tour) {
        return options(tour).officers().stream().map(PlanningOfficer::officer).toList();
    }

    /** The windows in which an officer of {@link #officers} may serve; never empty. */
    public List<Period> windows(int tour, int officer) {
        return options(tour).windowsOf(officer).stream().map(TourWindow::period).toList();
    }

    /** Sends an officer of {@link #officers} in a window of {@link #windows}. */
    public void send(int tour, int officer, int window) {
        apply(sending(tour, officer, window));
    }

    /** Empties a tour. */
    public void empty(int tour) {
        PlanningTour planned = season.getTours().get(tour);
        apply(new Sending(planned, null, planned.getWindow()));
    }

    /** What {@link #send} would do. */
    Sending sending(int tour, int officer, int window) {
        TourOptions options = options(tour);
        return new Sending(
                season.getTours().get(tour),
                options.officers().get(officer),
                options.windowsOf(officer).get(window));
    }

    /** @param officer who goes; null: nobody */
    record Sending(PlanningTour tour, @Nullable PlanningOfficer officer, TourWindow window) {

        /** What gives its tour back what it has now. */
        Sending inverse() {
            return new Sending(tour, tour.getOfficer(), tour.getWindow());
        }
    }

    void apply(Sending sending) {
        PlanningTour tour = sending.tour();
        counting.beforeVariableChanged(tour, PlanningTour.OFFICER);
        tour.setOfficer(sending.officer());
        counting.afterVariableChanged(tour, PlanningTour.OFFICER);
        counting.beforeVariableChanged(tour, PlanningTour.WINDOW);
        tour.setWindow(sending.window());
        counting.afterVariableChanged(tour, PlanningTour.WINDOW);
    }

    /** What the plan costs now. */
    public HardMediumSoftLongScore score() {
        return counting.calculateScore();
    }

    /** Who goes where and when. */
    public Plan toPlan() {
        List<Plan.Row> rows = season.getTours().stream().map(WorkingPlan::row).toList();
        return new Plan(rows, score().toString());
    }

    private static Plan.Row row(PlanningTour planned) {
        if (!planned.isFilled()) {
            return Plan.Row.empty(planned.tour().id());
        }
        Intake intake = planned.intake();
        return new Plan.Row(
                planned.tour().id(), planned.officer().id(), planned.period(), intake == null ? null : intake.id());
    }

    private TourOptions options(int tour) {
        return season.getTours().get(tour).options();
    }
}
