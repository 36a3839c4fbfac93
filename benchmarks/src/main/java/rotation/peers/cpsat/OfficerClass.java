package rotation.peers.cpsat;

import com.google.ortools.sat.Literal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;

/**
 * Candidates of one tour who make no difference to any rule that looks at officer and window together, but for when they may go.
 *
 * @param seat the tour
 * @param members indexes of candidates
 * @param taken by window, whether one of them goes then; null: none of them may
 */
record OfficerClass(Choices.Seat seat, List<Integer> members, List<@Nullable Literal> taken) {

    /** Whether one of them goes in that window; null: none of them may. */
    @Nullable
    Literal taken(int window) {
        return taken.get(window);
    }

    /** One of them; of the others only what the class was made by is the same. */
    Officer officer() {
        return seat.candidates().get(members.get(0)).officer();
    }

    /** What one of them attends before a window; null: nothing. */
    @Nullable
    Intake intake(Problem problem, int window) {
        return seat.posting(problem, officer(), window).intake();
    }

    /** When one of them is absent who goes in a window. */
    Period absence(Problem problem, int window) {
        return seat.posting(problem, officer(), window).absence();
    }
}
