package rotation.io;

import java.util.List;

/**
 * Who stands by, as it is written for other programs.
 *
 * @param withoutStandby the tours that need a standby and have none
 * @param tours every tour that needs a standby, in the problem's order
 */
public record BackupsFile(List<GapRow> withoutStandby, List<TourRow> tours) {

    /**
     * A tour that nobody stands by for.
     *
     * @param tour its id
     * @param couldGo how many officers could go, but stand by for other tours at that time
     * @param sentence for people
     */
    public record GapRow(String tour, int couldGo, String sentence) {}

    /**
     * A tour that has not begun.
     *
     * @param tour its id
     * @param officer the id of who goes
     * @param start the first day in theatre
     * @param end the last day in theatre
     * @param standbys who goes instead, the best first
     */
    public record TourRow(String tour, String officer, String start, String end, List<StandbyRow> standbys) {}

    /**
     * One standby.
     *
     * @param officer the id of who
     * @param agency whose officer it is
     * @param start the first day in theatre
     * @param end the last day in theatre
     * @param asPlanned whether these are the planned days
     * @param change of the plan's score if this officer goes
     * @param scarcity for how many tours this officer could go instead
     */
    public record StandbyRow(
            String officer, String agency, String start, String end, boolean asPlanned, String change, int scarcity) {}
}
