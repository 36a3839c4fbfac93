package rotation.judge;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rotation.model.Problem;
import rotation.rule.Rule;

/**
 * What the judge has found, as it is written for other programs. Sentences are for people.
 *
 * @param score of the whole plan
 * @param feasible whether no hard rule is broken
 * @param legal whether it is a plan that the problem may have
 * @param rules what each rule takes; every rule, also at 0
 * @param findings each place where a rule takes points, rule by rule
 * @param irregularities what makes the plan not legal
 * @param remarks what is odd but leaves the plan legal
 */
public record VerdictDocument(
        HardMediumSoftLongScore score,
        boolean feasible,
        boolean legal,
        List<RuleRow> rules,
        List<FindingRow> findings,
        List<IrregularityRow> irregularities,
        List<String> remarks) {

    /**
     * What one rule takes.
     *
     * @param id which
     * @param weight what a point costs
     * @param points before the weight
     * @param matches in how many places
     * @param score the penalty, negative or 0
     */
    public record RuleRow(Rule id, String weight, long points, int matches, HardMediumSoftLongScore score) {

        private static RuleRow of(Problem problem, Verdict verdict, Rule rule) {
            return new RuleRow(
                    rule,
                    rule.weight(problem).toString(),
                    verdict.points(rule),
                    verdict.findings(rule).size(),
                    verdict.score(rule));
        }
    }

    /**
     * One place where a rule takes points.
     *
     * @param rule which
     * @param points how many
     * @param about the ids concerned, by kind, in the order of the alphabet
     * @param sentence what is to be said of it
     */
    public record FindingRow(Rule rule, long points, Map<String, List<String>> about, String sentence) {

        /** A finding in French, or else in English. */
        public static FindingRow of(Finding finding, Locale language) {
            var about = new TreeMap<String, List<String>>();
            finding.about().forEach((subject, ids) -> about.put(subject.toString(), ids));
            return new FindingRow(finding.rule(), finding.points(), about, finding.sentence(language));
        }
    }

    /**
     * What makes the plan not legal.
     *
     * @param kind a short word for programs
     * @param tour the tour concerned
     * @param sentence what is to be said of it
     */
    public record IrregularityRow(Irregularity.Kind kind, String tour, String sentence) {

        private static IrregularityRow of(Irregularity odd, Locale language) {
            return new IrregularityRow(odd.kind(), odd.tour(), odd.sentence(language));
        }
    }

    /**
     * A verdict in French, or else in English.
     *
     * @param problem whose plan was judged
     */
    public static VerdictDocument of(Problem problem, Verdict verdict, Locale language) {
        return new VerdictDocument(
                verdict.score(),
                verdict.isFeasible(),
                verdict.isLegal(),
                Arrays.stream(Rule.values())
                        .map(rule -> RuleRow.of(problem, verdict, rule))
                        .toList(),
                verdict.findings().stream()
                        .map(finding -> FindingRow.of(finding, language))
                        .toList(),
                verdict.irregularities().stream()
                        .map(odd -> IrregularityRow.of(odd, language))
                        .toList(),
                verdict.remarks().stream().map(remark -> remark.in(language)).toList());
    }
}
