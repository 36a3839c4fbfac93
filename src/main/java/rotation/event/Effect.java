package rotation.event;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.change.CarriedPlan;
import rotation.judge.Finding;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;

/**
 * What an event does to a plan, before anybody searches again.
 *
 * @param before the score of what stands of the plan without the event
 * @param after the score of what stands of it then
 * @param emptied the ids of the tours that lose their officer, in the problem's order; those that go altogether come last
 * @param broken where hard rules are broken that were not before, with all else as planned, or by what stands of it; of officers who are there already, also
 *     what no plan can change
 */
public record Effect(
        HardMediumSoftLongScore before, HardMediumSoftLongScore after, List<String> emptied, List<Finding> broken) {

    /** Copies the lists. */
    public Effect {
        emptied = List.copyOf(emptied);
        broken = List.copyOf(broken);
    }

    /**
     * Compares a plan without and with an event.
     *
     * @param problem before the event
     * @param plan any plan of that problem; null: what was announced
     */
    public static Effect of(Problem problem, Happening happening, @Nullable Plan plan) {
        Plan asPlanned = plan == null ? CarriedPlan.told(problem) : plan;
        Plan asDecided = asPlanned.with(happening.decided());
        var before = Standing.of(problem, asPlanned);
        if (!happening.isChange(problem) && asDecided.rows().equals(asPlanned.rows())) {
            return new Effect(before.score(), before.score(), List.of(), List.of());
        }
        var after = Standing.of(happening.problem(), asDecided);
        // What is found of who is there already is counted apart, also of the same limit.
        var broken = new ArrayList<Finding>(Finding.added(before.broken(), after.broken()));
        // Whoever takes another intake, since the planned one is no more, can take one seat too many.
        var known = new ArrayList<Finding>(before.broken());
        known.addAll(before.stillBroken());
        Finding.added(known, after.stillBroken()).stream()
                .filter(finding -> !broken.contains(finding))
                .forEach(broken::add);
        broken.addAll(Finding.added(before.facts(), after.facts()));
        return new Effect(before.score(), after.score(), emptied(before.plan(), after.plan()), broken);
    }

    /**
     * A plan in a season.
     *
     * @param broken where it breaks hard rules
     * @param stillBroken where what stands of it does
     * @param facts where those who are there already would
     * @param plan what stands of it
     * @param score of what stands
     */
    private record Standing(
            List<Finding> broken,
            List<Finding> stillBroken,
            List<Finding> facts,
            Plan plan,
            HardMediumSoftLongScore score) {

        static Standing of(Problem problem, Plan plan) {
            var judge = new Judge(problem);
            Verdict verdict = judge.judge(plan);
            Plan stands = CarriedPlan.of(problem, plan).plan();
            boolean isWhole = stands.rows().equals(plan.rows());
            Verdict ofStanding = isWhole ? verdict : judge.judge(stands);
            return new Standing(
                    hard(problem, verdict), hard(problem, ofStanding), judge.facts(), stands, ofStanding.score());
        }

        private static List<Finding> hard(Problem problem, Verdict verdict) {
            return verdict.findings().stream()
                    .filter(finding -> finding.rule().weight(problem).isHard())
                    .toList();
        }
    }

    private static List<String> emptied(Plan before, Plan after) {
        Map<String, Plan.Row> now = after.byTour();
        var emptied = new ArrayList<String>();
        var gone = new ArrayList<String>();
        for (Plan.Row row : before.rows()) {
            if (row.officer() != null) {
                Plan.Row then = now.get(row.tour());
                if (then == null) {
                    gone.add(row.tour());
                } else if (then.officer() == null) {
                    emptied.add(row.tour());
                }
            }
        }
        emptied.addAll(gone);
        return emptied;
    }
}
