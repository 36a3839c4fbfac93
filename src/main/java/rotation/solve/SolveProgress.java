package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.jspecify.annotations.Nullable;

/**
 * How far a search has come.
 *
 * @param score of the best plan so far; null: none yet
 * @param filled how many tours it fills
 * @param moves tried so far by all searches together
 * @param improvements how often a better plan was found; where only needed changes are made, a better one may have a lower score
 */
public record SolveProgress(@Nullable HardMediumSoftLongScore score, int filled, long moves, int improvements) {}
