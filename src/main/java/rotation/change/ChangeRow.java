package rotation.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/**
 * A tour that differs between two plans, as it is written for other programs.
 *
 * @param tour its id
 * @param mission the id of its mission; null: the problem does not have the tour
 * @param change how it differs
 * @param before the assignment before; null: none
 * @param after the assignment now; null: none
 * @param startDays by how many days it starts later, negative: earlier; null unless it was filled and still is
 * @param endDays by how many days it ends later, negative: earlier; null unless it was filled and still is
 * @param forced whether it could not stay as it was
 * @param edited whether the planner asked for it, in the season or in the plan; neither forced nor edited: it was chosen
 * @param reason why it is not as it was
 * @param rules the hard rules that are the reason; empty if none is
 */
public record ChangeRow(
        String tour,
        @Nullable String mission,
        TourChange.Kind change,
        @Nullable Side before,
        @Nullable Side after,
        @Nullable Integer startDays,
        @Nullable Integer endDays,
        boolean forced,
        boolean edited,
        Reason.Kind reason,
        List<Rule> rules) {

    /** Copies the rules. */
    public ChangeRow {
        rules = List.copyOf(rules);
    }

    /**
     * Who goes, and when.
     *
     * @param officer the officer's id
     * @param agency the id of the officer's agency; null: the officer is not on the roster
     * @param start the first day in theatre, an ISO date
     * @param end the last day in theatre, an ISO date
     * @param intake the id of the intake attended before; null: none
     */
    public record Side(String officer, @Nullable String agency, String start, String end, @Nullable String intake) {

        private static @Nullable Side of(Problem problem, Tour.@Nullable Assignment assignment) {
            if (assignment == null) {
                return null;
            }
            Officer officer = problem.officer(assignment.officer());
            return new Side(
                    assignment.officer(),
                    officer == null ? null : officer.agency().id(),
                    Day.format(assignment.window().from()),
                    Day.format(assignment.window().to()),
                    assignment.intake());
        }
    }

    /**
     * A row for each change, in their order.
     *
     * @param problem whose plans were compared
     */
    public static List<ChangeRow> of(Problem problem, PlanChanges changes) {
        return changes.all().stream().map(change -> of(problem, change)).toList();
    }

    private static ChangeRow of(Problem problem, TourChange change) {
        Tour tour = problem.tour(change.tour());
        return new ChangeRow(
                change.tour(),
                tour == null ? null : tour.mission().id(),
                change.kind(),
                Side.of(problem, change.before()),
                Side.of(problem, change.after()),
                change.startMovedBy(),
                change.endMovedBy(),
                change.reason().cause() == Reason.Cause.FORCED,
                change.reason().cause() == Reason.Cause.EDITED,
                change.reason().kind(),
                change.reason().rules());
    }
}
