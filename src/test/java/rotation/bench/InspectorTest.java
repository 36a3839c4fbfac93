package rotation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.io.ProblemReader;
import rotation.json.InputException;
import rotation.rule.Rule;

/** Nothing counts before the judge has said the same. */
class InspectorTest {

    private static final String SEASON =
            """
            {"format": "rotation-problem/1", "name": "two", "season": {"from": "2025-04-01", "to": "2026-03-31"},
             "ranks": ["LOW"],
             "agencies": [{"id": "A", "strength": 100}],
             "missions": [{"id": "M", "ceiling": 5}],
             "positions": [{"id": "P", "mission": "M"}],
             "tours": [
               {"id": "T-1", "position": "P", "starts": {"from": "2025-06-02", "to": "2025-06-02"}, "days": [30]}],
             "officers": [
               {"id": "O-1", "agency": "A", "rank": "LOW", "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]}]}
            """;

    private static final String EMPTY = "{\"format\": \"rotation-plan/1\", \"score\": \"0hard/-3medium/-250soft\", "
            + "\"tours\": [{\"tour\": \"T-1\", \"officer\": null}]}";

    private static final String TRACE =
            "seconds,moves,score,bound,peakHeap\n0.5,0,0hard/-3medium/-250soft,,\n1.0,700,,,33\n";

    private final Path season;
    private final Path plan;
    private final Path trace;

    InspectorTest(@TempDir Path directory) {
        season = directory.resolve("season.json");
        plan = directory.resolve("plan.json");
        trace = directory.resolve("trace.csv");
    }

    @BeforeEach
    void aRunThatCounts() throws IOException {
        Files.writeString(season, SEASON);
        Files.writeString(plan, EMPTY);
        Files.writeString(trace, TRACE);
    }

    private Inspector.Result inspect(Contender contender) throws InputException {
        var cell = new Cell(BenchProblem.read(season), contender, 1);
        return new Inspector(Locale.ENGLISH)
                .inspect(cell, ProblemReader.read(season).problem(), 0, plan, trace);
    }

    private Inspector.Result strategy() throws InputException {
        return inspect(Contender.strategy("annealing", List.of()));
    }

    private Inspector.Result peer() throws InputException {
        return inspect(Contender.peer("other", List.of("sh")));
    }

    private static void assertRefused(Inspector.Result result, String verdict, String reason) {
        assertThat(result.outcome().counts()).isFalse();
        assertThat(result.outcome().verdict()).isEqualTo(verdict);
        assertThat(result.outcome().reason()).startsWith(reason);
    }

    @Test
    void whatTheJudgeSaysStandsInTheRow() throws Exception {
        Inspector.Result result = strategy();

        assertThat(result.outcome().counts()).as(result.toString()).isTrue();
        assertThat(result.score()).hasToString("Score[hard=0, medium=-3, soft=-250]");
        assertThat(result.search().moves()).isEqualTo(700);
        assertThat(result.points()).hasSize(Rule.values().length).containsEntry("unfilledTour", 3L);
        // One agency that takes no part: one point, of 250 soft each.
        assertThat(result.points()).containsEntry("agencyParticipation", 1L);
        assertThat(result.penalty()).containsEntry("unfilledTour", 3L).containsEntry("agencyParticipation", 250L);
    }

    @Test
    void aMissingPlanIsAFailure() throws Exception {
        Files.delete(plan);
        assertRefused(strategy(), "failed", "It left no plan.");
    }

    @Test
    void aPlanForWhichNotEveryTourWasTriedIsUnfinishedButJudged() throws Exception {
        Files.writeString(plan, EMPTY.replace("\"tours\"", "\"run\": {\"complete\": false}, \"tours\""));

        for (Inspector.Result result : List.of(strategy(), peer())) {
            assertRefused(result, "unfinished", "Its time ran out before every tour was tried.");
            assertThat(result.outcome().ranOut()).isTrue();
            assertThat(result.score()).hasToString("Score[hard=0, medium=-3, soft=-250]");
        }
        Files.writeString(plan, EMPTY.replace("\"tours\"", "\"run\": {\"complete\": true}, \"tours\""));
        assertThat(strategy().outcome().counts()).isTrue();
    }

    @Test
    void aStrategyThatLeavesNoPlanWithExitCode4IsUnfinishedAndAPeerHasFailed() throws Exception {
        Files.delete(plan);
        var inspector = new Inspector(Locale.ENGLISH);
        var problem = ProblemReader.read(season).problem();
        var own = new Cell(BenchProblem.read(season), Contender.strategy("annealing", List.of()), 1);
        var other = new Cell(BenchProblem.read(season), Contender.peer("other", List.of("sh")), 1);

        assertRefused(
                inspector.inspect(own, problem, 4, plan, trace),
                "unfinished",
                "Its time ran out before it had any plan.");
        assertRefused(inspector.inspect(own, problem, 0, plan, trace), "failed", "It left no plan.");
        assertRefused(inspector.inspect(other, problem, 4, plan, trace), "failed", "It left no plan.");
    }

    @Test
    void aPlanThatIsNoneIsAFailure() throws Exception {
        Files.writeString(plan, EMPTY.substring(0, 40));
        assertRefused(strategy(), "failed", "Its plan cannot be read: " + plan + ":1:");
    }

    @Test
    void aPlanOfAnotherProblemIsAFailure() throws Exception {
        Files.writeString(plan, EMPTY.replace("\"tours\"", "\"problem\": {\"sha256\": \"00\"}, \"tours\""));
        assertRefused(strategy(), "failed", "Its plan says that it is for another problem.");
    }

    @Test
    void aPlanThatCannotBeIsIllegalAndHasNoScore() throws Exception {
        Files.writeString(plan, EMPTY.replace("T-1", "T-9"));
        assertRefused(strategy(), "illegal", "");
        assertThat(strategy().outcome().reason()).contains("T-9");
        assertThat(strategy().score().whole()).isNull();
    }

    @Test
    void whoSaysAnotherScoreDisagrees() throws Exception {
        Files.writeString(plan, EMPTY.replace("-250soft", "-249soft"));
        assertRefused(
                strategy(),
                "disagrees",
                "Its plan says 0hard/-3medium/-249soft, but the judge says 0hard/-3medium/-250soft.");
    }

    @Test
    void whoseTraceSaysAnotherScoreDisagrees() throws Exception {
        Files.writeString(trace, TRACE.replace("-250soft", "-249soft"));
        assertRefused(strategy(), "disagrees", "Its trace ends with 0hard/-3medium/-249soft,");
        Files.writeString(trace, TRACE.replace("0hard/-3medium/-250soft", ""));
        assertRefused(strategy(), "disagrees", "Its trace tells of no plan.");
    }

    @Test
    void whoIsBetterThanTheirOwnBoundDisagrees() throws Exception {
        Files.writeString(trace, TRACE.replace("700,,", "700,,0hard/-4medium/0soft"));
        assertRefused(strategy(), "disagrees", "It claims that nothing is better than 0hard/-4medium/0soft,");
    }

    @Test
    void onlyAnotherProgramMaySayNothingOfItself() throws Exception {
        Files.delete(trace);
        Files.writeString(plan, EMPTY.replace("\"score\": \"0hard/-3medium/-250soft\", ", ""));

        assertRefused(strategy(), "failed", "It left no trace.");
        assertThat(peer().outcome().counts()).isTrue();
        assertThat(peer().score()).hasToString("Score[hard=0, medium=-3, soft=-250]");
        assertThat(peer().search().seconds()).isNull();
    }

    @Test
    void aTraceThatIsNoneIsAFailureOfAnybody() throws Exception {
        Files.writeString(trace, "nonsense");
        assertRefused(peer(), "failed", "Its trace cannot be read: " + trace + ":1: ");
    }
}
