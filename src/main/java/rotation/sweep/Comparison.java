package rotation.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rotation.rule.Rule;

/**
 * The plans of a sweep compared.
 *
 * @param plans all, by combination and seed
 * @param goals the rules that cost not the same in all plans that count, in the order of the catalogue
 * @param front the plans that count and that none beats, the best by the problem's own score first; of plans that cost the same in
 *     all goals the first stands for all
 * @param sameCosts how many plans that count cost the same as a plan of the front, itself among them, in the order of the front
 * @param different how many plans that count differ in the costs of goals
 * @param pulls pairs of goals of which one costs more where the other costs less, the strongest first
 */
record Comparison(
        List<SweptPlan> plans,
        List<Rule> goals,
        List<SweptPlan> front,
        List<Integer> sameCosts,
        int different,
        List<Pull> pulls) {

    /** So many plans of different costs must there be before correlations are told. */
    static final int LEAST_PLANS = 8;

    /** What is at most this pulls strongly. */
    static final double STRONG = -0.7;

    Comparison {
        plans = List.copyOf(plans);
        goals = List.copyOf(goals);
        front = List.copyOf(front);
        sameCosts = List.copyOf(sameCosts);
        pulls = List.copyOf(pulls);
    }

    /**
     * Two goals of which one costs more where the other costs less.
     *
     * @param correlation of their ranks, see {@link RankCorrelation}
     */
    record Pull(Rule one, Rule other, double correlation) {}

    /** Compares plans. */
    static Comparison of(List<SweptPlan> plans) {
        List<SweptPlan> all = plans.stream()
                .sorted(Comparator.comparingInt(SweptPlan::combination).thenComparingLong(SweptPlan::seed))
                .toList();
        List<SweptPlan> counting = all.stream().filter(SweptPlan::counts).toList();
        var goals = new ArrayList<Rule>();
        for (Rule rule : Rule.values()) {
            if (counting.stream()
                            .map(plan -> plan.costs(List.of(rule)))
                            .distinct()
                            .count()
                    > 1) {
                goals.add(rule);
            }
        }
        Map<List<Long>, Integer> byCosts = new LinkedHashMap<>();
        counting.forEach(plan -> byCosts.merge(plan.costs(goals), 1, Integer::sum));
        Set<List<Long>> seen = new HashSet<>();
        List<SweptPlan> front = Front.of(counting, plan -> plan.costs(goals)).stream()
                .filter(plan -> seen.add(plan.costs(goals)))
                .sorted(Comparator.comparing(SweptPlan::score).reversed())
                .toList();
        return new Comparison(
                all,
                goals,
                front,
                front.stream()
                        .map(plan -> byCosts.getOrDefault(plan.costs(goals), 0))
                        .toList(),
                byCosts.size(),
                pulls(goals, List.copyOf(byCosts.keySet())));
    }

    private static List<Pull> pulls(List<Rule> goals, List<List<Long>> costs) {
        if (costs.size() < LEAST_PLANS) {
            return List.of();
        }
        var pulls = new ArrayList<Pull>();
        for (int i = 0; i < goals.size(); i++) {
            for (int j = i + 1; j < goals.size(); j++) {
                double correlation = RankCorrelation.of(column(costs, i), column(costs, j));
                if (correlation <= STRONG) {
                    pulls.add(new Pull(goals.get(i), goals.get(j), correlation));
                }
            }
        }
        pulls.sort(Comparator.comparingDouble(Pull::correlation));
        return pulls;
    }

    private static List<Long> column(List<List<Long>> costs, int goal) {
        return costs.stream().map(row -> row.get(goal)).toList();
    }

    /** How many plans break no hard rule. */
    int counting() {
        return (int) plans.stream().filter(SweptPlan::counts).count();
    }

    /** Whether a plan is on the front, or costs the same as one that is. */
    boolean isOnFront(SweptPlan plan) {
        return plan.counts()
                && front.stream().anyMatch(other -> other.costs(goals).equals(plan.costs(goals)));
    }
}
