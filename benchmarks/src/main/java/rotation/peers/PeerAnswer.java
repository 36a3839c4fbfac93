package rotation.peers;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import rotation.model.Plan;

/**
 * The best plan that a peer has found.
 *
 * @param plan a row for each tour
 * @param score what the peer itself says that it costs; the judge must say the same
 * @param moves tried, or what the peer counts instead
 * @param remarks what is to be printed of the search, line by line
 */
public record PeerAnswer(Plan plan, HardMediumSoftLongScore score, long moves, List<String> remarks) {

    /** Copies the remarks. */
    public PeerAnswer {
        remarks = List.copyOf(remarks);
    }

    /** An answer of which there is nothing to say. */
    public PeerAnswer(Plan plan, HardMediumSoftLongScore score, long moves) {
        this(plan, score, moves, List.of());
    }
}
