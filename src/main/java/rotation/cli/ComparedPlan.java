package rotation.cli;

import java.nio.file.Path;
import java.util.List;
import rotation.judge.Verdict;
import rotation.model.Plan;

/**
 * One of the plans that are compared.
 *
 * @param name a letter, from A
 */
record ComparedPlan(String name, Path file, Plan plan, Verdict verdict) {

    /** Those that may win anything: what is not legal may have left out whatever costs. */
    static List<ComparedPlan> legal(List<ComparedPlan> plans) {
        return plans.stream().filter(plan -> plan.verdict().isLegal()).toList();
    }

    /**
     * Those legal plans that may win what is no hard rule: the ones with the fewest hard points. What a plan gains by breaking hard
     * rules is no merit.
     */
    static List<ComparedPlan> leastBroken(List<ComparedPlan> plans) {
        List<ComparedPlan> legal = legal(plans);
        long best = legal.stream()
                .mapToLong(plan -> plan.verdict().score().hardScore())
                .max()
                .orElse(0);
        return legal.stream()
                .filter(plan -> plan.verdict().score().hardScore() == best)
                .toList();
    }
}
