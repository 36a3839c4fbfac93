package rotation.model;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/**
 * What one point of a rule costs.
 *
 * @param level the level of the score that pays
 * @param points how much, not negative; 0 switches the rule off
 */
public record Weight(Level level, long points) {

    /** A weight at the level {@code hard}. */
    public static Weight hard(long points) {
        return new Weight(Level.HARD, points);
    }

    /** A weight at the level {@code medium}. */
    public static Weight medium(long points) {
        return new Weight(Level.MEDIUM, points);
    }

    /** A weight at the level {@code soft}. */
    public static Weight soft(long points) {
        return new Weight(Level.SOFT, points);
    }

    /** Whether breaking the rule makes a plan infeasible. */
    public boolean isHard() {
        return level == Level.HARD && points > 0;
    }

    /** What one point costs, as a score that is positive or 0. */
    public HardMediumSoftLongScore cost() {
        return switch (level) {
            case HARD -> HardMediumSoftLongScore.ofHard(points);
            case MEDIUM -> HardMediumSoftLongScore.ofMedium(points);
            case SOFT -> HardMediumSoftLongScore.ofSoft(points);
        };
    }

    /**
     * The penalty for a number of the rule's points, negative or 0.
     *
     * @throws ArithmeticException if it exceeds a {@code long}
     */
    public HardMediumSoftLongScore penalty(long rulePoints) {
        return new Weight(level, Math.multiplyExact(points, rulePoints)).cost().negate();
    }

    /** As in the files: {@code 20soft}. */
    @Override
    public String toString() {
        return points + level.toString();
    }
}
