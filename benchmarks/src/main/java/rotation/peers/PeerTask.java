package rotation.peers;

import java.time.Duration;
import java.time.Instant;
import rotation.io.ProblemFile;
import rotation.model.Problem;

/**
 * What a peer is asked to do.
 *
 * @param input the problem as it was read
 * @param deadline when the search must end
 * @param seed of the random numbers
 * @param trace where the peer notes what it finds and proves
 */
public record PeerTask(ProblemFile input, Instant deadline, long seed, PeerTrace trace) {

    /** The problem. */
    public Problem problem() {
        return input.problem();
    }

    /** The time that is left; zero if there is none. */
    public Duration timeLeft() {
        Duration left = Duration.between(Instant.now(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
