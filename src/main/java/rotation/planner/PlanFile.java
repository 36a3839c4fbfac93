package rotation.planner;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.attention.Attention;
import rotation.change.ChangeRow;
import rotation.explain.Funnel;
import rotation.io.ProblemFile;
import rotation.io.ReadOptions;
import rotation.judge.KeyFigures;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Weight;
import rotation.rule.Rule;

/**
 * A plan as it is written.
 *
 * @param problem the name of the problem
 * @param sha256 of the problem file's bytes, in lower-case hexadecimal
 * @param options how the problem was read otherwise than its file says
 * @param score of the whole plan
 * @param bound what no plan exceeds that breaks no hard rule more than this one; null: nothing is proven
 * @param feasible whether no hard rule is broken
 * @param rules what each rule costs; every rule, also at 0
 * @param rows every tour of the problem, in its order
 * @param keyFigures the plan in a few numbers; null: nothing is said of it
 * @param funnels by the ids of empty tours, how many officers are left for them; not of every empty tour something is said
 * @param changes what differs from the plan before; null: there was none, and nothing is said of it
 * @param attention what needs attention; null: nobody has looked, and nothing is said of it
 * @param run how the plan was made
 */
public record PlanFile(
        String problem,
        String sha256,
        ReadOptions options,
        HardMediumSoftLongScore score,
        @Nullable HardMediumSoftLongScore bound,
        boolean feasible,
        List<RuleRow> rules,
        List<Plan.Row> rows,
        @Nullable KeyFigures keyFigures,
        Map<String, Funnel> funnels,
        @Nullable List<ChangeRow> changes,
        @Nullable List<Attention> attention,
        Run run) {

    /** Copies the lists and the map. */
    public PlanFile {
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
        funnels = Map.copyOf(funnels);
        changes = changes == null ? null : List.copyOf(changes);
        attention = attention == null ? null : List.copyOf(attention);
    }

    /**
     * A plan of a problem as its file says, of which it is not said what plan was before it, what it is in numbers, or
     * what needs attention.
     */
    public PlanFile(
            String problem,
            String sha256,
            HardMediumSoftLongScore score,
            boolean feasible,
            List<RuleRow> rules,
            List<Plan.Row> rows,
            Run run) {
        this(problem, sha256, ReadOptions.NONE, score, null, feasible, rules, rows, null, Map.of(), null, null, run);
    }

    /**
     * A plan that was not searched for, but put together by hand.
     *
     * @param input the problem that it is of
     * @param plan complete
     * @param verdict of the judge on it
     * @param version of this program
     * @param strategy a word for where it was put together
     */
    public static PlanFile byHand(ProblemFile input, Plan plan, Verdict verdict, String version, String strategy) {
        return new PlanFile(
                input.problem().name(),
                input.sha256(),
                input.options(),
                verdict.score(),
                null,
                verdict.isFeasible(),
                rules(input.problem(), verdict),
                plan.rows(),
                verdict.keyFigures(),
                Map.of(),
                null,
                null,
                new Run(version, strategy, 0, 0, 0, 0, true));
    }

    /** What each rule costs, also at 0. */
    static List<RuleRow> rules(Problem problem, Verdict verdict) {
        return Arrays.stream(Rule.values())
                .map(rule -> new RuleRow(
                        rule, rule.weight(problem), verdict.findings(rule).size(), verdict.score(rule)))
                .toList();
    }

    /** The same plan, with what differs from the plan before. */
    public PlanFile with(List<ChangeRow> changes) {
        return new PlanFile(
                problem,
                sha256,
                options,
                score,
                bound,
                feasible,
                rules,
                rows,
                keyFigures,
                funnels,
                changes,
                attention,
                run);
    }

    /**
     * What one rule costs.
     *
     * @param rule which
     * @param weight what a point costs
     * @param matches how often it is broken
     * @param score the penalty, negative or 0
     */
    public record RuleRow(Rule rule, Weight weight, long matches, HardMediumSoftLongScore score) {}

    /**
     * How a plan was made.
     *
     * @param version of this program
     * @param strategy how it searched
     * @param seed of the random numbers
     * @param seconds that it took in all; written with one decimal
     * @param constructionSeconds of these, until every tour had been looked at once; written with one decimal
     * @param moves how many changes were tried
     * @param complete whether every tour that somebody could take was tried; if not, the plan is unfinished
     */
    public record Run(
            String version,
            String strategy,
            long seed,
            double seconds,
            double constructionSeconds,
            long moves,
            boolean complete) {}
}
