package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;
import rotation.rule.Rule;

/** The command {@code check}. */
class CheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SEASON = Path.of("problems", "tiny.json");

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

    @Test
    void aLegalPlanIsReported() {
        Run run = Commands.run("check", SEASON, plan);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("0hard/-2medium/-675soft: legal, and no hard rule is broken.", "6 of 7 tours filled.")
                .doesNotContain("Not legal", "Note:", "\u001b");
        assertThat(Arrays.stream(Rule.values()).map(Rule::id)).allMatch(run.out()::contains);
    }

    @Test
    void aLegalPlanIsReportedInFrench() {
        assertThat(Commands.run("check", SEASON, plan, "--lang=fr").out())
                .contains("conforme, et aucune règle stricte n'est enfreinte.", "6 affectations pourvues sur 7.");
    }

    @Test
    void allErrorsOfAnEditedPlanAreListed() throws IOException {
        ObjectNode season = (ObjectNode) JSON.readTree(SEASON.toFile());
        row(season, "id", "MONUSCO-01/1").put("locked", true);
        Path locked = write("locked.json", season);
        ObjectNode edited = (ObjectNode) JSON.readTree(plan.toFile());
        row(edited, "tour", "MONUSCO-01/1").put("end", "2025-10-01");
        row(edited, "tour", "MONUSCO-02/1").put("officer", "O-99");
        row(edited, "tour", "UNMIK-01/2").put("start", "2026-01-27");
        Path wrong = write("wrong.json", edited);

        Run run = Commands.run("check", locked, wrong);

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out())
                .contains(
                        "Not legal: Tour MONUSCO-01/1 is locked and must keep its window",
                        "Not legal: Tour MONUSCO-02/1: officer O-99 is not on the roster.",
                        "Not legal: Tour UNMIK-01/2: 2026-01-27 to 2026-10-22 is none of its windows.",
                        "not legal, 3 errors.",
                        // The plan still says what it cost before it was edited.
                        "Note: ");
        JsonNode told =
                JSON.readTree(Commands.run("check", locked, wrong, "--json").out());
        var kinds = new ArrayList<String>();
        told.get("irregularities").forEach(odd -> kinds.add(odd.get("kind").textValue()));
        assertThat(kinds).containsExactlyInAnyOrder("fixedWindow", "officerUnknown", "windowNoCandidate");
        assertThat(told.get("legal").booleanValue()).isFalse();
    }

    @Test
    void aLegalPlanThatBreaksAHardRuleEndsWithExitCode4() throws IOException {
        ObjectNode edited = (ObjectNode) JSON.readTree(plan.toFile());
        // The seat asks for drones to the end of August; the certificate of O-8 lapses in June.
        row(edited, "tour", "BINUH-01/1")
                .put("officer", "O-8")
                .put("start", "2025-06-02")
                .put("end", "2025-08-30");

        Run run = Commands.run("check", SEASON, write("broken.json", edited));

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).contains("legal, but hard rules are broken.");
    }

    @Test
    void jsonHasTheSameScore() throws IOException {
        Run run = Commands.run("check", SEASON, plan, "--json");

        assertThat(run.exitCode()).isZero();
        JsonNode told = JSON.readTree(run.out());
        assertThat(told.get("score").textValue()).isEqualTo("0hard/-2medium/-675soft");
        assertThat(told.get("feasible").booleanValue()).isTrue();
        assertThat(told.get("legal").booleanValue()).isTrue();
        var rules = new ArrayList<String>();
        long soft = 0;
        for (JsonNode rule : told.get("rules")) {
            rules.add(rule.get("id").textValue());
            String score = rule.get("score").textValue();
            soft += Long.parseLong(score.substring(score.lastIndexOf('/') + 1).replace("soft", ""));
        }
        assertThat(rules).isEqualTo(Arrays.stream(Rule.values()).map(Rule::id).toList());
        assertThat(soft).isEqualTo(-675);
    }

    @Test
    void whatIsBrokenByThoseWhoAreThereIsNamedAndCostsNothing() throws IOException {
        ObjectNode season = (ObjectNode) JSON.readTree(SEASON.toFile());
        ((ObjectNode) season.at("/officers/0")).put("medicalTo", "2025-08-31");
        Path unfit = write("unfit.json", season);

        String told = "MONUSCO-01/1: the medical clearance of O-1 ends on 2025-08-31, 1 day before the tour does, on"
                + " 2025-09-01.";
        Run run = Commands.run("check", unfit, plan);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Needs attention (", "\n  " + told + " Renew it", "0hard/-2medium/-675soft: legal");
        assertThat(Commands.run("check", unfit, plan, "--lang", "fr").out())
                .contains(
                        "Points d'attention (",
                        "\n  MONUSCO-01/1\u00a0: l'aptitude médicale de O-1 prend fin le 2025-08-31");
        JsonNode attention = attention(unfit);
        assertThat(attention.at("/0/id").textValue()).isEqualTo("medical:MONUSCO-01/1:O-1");
        assertThat(attention.at("/0/kind").textValue()).isEqualTo("lapse");
        assertThat(attention.at("/0/tour").textValue()).isEqualTo("MONUSCO-01/1");
        assertThat(attention.at("/0/from").textValue()).isEqualTo("2025-09-01");
        assertThat(attention.at("/0/number").intValue()).isEqualTo(1);
        assertThat(attention.at("/0/sentence").textValue()).isEqualTo(told);
        assertThat(attention.at("/0/decision").textValue()).startsWith("Renew it");
        assertThat(attention(SEASON).toString()).doesNotContain("medical");
    }

    @Test
    void aPlanFileTellsTheSameAttention() throws IOException {
        JsonNode inPlan = JSON.readTree(plan.toFile()).get("attention");
        JsonNode checked = attention(SEASON);

        assertThat(inPlan).isNotEmpty().hasSameSizeAs(checked);
        for (int i = 0; i < inPlan.size(); i++) {
            for (var field : inPlan.get(i).properties()) {
                assertThat(checked.get(i).get(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue());
            }
        }
    }

    private static JsonNode attention(Path season) throws IOException {
        return JSON.readTree(Commands.run("check", season, plan, "--json").out())
                .get("attention");
    }

    @Test
    void aPlanThatCannotBeReadIsBadInput() throws IOException {
        Path broken = Files.writeString(directory.resolve("no-plan.json"), "{\n\"format\": \"rotation-plan/1\",\n");

        for (Path file : new Path[] {broken, directory.resolve("none.json"), SEASON}) {
            Run run = Commands.run("check", SEASON, file);

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(file.toString()).doesNotContain("Exception");
        }
    }

    private static ObjectNode row(JsonNode document, String key, String tour) {
        for (JsonNode row : document.get("tours")) {
            if (row.get(key).textValue().equals(tour)) {
                return (ObjectNode) row;
            }
        }
        throw new IllegalArgumentException(tour);
    }

    private static Path write(String name, JsonNode document) throws IOException {
        return Files.writeString(directory.resolve(name), document.toString());
    }
}
