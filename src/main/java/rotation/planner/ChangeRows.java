package rotation.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.change.PlanChanges;
import rotation.change.TourChange;
import rotation.io.ChangeRow;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** What differs between two plans, as it is written. */
public final class ChangeRows {

    private ChangeRows() {}

    /**
     * A row for each change, in their order.
     *
     * @param problem whose plans were compared
     */
    public static List<ChangeRow> of(Problem problem, PlanChanges changes) {
        return changes.all().stream().map(change -> row(problem, change)).toList();
    }

    private static ChangeRow row(Problem problem, TourChange change) {
        Tour tour = problem.tour(change.tour());
        return new ChangeRow(
                change.tour(),
                tour == null ? null : tour.mission().id(),
                change.kind().toString(),
                side(problem, change.before()),
                side(problem, change.after()),
                change.startMovedBy(),
                change.endMovedBy(),
                change.reason().forced(),
                change.reason().kind().id(),
                change.reason().rules().stream().map(Rule::id).toList());
    }

    private static ChangeRow.@Nullable Side side(Problem problem, Tour.@Nullable Assignment assignment) {
        if (assignment == null) {
            return null;
        }
        Officer officer = problem.officer(assignment.officer());
        return new ChangeRow.Side(
                assignment.officer(),
                officer == null ? null : officer.agency().id(),
                Day.format(assignment.window().from()),
                Day.format(assignment.window().to()));
    }
}
