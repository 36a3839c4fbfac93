package rotation.standby;

import rotation.model.Officer;
import rotation.model.Posting;

/**
 * An officer who could go instead, as far as can be told without judging the plan.
 *
 * @param posting the tour as this officer would hold it
 * @param asPlanned whether in the planned window
 * @param estimate about what it would cost; the least is the most promising
 */
record Candidate(Posting posting, boolean asPlanned, long estimate) {

    Officer officer() {
        return posting.officer();
    }
}
