package rotation.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who goes where and when, as it stands in a file: by ids, so that a plan edited by hand can be told what is wrong with it.
 *
 * @param rows one for each tour of the problem, in its order, if the plan is complete
 * @param score what the plan says of itself; null: nothing
 */
public record Plan(List<Row> rows, @Nullable String score) {

    /** Copies the rows. */
    public Plan {
        rows = List.copyOf(rows);
    }

    /** The rows by their tours, in the order of the plan; of two rows of one tour the last counts. */
    public Map<String, Row> byTour() {
        var byTour = new LinkedHashMap<String, Row>();
        rows.forEach(row -> byTour.put(row.tour(), row));
        return byTour;
    }

    /** Who goes, and when, by the tour, in the order of the plan: without tours that are empty, or whose window is missing. */
    public Map<String, Tour.Assignment> assignments() {
        var assignments = new LinkedHashMap<String, Tour.Assignment>();
        byTour().forEach((tour, row) -> {
            Tour.Assignment assignment = row.assignment();
            if (assignment != null) {
                assignments.put(tour, assignment);
            }
        });
        return assignments;
    }

    /** The plan with these rows in the place of those of the same tours, or after them; it says nothing of its score. */
    public Plan with(List<Row> changed) {
        var byTour = new LinkedHashMap<String, Row>();
        changed.forEach(row -> byTour.put(row.tour(), row));
        var all = new ArrayList<Row>();
        for (Row row : rows) {
            Row instead = byTour.remove(row.tour());
            all.add(instead == null ? row : instead);
        }
        all.addAll(byTour.values());
        return new Plan(all, null);
    }

    /** The plan with nobody in a tour; it says nothing of its score. */
    public Plan without(String tour) {
        return with(List.of(Row.empty(tour)));
    }

    /**
     * One tour.
     *
     * @param tour its id
     * @param officer the id of who goes; null: the tour is empty
     * @param window the first and the last day in theatre; null only where the tour is empty
     * @param intake the id of the intake that the officer attends; null: none
     */
    public record Row(String tour, @Nullable String officer, @Nullable Period window, @Nullable String intake) {

        /** A row of an empty tour. */
        public static Row empty(String tour) {
            return new Row(tour, null, null, null);
        }

        /** Who goes, and when; null: the tour is empty, or the row cannot be judged because its window is missing. */
        public Tour.@Nullable Assignment assignment() {
            return officer == null || window == null ? null : new Tour.Assignment(officer, window, intake);
        }
    }
}
