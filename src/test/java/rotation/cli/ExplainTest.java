package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;
import rotation.explain.EmptyTourExplanation;
import rotation.explain.Explainer;
import rotation.explain.amend.Unlock;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/** The command {@code explain}. */
class ExplainTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SEASON = Path.of("problems", "tiny.json");
    private static final Path SCARCE = Path.of("problems", "scarce-french.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Path plan;

    @BeforeAll
    static void theBestPlan() {
        plan = directory.resolve("plan.json");
        assertThat(Commands.run("solve", SEASON, "--moves", 20_000, "-q", "-o", plan)
                        .exitCode())
                .isZero();
    }

    private static Run explain(Object... args) {
        var all = new ArrayList<Object>(List.of("explain", SEASON, plan));
        all.addAll(List.of(args));
        return Commands.run(all.toArray());
    }

    @Test
    void aNoteAndATitleForgeNoLine(@TempDir Path own) throws IOException {
        var season = (ObjectNode) JSON.readTree(Files.readString(SEASON));
        season.put("name", "tiny\nforged name");
        season.get("tours").forEach(tour -> ((ObjectNode) tour).put("note", "one\nforged note\u001b[2J\u2028\u202e"));
        Path forged = Files.writeString(own.resolve("forged.json"), JSON.writeValueAsString(season));

        for (String language : List.of("en", "fr")) {
            assertThat(Commands.run("explain", forged, plan, "--tour", "MONUSCO-01/1", "--lang", language)
                            .out())
                    .contains("one\\nforged note\\u001b[2J\\u2028\\u202e");
            assertThat(Commands.run("validate", forged, "--lang", language).out())
                    .contains("tiny\\nforged name");
        }
    }

    @Test
    void aFilledTourIsExplained() {
        Run run = explain("--tour", "MONUSCO-01/2");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        // The numbers are those of problems/README.md.
        assertThat(run.out())
                .contains(
                        "Tour MONUSCO-01/2: O-2 of SPVM goes, 2025-09-22 to 2026-06-18",
                        "\"every tour has an officer\" (unfilledTour) saves 4medium (4 points)",
                        "\"officers in one seat overlap as wanted\" (handover) costs 14soft (7 points)",
                        // 11 more days of priority 4 without anybody, and 90 days short of what is preferred.
                        "O-2 of SPVM goes, 2025-09-22 to 2026-03-20: costs 178soft; \"somebody is in the seat\" (uncoveredDays) costs 88soft,"
                                + " \"tours are as long as preferred\" (tourLength) costs 90soft")
                .doesNotContain("Not legal", "{", "\u001b");
    }

    @Test
    void anEmptyTourIsExplainedInFrench() {
        Run run = explain("--tour", "BINUH-01/1", "--lang", "fr");

        assertThat(run.exitCode()).isZero();
        // Only O-8 flies drones, and the certificate lapses before the tour could end.
        assertThat(run.out())
                .contains(
                        "L'affectation BINUH-01/1 est vide\u202f; sa priorité est 2.",
                        "8 agents sur la liste",
                        "(skill)\u00a0: il en reste 0",
                        "O-8 garde DRONES jusqu'au ");
    }

    @Test
    void anOfficerIsExplained() {
        Run run = explain("--officer", "O-7");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("O-7 of ", "does not serve in this plan", "Could serve in ", "instead of O-8");
    }

    @Test
    void aRuleIsExplained() {
        Run run = explain("--rule", "uncoveredDays");

        assertThat(run.exitCode()).isZero();
        // 20 days of priority 4 and 34 of priority 3.
        assertThat(run.out()).contains("182 points x 2soft = 364soft, 2 findings");
        assertThat(run.out().indexOf("    102: "))
                .isPositive()
                .isLessThan(run.out().indexOf("    80: "));
    }

    @Test
    void jsonHasTheSameContent() throws IOException {
        JsonNode filled =
                JSON.readTree(explain("--tour", "MONUSCO-01/2", "--json").out());
        assertThat(filled.get("score").textValue()).isEqualTo("0hard/-2medium/-675soft");
        assertThat(filled.at("/filledTour/row/officer").textValue()).isEqualTo("O-2");
        assertThat(filled.at("/filledTour/alternatives")).isNotEmpty();
        assertThat(filled.has("emptyTour")).isFalse();

        JsonNode empty =
                JSON.readTree(explain("--tour", "BINUH-01/1", "--json").out()).get("emptyTour");
        assertThat(empty.at("/funnel/officers").intValue()).isEqualTo(8);
        assertThat(empty.get("unlocks")).isNotEmpty();
        // The plan file says so too.
        JsonNode stored = JSON.readTree(plan.toFile());
        for (JsonNode row : stored.get("tours")) {
            assertThat(row.has("funnel")).isEqualTo(row.get("officer").isNull());
            if (row.has("funnel")) {
                assertThat(row.get("officers").intValue()).isEqualTo(8);
                assertThat(row.get("funnel")).hasSameSizeAs(empty.at("/funnel/steps"));
            }
        }
        assertThat(stored.at("/keyFigures/filledTours").intValue()).isEqualTo(6);

        assertThat(JSON.readTree(explain("--officer", "O-7", "--json").out()).at("/officer/services"))
                .isNotEmpty();
        assertThat(JSON.readTree(explain("--rule", "preference", "--json").out())
                        .at("/rule/points")
                        .intValue())
                .isOne();
    }

    @Test
    void aWrongIdIsAWrongCommandLine() {
        Run run = explain("--rule", "prefrence");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("\"prefrence\" is no rule. Did you mean \"preference\"?");

        assertThat(explain("--tour", "MONUSC-01/2", "--lang", "fr").err())
                .contains("n'est pas une affectation de ce problème. Vouliez-vous dire «\u00a0MONUSCO-01/2\u00a0»");
        assertThat(explain("--officer", "nobody").exitCode()).isEqualTo(2);
        assertThat(explain().exitCode()).isEqualTo(2);
        assertThat(explain("--rule", "rank", "--officer", "O-1").exitCode()).isEqualTo(2);
    }

    @Test
    void aPlanThatIsNotLegalIsExplainedAsFarAsPossible() throws IOException {
        var edited = (ObjectNode) JSON.readTree(plan.toFile());
        ((ObjectNode) edited.at("/tours/0")).put("officer", "O-99");
        Path wrong = Files.writeString(directory.resolve("wrong.json"), edited.toString());

        Run run = Commands.run("explain", SEASON, wrong, "--rule", "uncoveredDays");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).contains("Not legal: ", "O-99", "as far as that goes", "uncoveredDays");
    }

    @Test
    void everyUnlockCanBeSetAndFillsItsTour() throws Exception {
        Path scarcePlan = directory.resolve("scarce.plan.json");
        Commands.run("solve", SCARCE, "--moves", 30_000, "-q", "-o", scarcePlan);
        Problem problem = ProblemReader.read(SCARCE).problem();
        Plan before = PlanReader.read(scarcePlan);
        var explainer = new Explainer(problem, before);
        Verdict now = explainer.verdict();
        int unlocks = 0;
        for (Tour tour : explainer.emptyTours()) {
            var empty = (EmptyTourExplanation) explainer.tour(tour.id());
            for (Unlock unlock : empty.unlocks()) {
                unlocks++;
                String setting = unlock.path() + "=" + JSON.writeValueAsString(unlock.after());
                Problem changed = ProblemReader.read(SCARCE, List.of(setting)).problem();
                Verdict then = new Judge(changed).judge(with(before, unlock.rows()));

                assertThat(then.irregularities()).as(unlock.path()).isEmpty();
                assertThat(then.isFeasible()).as(unlock.path()).isTrue();
                assertThat(then.keyFigures().filledTours())
                        .isEqualTo(now.keyFigures().filledTours() + 1);
            }
        }
        assertThat(unlocks).isGreaterThan(10);
    }

    private static Plan with(Plan plan, List<Plan.Row> rows) {
        return new Plan(
                plan.rows().stream()
                        .map(row -> rows.stream()
                                .filter(changed -> changed.tour().equals(row.tour()))
                                .findFirst()
                                .orElse(row))
                        .toList(),
                null);
    }
}
