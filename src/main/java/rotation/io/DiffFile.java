package rotation.io;

import java.util.List;
import java.util.Map;

/**
 * What differs between two plans, as it is written for other programs.
 *
 * @param counts how many tours, by how and why they differ
 * @param changes every tour that differs, in the problem's order
 * @param agencies by the id of each agency that is concerned, the ids of the tours that concern it
 * @param ofNoAgency the ids of the tours that concern no known agency
 */
public record DiffFile(
        Counts counts, List<ChangeRow> changes, Map<String, List<String>> agencies, List<String> ofNoAgency) {

    /**
     * How many tours.
     *
     * @param changed differ
     * @param forced of these, could not stay as they were
     * @param chosen of these, could have stayed, or are filled for the first time
     * @param replaced have another officer
     * @param moved have the same officer in another window
     * @param filled were empty
     * @param emptied are empty now
     * @param cancelled are not in the problem any more
     * @param announced were announced
     * @param announcedChangedOld of the announced tours, are not in the old plan as they were told
     * @param announcedChangedNew of the announced tours, are not in the new plan as they were told
     */
    public record Counts(
            int changed,
            int forced,
            int chosen,
            int replaced,
            int moved,
            int filled,
            int emptied,
            int cancelled,
            long announced,
            long announcedChangedOld,
            long announcedChangedNew) {}
}
