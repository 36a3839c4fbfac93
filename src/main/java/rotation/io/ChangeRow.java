package rotation.io;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tour that differs between two plans, as it is written for other programs.
 *
 * @param tour its id
 * @param mission the id of its mission; null: the problem does not have the tour
 * @param change how it differs: {@code replaced}, {@code moved}, {@code filled}, {@code emptied} or {@code cancelled}
 * @param before who was to go; null: nobody
 * @param after who goes now; null: nobody
 * @param startDays by how many days it starts later, negative: earlier; null unless it was filled and still is
 * @param endDays by how many days it ends later, negative: earlier; null unless it was filled and still is
 * @param forced whether it could not stay as it was
 * @param reason why it is not as it was, a short word for programs
 * @param rules the ids of the hard rules that are the reason; empty if none is
 */
public record ChangeRow(
        String tour,
        @Nullable String mission,
        String change,
        @Nullable Side before,
        @Nullable Side after,
        @Nullable Integer startDays,
        @Nullable Integer endDays,
        boolean forced,
        String reason,
        List<String> rules) {

    /** Copies the rules. */
    public ChangeRow {
        rules = List.copyOf(rules);
    }

    /**
     * Who goes, and when.
     *
     * @param officer the id of who
     * @param agency the id of the officer's agency; null: the officer is not on the roster
     * @param start the first day in theatre, an ISO date
     * @param end the last day in theatre, an ISO date
     */
    public record Side(String officer, @Nullable String agency, String start, String end) {}
}
