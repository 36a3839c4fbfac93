package rotation.cli;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.change.ChangeRow;
import rotation.judge.KeyFigures;
import rotation.rule.Rule;

/**
 * Plans side by side, as it is written for other programs.
 *
 * @param plans in the order in which they were named
 * @param differences how many tours differ, for each two of them
 * @param tours which tours differ, if there are two plans; null: there are more
 */
record ComparisonDocument(List<PlanRow> plans, List<Pair> differences, @Nullable List<TourRow> tours) {

    /**
     * One plan.
     *
     * @param name a letter, from A on
     * @param file as it was named
     * @param score of the whole plan
     * @param best whether it is legal and no legal plan has a better score
     * @param feasible whether no hard rule is broken
     * @param legal whether it is a plan that the problem may have
     * @param rules what each rule costs; every rule, also at 0
     * @param keyFigures the plan in a few numbers
     */
    record PlanRow(
            String name,
            String file,
            HardMediumSoftLongScore score,
            boolean best,
            boolean feasible,
            boolean legal,
            Map<Rule, HardMediumSoftLongScore> rules,
            KeyFigures keyFigures) {}

    /**
     * Two plans.
     *
     * @param first the letter of one
     * @param second the letter of the other
     * @param tours how many have another officer, another window or another course date
     */
    record Pair(String first, String second, int tours) {}

    /**
     * A tour that differs.
     *
     * @param tour its id
     * @param first the officer in the first plan; null: nobody
     * @param second the officer in the second plan; null: nobody
     */
    record TourRow(String tour, ChangeRow.@Nullable Side first, ChangeRow.@Nullable Side second) {}
}
