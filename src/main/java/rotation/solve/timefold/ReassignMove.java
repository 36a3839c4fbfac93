package rotation.solve.timefold;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import java.util.Collection;
import java.util.List;
import rotation.solve.plan.Change;
import rotation.solve.space.PlannedTour;

/** Gives one or several tours another officer, another window, or both at once: a move that was drawn, as the engine makes it. */
final class ReassignMove extends AbstractMove<RotationSolution> {

    private final List<Change> changes;

    ReassignMove(List<Change> changes) {
        this.changes = changes;
    }

    List<Change> changes() {
        return changes;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<RotationSolution> director) {
        for (Change change : changes) {
            if (change.changesAnything()) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<RotationSolution> director) {
        for (Change change : changes) {
            make(change, director);
        }
    }

    private static void make(Change change, ScoreDirector<RotationSolution> director) {
        PlannedTour tour = change.tour();
        if (change.changesOfficer()) {
            director.beforeVariableChanged(tour, TourEntity.OFFICER);
            tour.setOfficer(change.officer());
            director.afterVariableChanged(tour, TourEntity.OFFICER);
        }
        if (change.changesWindow()) {
            director.beforeVariableChanged(tour, TourEntity.WINDOW);
            tour.setWindow(change.window());
            director.afterVariableChanged(tour, TourEntity.WINDOW);
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
