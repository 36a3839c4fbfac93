package rotation.io;

import java.util.List;
import java.util.Map;

/**
 * What a judge has found, as it is written for other programs.
 *
 * @param score of the whole plan
 * @param feasible whether no hard rule is broken
 * @param legal whether it is a plan that the problem may have
 * @param rules what each rule takes; every rule, also at 0
 * @param findings each place where a rule takes points, rule by rule
 * @param irregularities what makes the plan not legal
 * @param remarks what is odd but leaves the plan legal
 */
public record VerdictFile(
        String score,
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
    public record RuleRow(String id, String weight, long points, int matches, String score) {}

    /**
     * One place where a rule takes points.
     *
     * @param rule which
     * @param points how many
     * @param about the ids concerned, by kind
     * @param sentence for people
     */
    public record FindingRow(String rule, long points, Map<String, List<String>> about, String sentence) {}

    /**
     * What makes the plan not legal.
     *
     * @param kind a short word for programs
     * @param tour the tour concerned
     * @param sentence for people
     */
    public record IrregularityRow(String kind, String tour, String sentence) {}
}
