package rotation.planner;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.attention.Attention;
import rotation.change.ChangeRow;
import rotation.change.Reason;
import rotation.change.TourChange;
import rotation.explain.Funnel;
import rotation.io.PlanReader;
import rotation.io.ReadOptions;
import rotation.io.Schemas;
import rotation.judge.Subject;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Weight;
import rotation.rule.Rule;
import rotation.text.Sentence;

class PlanWriterTest {

    private final Path directory;

    PlanWriterTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void writesAPlanThatReadsTheSame() throws Exception {
        var rows = List.of(
                new Plan.Row("M-1/1", "O-1", Period.of("2025-05-05", "2026-01-29"), "PDT-1"),
                new Plan.Row("M-1/2", "Ö-2", Period.of("2026-01-23", "2026-10-19"), null),
                Plan.Row.empty("U-1/1"));
        var plan = new PlanFile(
                "small",
                "c0ffee",
                HardMediumSoftLongScore.of(0, -3, -18),
                true,
                List.of(
                        new PlanFile.RuleRow(Rule.RANK, Weight.hard(1), 0, HardMediumSoftLongScore.ZERO),
                        new PlanFile.RuleRow(
                                Rule.UNFILLED_TOUR, Weight.medium(1), 1, HardMediumSoftLongScore.ofMedium(-3))),
                rows,
                new PlanFile.Run("0.1.0", "late acceptance", 7, 30.06, 1.0, 812345, true));
        Path file = directory.resolve("plan.json");
        PlanWriter.write(plan, file);
        assertThat(file)
                .hasContent(
                        """
                {
                  "format": "rotation-plan/1",
                  "problem": {"name": "small", "sha256": "c0ffee"},
                  "score": "0hard/-3medium/-18soft",
                  "feasible": true,
                  "rules": [
                    {"id": "rank", "weight": "1hard", "matches": 0, "score": "0hard/0medium/0soft"},
                    {"id": "unfilledTour", "weight": "1medium", "matches": 1, "score": "0hard/-3medium/0soft"}
                  ],
                  "tours": [
                    {"tour": "M-1/1", "officer": "O-1", "start": "2025-05-05", "end": "2026-01-29", "intake": "PDT-1"},
                    {"tour": "M-1/2", "officer": "Ö-2", "start": "2026-01-23", "end": "2026-10-19", "intake": null},
                    {"tour": "U-1/1", "officer": null}
                  ],
                  "run": {"version": "0.1.0", "strategy": "late acceptance", "seed": 7, "seconds": 30.1, "constructionSeconds": 1.0, "moves": 812345}
                }
                """);
        assertThat(PlanReader.read(file)).isEqualTo(new Plan(rows, "0hard/-3medium/-18soft"));
        assertThat(PlanReader.readStored(file).isComplete()).isTrue();
    }

    @Test
    void anUnfinishedPlanSaysSo() throws Exception {
        var plan = new PlanFile(
                "small",
                "c0ffee",
                HardMediumSoftLongScore.ZERO,
                true,
                List.of(),
                List.of(),
                new PlanFile.Run("0.1.0", "tabu", 0, 1, 1, 1, false));
        Path file = directory.resolve("plan.json");
        PlanWriter.write(plan, file);
        assertThat(file).content().contains("\"moves\": 1, \"complete\": false}");
        assertThat(PlanWriter.text(plan)).isEqualTo(Files.readString(file));
        assertThat(PlanReader.readStored(file).isComplete()).isFalse();
    }

    @Test
    void whoIsLeftForAnEmptyTourAddsUp() throws Exception {
        var rank = List.of(new Funnel.Step(Rule.RANK, 1, 2));
        var suited = List.of(new Funnel.Suited("O-1", null, List.of()));
        var funnels = Map.of(
                "M-1/1",
                new Funnel("M-1/1", 9, 1, 6, rank, suited),
                "U-1/1",
                new Funnel("U-1/1", 3, 1, 0, rank, suited));
        var plan = new PlanFile(
                "small",
                "c0ffee".repeat(10) + "0000",
                ReadOptions.NONE,
                HardMediumSoftLongScore.ZERO,
                null,
                true,
                List.of(),
                List.of(Plan.Row.empty("M-1/1"), Plan.Row.empty("U-1/1")),
                null,
                funnels,
                null,
                null,
                new PlanFile.Run("0.1.0", "tabu", 0, 1, 1, 1, true));
        Path file = directory.resolve("plan.json");
        PlanWriter.write(plan, file);
        assertThat(file)
                .content()
                .contains(
                        """
                    {"tour": "M-1/1", "officer": null, "officers": 9, "withoutWindow": 6, "funnel": [{"rule": "rank", "remaining": 1}]},
                    {"tour": "U-1/1", "officer": null, "officers": 3, "funnel": [{"rule": "rank", "remaining": 1}]}
                """);
        assertThat(isOfSchema(file)).isTrue();
    }

    @Test
    void whatNeedsAttentionIsWrittenWithoutSentences() throws Exception {
        var text = Sentence.of(PlanWriterTest.class, "never.said");
        var plan = new PlanFile(
                "small",
                "c0ffee".repeat(10) + "0000",
                ReadOptions.NONE,
                HardMediumSoftLongScore.ZERO,
                null,
                true,
                List.of(),
                List.of(Plan.Row.empty("M-1/1")),
                null,
                Map.of(),
                null,
                List.of(
                        new Attention(
                                Attention.Kind.GAP,
                                "gap:M-1:M-1/1",
                                Map.of(Subject.POSITION, "M-1", Subject.TOUR, "M-1/1"),
                                Period.of("2025-05-05", "2025-05-06"),
                                2L,
                                text,
                                text),
                        new Attention(Attention.Kind.EXCEEDED, "programCeiling", Map.of(), null, null, text, text)),
                new PlanFile.Run("0.1.0", "tabu", 0, 1, 1, 1, true));
        Path file = directory.resolve("plan.json");
        PlanWriter.write(plan, file);
        assertThat(file)
                .content()
                .contains(
                        """
                  "attention": [
                    {"id": "gap:M-1:M-1/1", "kind": "gap", "tour": "M-1/1", "position": "M-1", "from": "2025-05-05", "to": "2025-05-06", "number": 2},
                    {"id": "programCeiling", "kind": "exceeded"}
                  ],
                """);
        assertThat(isOfSchema(file)).isTrue();
    }

    private static boolean isOfSchema(Path plan) throws Exception {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Schemas.plan())
                .validate(new ObjectMapper().readTree(plan.toFile()))
                .isEmpty();
    }

    @Test
    void whatDiffersFromThePlanBeforeStandsBesideIt() throws Exception {
        var before = new ChangeRow.Side("O-1", "A", "2025-05-05", "2026-01-29", "PDT-1");
        var after = new ChangeRow.Side("O-2", "B", "2025-05-06", "2026-01-30", null);
        var plan = new PlanFile(
                        "small",
                        "c0ffee".repeat(10) + "0000",
                        HardMediumSoftLongScore.ZERO,
                        true,
                        List.of(),
                        List.of(Plan.Row.empty("U-1/1")),
                        new PlanFile.Run("0.1.0", "tabu", 0, 1, 1, 1, true))
                .with(List.of(
                        new ChangeRow(
                                "M-1/1",
                                "M",
                                TourChange.Kind.REPLACED,
                                before,
                                after,
                                1,
                                1,
                                false,
                                true,
                                Reason.Kind.EDITED_PLAN,
                                List.of()),
                        new ChangeRow(
                                "U-1/1",
                                "U",
                                TourChange.Kind.EMPTIED,
                                before,
                                null,
                                null,
                                null,
                                true,
                                false,
                                Reason.Kind.INELIGIBLE,
                                List.of(Rule.RANK, Rule.MEDICAL))));
        Path file = directory.resolve("plan.json");
        PlanWriter.write(plan, file);
        assertThat(file)
                .content()
                .contains(
                        """
                          "changes": [
                            {"tour": "M-1/1", "change": "replaced", "before": {"officer": "O-1", "start": "2025-05-05", "end": "2026-01-29", "intake": "PDT-1"}, "after": {"officer": "O-2", "start": "2025-05-06", "end": "2026-01-30", "intake": null}, "forced": false, "edited": true, "reason": "editedPlan", "rules": []},
                            {"tour": "U-1/1", "change": "emptied", "before": {"officer": "O-1", "start": "2025-05-05", "end": "2026-01-29", "intake": "PDT-1"}, "after": null, "forced": true, "edited": false, "reason": "ineligible", "rules": ["rank", "medical"]}
                          ],
                        """);
        assertThat(PlanReader.read(file).rows()).containsExactly(Plan.Row.empty("U-1/1"));
        assertThat(isOfSchema(file)).isTrue();
    }
}
