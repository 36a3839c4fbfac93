package rotation.solve.score;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.EnumMap;
import java.util.Map;
import rotation.model.Problem;
import rotation.rule.Rule;

/** The points of every rule, and what they cost together. */
final class RuleTally {

    private static final Rule[] RULES = Rule.values();

    private final long[] points = new long[RULES.length];
    private final long[] hardWeights = new long[RULES.length];
    private final long[] mediumWeights = new long[RULES.length];
    private final long[] softWeights = new long[RULES.length];
    private long hard;
    private long medium;
    private long soft;

    RuleTally(Problem problem) {
        for (Rule rule : RULES) {
            HardMediumSoftLongScore cost = rule.weight(problem).cost();
            hardWeights[index(rule)] = cost.hardScore();
            mediumWeights[index(rule)] = cost.mediumScore();
            softWeights[index(rule)] = cost.softScore();
        }
    }

    @SuppressWarnings("EnumOrdinal") // The fastest way, and it leaves no file.
    private static int index(Rule rule) {
        return rule.ordinal();
    }

    /** Adds points of a rule, or takes them away if there are fewer than 0. */
    void add(Rule rule, long more) {
        if (more == 0) {
            return;
        }
        int index = index(rule);
        points[index] += more;
        hard += hardWeights[index] * more;
        medium += mediumWeights[index] * more;
        soft += softWeights[index] * more;
    }

    /** What all points cost. */
    HardMediumSoftLongScore score() {
        return HardMediumSoftLongScore.of(-hard, -medium, -soft);
    }

    /** What the points of each rule cost. */
    Map<Rule, HardMediumSoftLongScore> scores() {
        var scores = new EnumMap<Rule, HardMediumSoftLongScore>(Rule.class);
        for (Rule rule : RULES) {
            int index = index(rule);
            scores.put(
                    rule,
                    HardMediumSoftLongScore.of(
                            -hardWeights[index] * points[index],
                            -mediumWeights[index] * points[index],
                            -softWeights[index] * points[index]));
        }
        return scores;
    }
}
