package rotation.sweep;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rotation.io.Variation;
import rotation.rule.Rule;

/**
 * A sweep as it is written for other programs. Everything but {@code vary} and {@code settings} is by the problem as its file says.
 *
 * @param problem the file, as it was named
 * @param sha256 of its bytes
 * @param vary what was tried otherwise than the file says
 * @param planned how many runs there are to be
 * @param ended how many of them have ended, also with a fault
 * @param goals the ids of the rules that do not cost the same in all plans that count
 * @param plans of all runs that count, by combination and seed
 * @param different how many plans differ in the costs of goals, of those that count
 * @param pulls which goals pull against which, the strongest first; empty if {@code different} is below 8
 */
public record SweepDocument(
        String problem,
        String sha256,
        List<VariationRow> vary,
        int planned,
        int ended,
        List<String> goals,
        List<PlanRow> plans,
        int different,
        List<PullRow> pulls) {

    /** Copies the lists. */
    public SweepDocument {
        vary = List.copyOf(vary);
        goals = List.copyOf(goals);
        plans = List.copyOf(plans);
        pulls = List.copyOf(pulls);
    }

    /**
     * A value that was tried in several ways.
     *
     * @param path where it stands in the problem
     * @param values that were tried
     */
    public record VariationRow(String path, List<String> values) {}

    /**
     * A plan.
     *
     * @param combination with which values it was found, from 1
     * @param settings these values
     * @param seed with which it was found
     * @param plan its file, in the directory of the sweep
     * @param score of the plan
     * @param counts whether it is legal and breaks no hard rule
     * @param front whether it counts, and no other plan is at least as good in all goals and better in one
     * @param filled how many tours have an officer
     * @param tours how many there are
     * @param costs of each rule that is not hard, by its id, with its weight, 0 or more
     */
    public record PlanRow(
            int combination,
            List<String> settings,
            long seed,
            String plan,
            HardMediumSoftLongScore score,
            boolean counts,
            boolean front,
            int filled,
            int tours,
            Map<String, Long> costs) {}

    /**
     * Two goals that pull against each other.
     *
     * @param one the id of a rule
     * @param other the id of a rule
     * @param correlation Spearman's, of their costs in plans that differ, with two decimals; -0.7 or below
     */
    public record PullRow(String one, String other, double correlation) {}

    static SweepDocument of(
            String problem, String sha256, List<Variation> vary, int planned, int ended, Comparison comparison) {
        return new SweepDocument(
                problem,
                sha256,
                vary.stream()
                        .map(one -> new VariationRow(one.path(), one.values()))
                        .toList(),
                planned,
                ended,
                comparison.goals().stream().map(Rule::id).toList(),
                comparison.plans().stream().map(plan -> row(plan, comparison)).toList(),
                comparison.different(),
                comparison.pulls().stream()
                        .map(pull -> new PullRow(
                                pull.one().id(), pull.other().id(), Math.round(100 * pull.correlation()) / 100.0))
                        .toList());
    }

    private static PlanRow row(SweptPlan plan, Comparison comparison) {
        var costs = new LinkedHashMap<String, Long>();
        plan.costs().forEach((rule, cost) -> costs.put(rule.id(), cost));
        return new PlanRow(
                plan.combination(),
                plan.settings(),
                plan.seed(),
                plan.file(),
                plan.score(),
                plan.counts(),
                comparison.isOnFront(plan),
                plan.filled(),
                plan.tours(),
                costs);
    }

    /** What was tried otherwise than the file says. */
    List<Variation> variations() {
        return vary.stream().map(one -> new Variation(one.path(), one.values())).toList();
    }
}
