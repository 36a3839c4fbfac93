package rotation.explain;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import rotation.explain.choice.Phrases;
import rotation.judge.Finding;
import rotation.model.Weight;
import rotation.rule.Rule;

/**
 * Where a rule takes points.
 *
 * @param weight what a point costs in this problem
 * @param points in all
 * @param score the penalty, negative or 0: points times weight
 * @param findings each place where it does, those with most points first
 */
public record RuleExplanation(
        Rule rule, Weight weight, long points, HardMediumSoftLongScore score, List<Finding> findings) {

    /** Copies the list. */
    public RuleExplanation {
        findings = List.copyOf(findings);
    }

    /** All that there is to say, for people. */
    public List<Section> sections() {
        return List.of(new Section(
                Words.say(
                        "rule",
                        Phrases.named(rule),
                        points,
                        weight.toString(),
                        score.negate().toShortString(),
                        findings.size()),
                findings.stream()
                        .map(finding -> Words.say("rule.finding", finding.points(), finding.text()))
                        .toList()));
    }
}
