package rotation.planner;

import java.util.List;
import rotation.text.Sentence;

/** Solver and judge disagree on the score or the legality of a plan: an internal error. The plan must not be used. */
public final class DisagreementException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Sentence> differences;

    DisagreementException(List<Sentence> differences) {
        super(differences.toString());
        this.differences = List.copyOf(differences);
    }

    /** The differences: in the score, then in the rules, then the reasons why the plan is not legal. */
    public List<Sentence> differences() {
        return differences;
    }
}
