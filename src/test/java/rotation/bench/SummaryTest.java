package rotation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static rotation.bench.Rows.row;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What rows mean, with the arithmetic beside it. */
class SummaryTest {

    private static final BestKnown NOTHING = new BestKnown(List.of());
    private static final BestKnown.Origin ORIGIN = new BestKnown.Origin("exact", 60, null, "1", 20_000);

    private final List<BenchmarkRow> rows = new ArrayList<>();

    private SummaryTest add(Rows... more) {
        for (Rows row : more) {
            rows.add(row.made());
        }
        return this;
    }

    private Summary summary() {
        return Summary.of(rows, NOTHING);
    }

    private ProblemSummary problem() {
        return summary().problems().get(0);
    }

    private ContenderSummary first() {
        return problem().contenders().get(0);
    }

    private static HardMediumSoftLongScore score(long hard, long medium, long soft) {
        return HardMediumSoftLongScore.of(hard, medium, soft);
    }

    @Test
    void theMedianOfThreeIsTheMiddleScoreAsAWhole() {
        // By levels alone, the medians would be -2 and -20: a plan that nobody has seen.
        add(
                row().seed(1).score(0, -1, -30),
                row().seed(2).score(0, -2, -10),
                row().seed(3).score(0, -3, -20));

        assertThat(first().median()).isEqualTo(score(0, -2, -10));
        assertThat(first().best()).isEqualTo(score(0, -1, -30));
        assertThat(first().worst()).isEqualTo(score(0, -3, -20));
    }

    @Test
    void ofTwoMiddleScoresTheWorseCounts() {
        add(
                row().seed(1).soft(-40),
                row().seed(2).soft(-10),
                row().seed(3).soft(-20),
                row().seed(4).soft(-30));
        assertThat(first().median()).isEqualTo(score(0, 0, -30));
    }

    @Test
    void ofTwoMiddleNumbersTheWorseCountsToo() {
        add(
                row().seed(1).first(4),
                row().seed(2).first(2),
                row().seed(3).first(3),
                row().seed(4).first(1));
        assertThat(first().secondsToFirst()).isEqualTo(3);
    }

    @Test
    void hardRulesThatAreBrokenOutweighAllElse() {
        add(
                row().seed(1).score(-1, 0, 0),
                row().seed(2).score(0, -9, -900),
                row().seed(3).score(-2, 0, 0));

        assertThat(first().feasible()).isEqualTo(1);
        assertThat(first().median()).isEqualTo(score(-1, 0, 0));
    }

    @Test
    void equalScoresShareTheMeanOfTheirRanks() {
        add(
                row().by("a").soft(-5),
                row().by("b").soft(-7),
                row().by("c").soft(-5),
                row().by("d").soft(-9));

        // Ranks 1 and 2 are shared: (1 + 2) / 2.
        assertThat(problem().contenders())
                .extracting(ContenderSummary::ranks)
                .containsExactly(List.of(1.5), List.of(3.0), List.of(1.5), List.of(4.0));
        assertThat(problem().contenders()).extracting(ContenderSummary::wins).containsExactly(1, 0, 1, 0);
    }

    @Test
    void whoFailsComesLastButSpoilsNoMedian() {
        add(
                row().by("a").seed(1).failed("It left no plan."),
                row().by("b").seed(1).soft(-90),
                row().by("a").seed(2).soft(-10),
                row().by("b").seed(2).soft(-90));

        ContenderSummary failed = problem().contenders().get(0);
        assertThat(failed.runs()).isEqualTo(1);
        assertThat(failed.failed()).isEqualTo(1);
        assertThat(failed.ranks()).containsExactly(2.0, 1.0);
        assertThat(failed.median()).isEqualTo(score(0, 0, -10));
        assertThat(summary().failures()).containsExactly(rows.get(0));
    }

    @Test
    void whoIsUnfinishedComesLastAndIsCountedApartFromWhoFails() {
        add(
                row().by("a").seed(1).soft(-1).unfinished(),
                row().by("b").seed(1).soft(-90),
                row().by("a").seed(2).soft(-10),
                row().by("b").seed(2).soft(-90));

        ContenderSummary unfinished = problem().contenders().get(0);
        assertThat(unfinished.runs()).isEqualTo(1);
        assertThat(unfinished.failed()).isZero();
        assertThat(unfinished.unfinished()).isEqualTo(1);
        assertThat(unfinished.ranks()).containsExactly(2.0, 1.0);
        assertThat(unfinished.median()).isEqualTo(score(0, 0, -10));
        assertThat(summary().overall().get(0).unfinished()).isEqualTo(1);
        assertThat(summary().overallLines(Locale.ENGLISH)).element(0).asString().contains("| failed | unfinished |");
        assertThat(summary().failures()).containsExactly(rows.get(0));
        var result = new BenchmarkResult(summary(), 4, 4);
        assertThat(result.hasFaults()).isFalse();
        assertThat(result.hasUnfinished()).isTrue();
    }

    @Test
    void whoHasNothingThatCountsHasNoNumbers() {
        add(row().by("a").failed("It left no plan."), row().by("b").soft(-90));

        ContenderSummary failed = problem().contenders().get(0);
        assertThat(failed.median()).isNull();
        assertThat(failed.medianGap()).isNull();
        assertThat(SummaryTables.problem(problem()).rows().get(0).cells())
                .extracting(cell -> cell.in(Locale.ENGLISH))
                .containsExactly("0", "0", "–", "–", "–", "–", "–", "–", "2.0", "–", "–", "–", "–");
    }

    @Test
    void onlyWhereAllHaveRunThereAreRanks() {
        add(
                row().by("a").seed(1).soft(-5),
                row().by("b").seed(1).soft(-7),
                row().by("b").seed(2).soft(-7));

        assertThat(problem().contenders())
                .extracting(ContenderSummary::ranks)
                .containsExactly(List.of(1.0), List.of(2.0));
    }

    @Test
    void theOverallRankIsTheMeanOfAllProblemsAndSeeds() {
        add(
                row().on("x").by("a").seed(1).soft(-1),
                row().on("x").by("b").seed(1).soft(-2),
                row().on("y").by("b").seed(1).soft(-1),
                row().on("y").by("a").seed(1).soft(-1),
                row().on("x").by("a").seed(2).soft(-3),
                row().on("x").by("b").seed(2).soft(-2));

        // a: 1, 1.5 and 2; b: 2, 1.5 and 1.
        assertThat(summary().overall())
                .extracting(Summary.ContenderTotal::meanRank)
                .containsExactly(1.5, 1.5);
        assertThat(summary().overall()).extracting(Summary.ContenderTotal::wins).containsExactly(2, 2);
        // In which order they ran on a problem does not matter.
        assertThat(summary().problems().get(1).contenders())
                .extracting(ContenderSummary::contender)
                .containsExactly("a", "b");
    }

    @Test
    void theGapIsInPercentWhereOnlySoftPointsDiffer() {
        add(row().by("a").score(0, -2, -1000), row().by("b").score(0, -2, -1050));
        // 50 of 1,000 points.
        assertThat(gaps()).containsExactly("0.00 %", "5.00 %");
    }

    @Test
    void theGapIsInPointsOfTheFirstLevelThatDiffers() {
        add(
                row().by("a").score(0, -2, -1000),
                row().by("b").score(0, -5, -1),
                row().by("c").score(-1, 0, 0),
                row().by("d").score(0, -2, -1000));
        assertThat(gaps()).containsExactly("0.00 %", "3 medium", "1 hard", "0.00 %");
    }

    @Test
    void nothingIsAShareOfNothing() {
        add(row().by("a").soft(0), row().by("b").soft(-7));
        assertThat(gaps()).containsExactly("0 soft", "7 soft");
    }

    private List<String> gaps() {
        return problem().contenders().stream()
                .map(contender -> SummaryTables.problem(problem()).rows().stream()
                        .filter(row -> row.name().equals(contender.contender()))
                        .findFirst()
                        .orElseThrow()
                        .cells()
                        .get(7)
                        .in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void pointsOfAHigherLevelAreALargerGapThanAnyPercentage() {
        add(
                row().by("a").seed(1).score(0, -1, -10),
                row().by("b").seed(1).score(0, -1, -1000),
                row().by("b").seed(2).score(0, -2, -10),
                row().by("b").seed(3).score(0, -1, -20));
        // Of 9900 %, 1 medium and 100 % the middle is 9900 %.
        assertThat(summary().overall().get(1).medianGap()).hasToString("Gap[hard=0, medium=0, soft=990, best=-10]");
    }

    @Test
    void whatWasKnownBeforeIsWhatRunsAreMeasuredBy() {
        add(row().soft(-1200));
        BestKnown known = known(score(0, 0, -1000), null);

        ProblemSummary problem = Summary.of(rows, known).problems().get(0);

        // 200 of 1,000 points.
        assertThat(String.valueOf(problem.contenders().get(0).medianGap()))
                .isEqualTo("Gap[hard=0, medium=0, soft=200, best=-1000]");
        assertThat(Protocol.known(problem).in(Locale.ENGLISH))
                .isEqualTo("Best known: 0hard/0medium/-1000soft, by exact.");
    }

    @Test
    void betterThanAProvenBoundIsAContradictionAndNoTriumph() {
        add(row().soft(-900));

        Summary summary = Summary.of(rows, known(score(0, 0, -1000), score(0, 0, -950)));

        assertThat(summary.contradictions()).hasSize(1);
        assertThat(summary.faults().get(0).in(Locale.ENGLISH))
                .isEqualTo(
                        "tiny: annealing with seed 1 has 0hard/0medium/-900soft, but exact claims that nothing is better "
                                + "than 0hard/0medium/-950soft. One of the two is wrong.");
    }

    @Test
    void aBoundOfOneRunHoldsForAllOthers() {
        add(row().soft(-900), row().byPeer("exact", "exact").soft(-950).bound("0hard/0medium/-950soft"));
        assertThat(summary().contradictions()).hasSize(1);
    }

    @Test
    void aScoreThatEqualsABoundIsProven() {
        add(row().soft(-950), row().byPeer("exact", "exact").soft(-980).bound("0hard/0medium/-950soft"));

        assertThat(summary().contradictions()).isEmpty();
        assertThat(Protocol.known(problem()).in(Locale.ENGLISH))
                .isEqualTo(
                        "Best known: 0hard/0medium/-950soft, by annealing with seed 1. It is the best, which exact with seed 1 "
                                + "has proven.");
    }

    private static BestKnown known(HardMediumSoftLongScore score, @Nullable HardMediumSoftLongScore bound) {
        return new BestKnown(List.of(new BestKnown.Entry(
                "tiny", Rows.problem("tiny").sha256(), score, bound, ORIGIN, bound == null ? null : ORIGIN)));
    }

    @Test
    void problemsOfOneNameAreToldApartByTheirFiles() {
        add(
                row().on(new BenchmarkRow.Problem("x", "a.json", "1")),
                row().on(new BenchmarkRow.Problem("x", "b.json", "2")));
        assertThat(summary().problems()).extracting(ProblemSummary::label).containsExactly("x (a.json)", "x (b.json)");
    }

    @Test
    void whatARuleTakesIsTheMedianOfEachRuleByItself() {
        add(
                row().seed(1).penalty("rankStretch", 40).penalty("handover", 2),
                row().seed(2).penalty("rankStretch", 80).penalty("handover", 9),
                row().seed(3).penalty("rankStretch", 120).penalty("handover", 4));

        assertThat(first().penalty()).containsEntry("rankStretch", 80L).containsEntry("handover", 4L);
        assertThat(SummaryTables.rulesWithPenalty(problem()))
                .extracting(Object::toString)
                .containsExactly("rankStretch", "handover");
    }
}
