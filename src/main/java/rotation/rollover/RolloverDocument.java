package rotation.rollover;

import java.util.List;
import java.util.Locale;
import rotation.model.Day;

/**
 * What was made of a season, as it is written for other programs. Sentences are for people.
 *
 * @param name of the season
 * @param from its first day, an ISO date
 * @param to its last day, an ISO date
 * @param deployed its tours that have begun
 * @param published its tours that people were told of, or are told by the plan
 * @param open its tours that nobody goes on yet
 * @param added those of them that the season before did not have
 * @param ended tours of the season before that are in the records of their officers now
 * @param feasible whether the plan breaks no hard rule
 * @param remarks what a planner must still say
 * @param written the file of the season
 */
public record RolloverDocument(
        String name,
        String from,
        String to,
        int deployed,
        int published,
        int open,
        int added,
        int ended,
        boolean feasible,
        List<RemarkRow> remarks,
        String written) {

    /**
     * One of them.
     *
     * @param kind what kind it is
     * @param ids of what it speaks of; empty: of the whole season
     * @param sentence for people
     */
    public record RemarkRow(String kind, List<String> ids, String sentence) {}

    /** A season in French, or else in English. */
    public static RolloverDocument of(Rollover rollover, boolean feasible, String written, Locale language) {
        return new RolloverDocument(
                rollover.problem().name(),
                Day.format(rollover.problem().season().from()),
                Day.format(rollover.problem().season().to()),
                rollover.deployed(),
                rollover.published(),
                rollover.open(),
                rollover.added(),
                rollover.ended(),
                feasible,
                rollover.remarks().stream()
                        .map(remark -> new RemarkRow(
                                remark.kind(), remark.ids(), remark.sentence().in(language)))
                        .toList(),
                written);
    }
}
