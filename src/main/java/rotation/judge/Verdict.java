package rotation.judge;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Problem;
import rotation.model.Weight;
import rotation.rule.Rule;

/** What the judge has found in a plan. */
public final class Verdict {

    private final Map<Rule, List<Finding>> findings = new EnumMap<>(Rule.class);
    private final Map<Rule, Weight> weights = new EnumMap<>(Rule.class);
    private final List<Irregularity> irregularities;
    private final List<Sentence> remarks;
    private final KeyFigures keyFigures;

    Verdict(
            Problem problem,
            Findings found,
            List<Irregularity> irregularities,
            @Nullable String saidScore,
            KeyFigures keyFigures) {
        found.byRule().forEach((rule, list) -> findings.put(rule, List.copyOf(list)));
        for (Rule rule : Rule.values()) {
            weights.put(rule, rule.weight(problem));
        }
        this.irregularities = List.copyOf(irregularities);
        this.keyFigures = keyFigures;
        String right = score().toString();
        remarks = saidScore == null || saidScore.equals(right)
                ? List.of()
                : List.of(Sentence.of("otherScore", saidScore, right));
    }

    /** All findings in catalogue order, within a rule in the problem's order; also of rules that are switched off. */
    public List<Finding> findings() {
        return findings.values().stream().flatMap(Collection::stream).toList();
    }

    /** The findings of one rule, in the problem's order. */
    public List<Finding> findings(Rule rule) {
        return findings.getOrDefault(rule, Collections.emptyList());
    }

    /** The points of a rule, before its weight; 0 if it is not broken. */
    public long points(Rule rule) {
        return findings(rule).stream().mapToLong(Finding::points).sum();
    }

    /** What a rule costs with its weight, negative or 0. */
    public HardMediumSoftLongScore score(Rule rule) {
        Weight weight = weights.get(rule);
        if (weight == null) {
            throw new IllegalArgumentException(rule + " has no weight");
        }
        return weight.penalty(points(rule));
    }

    /** What the plan costs. */
    public HardMediumSoftLongScore score() {
        HardMediumSoftLongScore sum = HardMediumSoftLongScore.ZERO;
        for (Rule rule : Rule.values()) {
            sum = sum.add(score(rule));
        }
        return sum;
    }

    /** Whether no hard rule is broken. */
    public boolean isFeasible() {
        return score().isFeasible();
    }

    /** What makes the plan not legal; empty if it is. */
    public List<Irregularity> irregularities() {
        return irregularities;
    }

    /** Whether it is a plan that this problem may have, feasible or not. */
    public boolean isLegal() {
        return irregularities.isEmpty();
    }

    /** What is odd but leaves the plan legal: that it says another score of itself than the judge's. */
    public List<Sentence> remarks() {
        return remarks;
    }

    /** The plan in a few numbers. */
    public KeyFigures keyFigures() {
        return keyFigures;
    }
}
