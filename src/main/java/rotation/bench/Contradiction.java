package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import rotation.text.Sentence;

/**
 * A score better than a proven bound: one of the two is wrong.
 *
 * @param problem its name
 * @param score given by the judge
 * @param whose the contender that found the plan
 * @param provenBy the contender that proved the bound
 */
public record Contradiction(
        String problem,
        HardMediumSoftLongScore score,
        Sentence whose,
        HardMediumSoftLongScore bound,
        Sentence provenBy) {

    /** The contradiction as a sentence for users. */
    public Sentence sentence() {
        return Sentence.of(
                Contradiction.class, "contradiction", problem, whose, score.toString(), bound.toString(), provenBy);
    }
}
