package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.time.Duration;

/**
 * A better plan than any before, as a search found it.
 *
 * @param after the time since the search began
 * @param moves tried until then by all searches together
 * @param score of the plan
 */
public record Improvement(Duration after, long moves, HardMediumSoftLongScore score) {}
