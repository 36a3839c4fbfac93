package rotation.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rotation.bench.BenchmarkRow;
import rotation.io.Variation;
import rotation.rule.Rule;

class SweepPageTest {

    /** What would do harm if it were more than text. */
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\"' {0} <!--<script>";

    private static BenchmarkRow run(BenchmarkRow.Outcome outcome) {
        return new BenchmarkRow(
                new BenchmarkRow.Problem(HOSTILE, HOSTILE, "0a"),
                new BenchmarkRow.Contender("annealing", "strategy", "annealing"),
                1,
                new BenchmarkRow.Limit(null, 100L, 1),
                outcome,
                BenchmarkRow.Score.NONE,
                BenchmarkRow.Search.NONE,
                1.5,
                null,
                "2026-01-05T23:59:59Z",
                new BenchmarkRow.Program("0.1.0", "abc123"),
                new BenchmarkRow.Machine(2, HOSTILE, 8000L, "Linux", "OpenJDK", ""),
                "java",
                "plans/a.plan.json",
                "traces/a.csv",
                Map.of(),
                Map.of());
    }

    private static Sweep sweep() {
        var plans = List.of(
                plan(1, "a", 10, 20),
                plan(2, HOSTILE, 20, 10),
                new SweptPlan(
                        3,
                        List.of("name=b"),
                        1,
                        "p",
                        HardMediumSoftLongScore.of(-1, 0, 0),
                        true,
                        3,
                        4,
                        Map.of(Rule.HANDOVER, 0L)),
                new SweptPlan(
                        4,
                        List.of("name=c"),
                        1,
                        "p",
                        HardMediumSoftLongScore.of(0, 0, 0),
                        false,
                        3,
                        4,
                        Map.of(Rule.HANDOVER, 0L)));
        return new Sweep(
                HOSTILE,
                "0a",
                List.of(new Variation("name", List.of("a", HOSTILE, "b", "c"))),
                List.of(
                        run(new BenchmarkRow.Outcome("failed", HOSTILE, 1)),
                        run(new BenchmarkRow.Outcome(BenchmarkRow.Outcome.OK, null, 0))),
                1,
                6,
                Comparison.of(plans));
    }

    private static SweptPlan plan(int combination, String value, long handover, long women) {
        return new SweptPlan(
                combination,
                List.of("name=" + value),
                1,
                "p",
                HardMediumSoftLongScore.of(0, 0, -handover - women),
                true,
                4,
                4,
                Map.of(Rule.HANDOVER, handover, Rule.MISSION_WOMEN, women));
    }

    @Test
    void whateverIsInTheSeasonIsTextOnThePage() {
        String page = new SweepPage(sweep(), Locale.ENGLISH).page().text();

        assertThat(page)
                .doesNotContain("<img", "<!--<", "</script><img")
                .contains("&lt;img src=x onerror=alert(1)&gt;");
        assertThat(page.split("<script", -1)).hasSize(2);
        // It loads nothing.
        assertThat(page).doesNotContain("src=\"", "href=\"http", "url(");
    }

    @Test
    void everyPlanSaysItsPlaceInBothLanguages() {
        String page = new SweepPage(sweep(), Locale.FRENCH).page().text();

        assertThat(page)
                .contains("<html lang=\"fr\">", "breaks a hard rule", "enfreint une règle stricte")
                .contains("no plan of this problem", "1 run does not count", "Which goals pull against which");
        String table = new SweepText(sweep(), Locale.ENGLISH).text();
        assertThat(table)
                .contains("2 of 6 runs have ended.", "1 run of other values or of another problem")
                .containsPattern("\\| 3 +\\| +b \\| +1 \\| +breaks a hard rule \\| +-1hard \\| +3 of 4 \\|")
                .containsPattern("\\| 1 +\\| +a \\| +1 \\| +front \\| +-30soft \\| 4 of 4 \\| +10 \\| +20 \\|");
    }
}
