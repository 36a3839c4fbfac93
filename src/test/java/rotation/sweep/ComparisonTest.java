package rotation.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rotation.io.Variation;
import rotation.rule.Rule;

class ComparisonTest {

    /** A plan that leaves nothing empty and costs so much for handovers and for women in missions. */
    private static SweptPlan plan(int combination, long seed, long hard, long handover, long women) {
        return new SweptPlan(
                combination,
                List.of("policy.restDays=" + combination),
                seed,
                "plans/" + combination + "-" + seed + ".plan.json",
                HardMediumSoftLongScore.of(-hard, 0, -handover - women),
                true,
                4,
                4,
                Map.of(Rule.UNFILLED_TOUR, 0L, Rule.HANDOVER, handover, Rule.MISSION_WOMEN, women));
    }

    private static List<String> places(Comparison comparison) {
        return comparison.front().stream()
                .map(plan -> plan.combination() + "/" + plan.seed())
                .toList();
    }

    @Test
    void aPlanThatBreaksAHardRuleNeverCounts() {
        Comparison comparison = Comparison.of(List.of(plan(1, 1, 0, 10, 10), plan(2, 1, 1, 0, 0)));

        assertThat(places(comparison)).containsExactly("1/1");
        assertThat(comparison.counting()).isEqualTo(1);
        assertThat(comparison.goals()).isEmpty();
        assertThat(comparison.isOnFront(comparison.plans().get(1))).isFalse();
    }

    @Test
    void nothingIsOnTheFrontIfNothingCounts() {
        Comparison comparison = Comparison.of(List.of(plan(1, 1, 5, 10, 10)));

        assertThat(comparison.front()).isEmpty();
        assertThat(sweep(comparison).headline().in(Locale.ENGLISH))
                .isEqualTo("None of 1 plan keeps all hard rules of season.json: there is no front.");
    }

    @Test
    void everySeedIsACandidateAndPlansOfEqualCostsCountAsOne() {
        Comparison comparison = Comparison.of(
                List.of(plan(2, 2, 0, 4, 6), plan(2, 1, 0, 20, 20), plan(1, 2, 0, 8, 1), plan(1, 1, 0, 4, 6)));

        // 1/1 and 2/2 cost the same, 9 points in all of 1/2 are fewer than their 10, and 2/1 is beaten by all.
        assertThat(places(comparison)).containsExactly("1/2", "1/1");
        assertThat(comparison.sameCosts()).containsExactly(1, 2);
        assertThat(comparison.goals()).containsExactly(Rule.HANDOVER, Rule.MISSION_WOMEN);
        assertThat(comparison.plans())
                .extracting(plan -> plan.combination() + "/" + plan.seed())
                .containsExactly("1/1", "1/2", "2/1", "2/2");
        assertThat(comparison.plans().stream().map(comparison::isOnFront)).containsExactly(true, true, false, true);
        assertThat(sweep(comparison).front().stream().map(plan -> plan.in(Locale.ENGLISH)))
                .containsExactly(
                        "0hard/0medium/-9soft, 4 of 4 tours filled: policy.restDays=1, seed 2",
                        "0hard/0medium/-10soft, 4 of 4 tours filled: policy.restDays=1, seed 1 (1 more plan costs the same)");
    }

    @Test
    void goalsPullAgainstEachOtherFromEightDifferentPlansOn() {
        var plans = new ArrayList<SweptPlan>();
        for (int i = 1; i <= 7; i++) {
            plans.add(plan(i, 1, 0, i, 100 - 10 * i));
            plans.add(plan(i, 2, 0, i, 100 - 10 * i));
        }
        Comparison few = Comparison.of(plans);
        assertThat(few.different()).isEqualTo(7);
        assertThat(few.pulls()).isEmpty();
        assertThat(sweep(few).pulls().get(0).in(Locale.ENGLISH)).startsWith("7 plans of different costs: too few");

        plans.add(plan(8, 1, 0, 8, 0));
        Comparison enough = Comparison.of(plans);
        assertThat(enough.pulls()).containsExactly(new Comparison.Pull(Rule.HANDOVER, Rule.MISSION_WOMEN, -1));
        assertThat(sweep(enough).pulls().get(1).in(Locale.FRENCH))
                .isEqualTo(
                        "les relèves se chevauchent comme voulu (handover) contre des femmes dans chaque mission (missionWomen)\u00a0: -1,00");
    }

    @Test
    void goalsThatGoTogetherDoNotPull() {
        var plans = new ArrayList<SweptPlan>();
        for (int i = 1; i <= 9; i++) {
            plans.add(plan(i, 1, 0, i, i));
        }
        Comparison comparison = Comparison.of(plans);

        assertThat(comparison.pulls()).isEmpty();
        assertThat(places(comparison)).containsExactly("1/1");
        assertThat(sweep(comparison).pulls().get(0).in(Locale.ENGLISH))
                .startsWith("No two goals pull strongly against each other in these 9 plans");
    }

    private static Sweep sweep(Comparison comparison) {
        return new Sweep(
                "season.json",
                "0a",
                List.of(new Variation("policy.restDays", List.of("1", "2"))),
                List.of(),
                0,
                8,
                comparison);
    }
}
