package rotation.judge;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** What the judge has found in a plan. */
public final class Verdict {

    private final Map<Rule, List<Finding>> findings = new EnumMap<>(Rule.class);
    private final Map<Rule, HardMediumSoftLongScore> scores = new EnumMap<>(Rule.class);
    private final HardMediumSoftLongScore score;
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
        HardMediumSoftLongScore sum = HardMediumSoftLongScore.ZERO;
        for (Rule rule : Rule.values()) {
            HardMediumSoftLongScore penalty = rule.weight(problem).penalty(points(rule));
            scores.put(rule, penalty);
            sum = sum.add(penalty);
        }
        score = sum;
        this.irregularities = List.copyOf(irregularities);
        this.keyFigures = keyFigures;
        String right = score.toString();
        remarks = saidScore == null || saidScore.equals(right)
                ? List.of()
                : List.of(Sentence.of(Judge.class, "otherScore", saidScore, right));
    }

    /** All findings in catalogue order, within a rule in the problem's order; also of rules that are switched off. */
    public List<Finding> findings() {
        return findings.values().stream().flatMap(Collection::stream).toList();
    }

    /** The findings of one rule, in the problem's order. */
    public List<Finding> findings(Rule rule) {
        return findings.getOrDefault(rule, List.of());
    }

    /** The points of a rule, before its weight; 0 if it is not broken. */
    public long points(Rule rule) {
        return findings(rule).stream().mapToLong(Finding::points).sum();
    }

    /** What a rule costs with its weight, negative or 0. */
    public HardMediumSoftLongScore score(Rule rule) {
        return scores.getOrDefault(rule, HardMediumSoftLongScore.ZERO);
    }

    /** What the plan costs. */
    public HardMediumSoftLongScore score() {
        return score;
    }

    /** Whether no hard rule is broken. */
    public boolean isFeasible() {
        return score.isFeasible();
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
