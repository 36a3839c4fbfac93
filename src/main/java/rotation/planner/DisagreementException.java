package rotation.planner;

import java.util.List;
import rotation.text.Sentence;

/** Solver and judge do not say the same of a plan: the program is at fault, and the plan must not be used. */
public final class DisagreementException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Sentence> differences;

    DisagreementException(List<Sentence> differences) {
        super(differences.toString());
        this.differences = List.copyOf(differences);
    }

    /** What they disagree on: first the score, then rule by rule what differs, then what makes the plan not legal. */
    public List<Sentence> differences() {
        return differences;
    }
}
