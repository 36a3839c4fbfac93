package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import rotation.text.Sentence;

/**
 * A score that is better than what somebody has proven to be the best: one of the two is wrong.
 *
 * @param problem its name
 * @param score that the judge has seen
 * @param whose has found the plan
 * @param bound that was proven
 * @param provenBy has proven it
 */
public record Contradiction(
        String problem,
        HardMediumSoftLongScore score,
        Sentence whose,
        HardMediumSoftLongScore bound,
        Sentence provenBy) {

    /** In words. */
    public Sentence sentence() {
        return Sentence.of(
                Contradiction.class, "contradiction", problem, whose, score.toString(), bound.toString(), provenBy);
    }
}
