package rotation.solve;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives one or several tours another officer, another window, or both at once. */
final class ReassignMove extends AbstractMove<PlanningSeason> {

    private final List<Change> changes;

    ReassignMove(List<Change> changes) {
        this.changes = changes;
    }

    /**
     * What one tour gets.
     *
     * @param officer null: the tour becomes empty
     */
    record Change(PlanningTour tour, @Nullable PlanningOfficer officer, TourWindow window) {

        /** What gives the tour back what it has now. */
        Change inverse() {
            return toPresent(tour);
        }

        /** What gives a tour what it has now. */
        static Change toPresent(PlanningTour tour) {
            return new Change(tour, tour.getOfficer(), tour.getWindow());
        }

        /** The place of the intake that the officer attends; negative: none. */
        int intake() {
            return officer == null ? -1 : tour.options().intake(officer, window);
        }

        boolean changesAnything() {
            return changesOfficer() || changesWindow();
        }

        private boolean changesOfficer() {
            return tour.getOfficer() != officer;
        }

        private boolean changesWindow() {
            return !tour.getWindow().equals(window);
        }

        void apply(ScoreDirector<PlanningSeason> director) {
            if (changesOfficer()) {
                director.beforeVariableChanged(tour, PlanningTour.OFFICER);
                tour.setOfficer(officer);
                director.afterVariableChanged(tour, PlanningTour.OFFICER);
            }
            if (changesWindow()) {
                director.beforeVariableChanged(tour, PlanningTour.WINDOW);
                tour.setWindow(window);
                director.afterVariableChanged(tour, PlanningTour.WINDOW);
            }
        }
    }

    List<Change> changes() {
        return changes;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<PlanningSeason> director) {
        for (Change change : changes) {
            if (change.changesAnything()) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<PlanningSeason> director) {
        for (Change change : changes) {
            change.apply(director);
        }
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return changes.stream().map(Change::tour).toList();
    }

    @Override
    public Collection<?> getPlanningValues() {
        return changes.stream().map(Change::officer).toList();
    }

    @Override
    public String toString() {
        return changes.toString();
    }
}
