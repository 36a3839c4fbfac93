package rotation.sweep;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Level;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.rule.Rule;

/**
 * A plan of a sweep, as the problem judges it as it is.
 *
 * @param combination with what it was found, from 1
 * @param settings the same, in words
 * @param seed with which it was found
 * @param file of the plan, in the directory of the sweep
 * @param score of the plan
 * @param isLegal whether the problem may have it as it is
 * @param filled how many tours have an officer
 * @param tours how many there are
 * @param costs of all rules that are not hard, in points with their weights, 0 or more
 */
record SweptPlan(
        int combination,
        List<String> settings,
        long seed,
        String file,
        HardMediumSoftLongScore score,
        boolean isLegal,
        int filled,
        int tours,
        Map<Rule, Long> costs) {

    SweptPlan {
        settings = List.copyOf(settings);
        costs = Collections.unmodifiableMap(new EnumMap<>(costs));
    }

    /** Judges a plan. */
    static SweptPlan of(int combination, List<String> settings, long seed, String file, Problem problem, Plan plan) {
        Verdict verdict = new Judge(problem).judge(plan);
        var costs = new EnumMap<Rule, Long>(Rule.class);
        for (Rule rule : Rule.values()) {
            if (rule.weight(problem).level() != Level.HARD) {
                HardMediumSoftLongScore taken = verdict.score(rule);
                costs.put(rule, -(taken.mediumScore() + taken.softScore()));
            }
        }
        return new SweptPlan(
                combination,
                settings,
                seed,
                file,
                verdict.score(),
                verdict.isLegal(),
                verdict.keyFigures().filledTours(),
                verdict.keyFigures().tours(),
                costs);
    }

    /** Whether it may be on the front: it is legal, and breaks no hard rule. */
    boolean counts() {
        return isLegal && score.isFeasible();
    }

    /** What it costs in each of these. */
    List<Long> costs(List<Rule> goals) {
        return goals.stream().map(rule -> costs.getOrDefault(rule, 0L)).toList();
    }
}
