package rotation.model;

import java.util.List;
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
    }
}
