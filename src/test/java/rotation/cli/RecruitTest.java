package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** The command {@code recruit}. */
class RecruitTest {

    private static final Path FRENCH = Path.of("problems", "scarce-french.json");
    private static final Path TINY = Path.of("problems", "tiny.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private Path plan(Path problem) {
        Path plan = directory.resolve("plan.json");
        Commands.run("solve", problem, "-o", plan, "--moves", 20_000, "--threads", 1, "--seed", 1, "--quiet");
        return plan;
    }

    private static JsonNode json(Run run) throws IOException {
        return JSON.readTree(run.out());
    }

    private static int empty(Path plan) throws IOException {
        int empty = 0;
        for (JsonNode row : JSON.readTree(Files.readString(plan)).path("tours")) {
            empty += row.path("officer").isNull() ? 1 : 0;
        }
        return empty;
    }

    @Test
    void whoeverIsToldFillsAsMuchOnceTheyAreOnTheRoster() throws Exception {
        Path plan = plan(FRENCH);

        JsonNode told = json(Commands.run("recruit", FRENCH, plan, "--top", 3, "--moves", 2_000, "--json"));

        assertThat(told.path("emptyInPlan").asInt()).isEqualTo(empty(plan)).isEqualTo(7);
        assertThat(told.path("people")).hasSize(3);
        for (JsonNode person : told.path("people")) {
            Path with = directory.resolve("with.json");
            Files.writeString(with, with(person).toString());
            Path better = directory.resolve("better.json");
            Run run =
                    Commands.run("resolve", with, "--previous", plan, "-o", better, "--moves", 20_000, "--threads", 1);
            assertThat(run.exitCode()).as(run.err()).isZero();
            int filled = person.path("gain").path("filled").asInt();
            assertThat(filled).isPositive();
            assertThat(empty(better)).isEqualTo(7 - filled);
        }
    }

    /** The season with such a person. */
    private static JsonNode with(JsonNode person) throws IOException {
        var season = (ObjectNode) JSON.readTree(Files.readString(FRENCH));
        JsonNode profile = person.path("profile");
        ObjectNode officer = JSON.createObjectNode()
                .put("id", "NEW-1")
                .put("agency", person.path("agency").asText())
                .put("rank", profile.path("rank").asText());
        if (profile.path("woman").asBoolean()) {
            officer.put("gender", "F");
        }
        officer.set("languages", profile.path("languages"));
        ArrayNode skills = officer.putArray("skills");
        profile.path("skills").forEach(code -> skills.addObject().put("code", code.asText()));
        officer.set("releases", person.path("releases"));
        ((ArrayNode) season.path("officers")).add(officer);
        return season;
    }

    @Test
    void twoWhoDoNotGetInEachOthersWayFillWhatTheyFillApart() throws Exception {
        JsonNode together = json(Commands.run("recruit", FRENCH, plan(FRENCH), "--moves", 1_000, "--json"))
                .path("together");

        assertThat(together).hasSize(2);
        for (int i = 0; i < 2; i++) {
            JsonNode set = together.get(i);
            assertThat(set.path("people")).hasSize(i + 2);
            assertThat(set.path("gain").path("filled").asInt())
                    .isGreaterThanOrEqualTo(i + 2)
                    .isGreaterThanOrEqualTo(set.path("apart").asInt());
        }
    }

    @Test
    void theSameSeedTellsTheSame() {
        Path plan = plan(TINY);

        assertThat(Commands.run("recruit", TINY, plan, "--moves", 500).out())
                .isEqualTo(Commands.run("recruit", TINY, plan, "--moves", 500).out());
    }

    @Test
    void itSaysWhatWasTriedAndWhatIsProven() {
        Run run = Commands.run("recruit", TINY, plan(TINY), "--moves", 500, "--top", 1);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith(
                        """
                What was tried
                    The plan leaves 1 of 7 tours empty. Planned again with nobody new, 1 stays empty""")
                .contains("no plan leaves fewer", "Of each the best of 3 searches of 500 moves counts, seeds 0 to 2")
                .contains("1. ", ": fills 1 post more", "Goes to: BINUH-01/1", "Must be released: ")
                .contains("What a course would do for somebody on the roster")
                .contains("Two and three together");
    }

    @Test
    void itIsToldInFrench() {
        assertThat(Commands.run("recruit", TINY, plan(TINY), "--moves", 500, "--lang", "fr")
                        .out())
                .startsWith("Ce qui a été essayé")
                .contains("pourvoit 1 poste de plus");
    }

    @Test
    void aPlanThatIsNotLegalIsRefused() throws Exception {
        Path none = directory.resolve("none.json");
        Files.writeString(none, "{\"format\": \"rotation-plan/1\", \"tours\": []}");

        assertThat(Commands.run("recruit", TINY, none).exitCode()).isEqualTo(4);
    }

    @Test
    void atLeastOneIsTold() {
        assertThat(Commands.run("recruit", TINY, plan(TINY), "--top", 0).exitCode())
                .isEqualTo(2);
        assertThat(Commands.run("recruit", TINY, plan(TINY), "--moves", 0).exitCode())
                .isEqualTo(2);
    }

    /** What a plan gains by a course, or by a woman, is found where there is something to gain. */
    @Test
    void coursesAndWomenAreTold() throws Exception {
        Path plan = plan(FRENCH);

        Run run = Commands.run("recruit", FRENCH, plan, "--top", 9, "--moves", 2_000);

        assertThat(run.out()).contains(" learns ", "If it is a woman, the soft goals are ");
        JsonNode taught = json(Commands.run("recruit", FRENCH, plan, "--moves", 2_000, "--json"))
                .path("taught")
                .path(0);
        var season = (ObjectNode) JSON.readTree(Files.readString(FRENCH));
        String learns = taught.path("learns").asText();
        for (JsonNode officer : season.path("officers")) {
            if (officer.path("id").equals(taught.path("officer"))) {
                learn((ObjectNode) officer, learns);
            }
        }
        Path with = directory.resolve("with.json");
        Files.writeString(with, season.toString());
        Path better = directory.resolve("better.json");
        Commands.run("resolve", with, "--previous", plan, "-o", better, "--moves", 20_000, "--threads", 1);
        assertThat(empty(better))
                .isEqualTo(empty(plan) - taught.path("gain").path("filled").asInt());
    }

    private static void learn(ObjectNode officer, String what) {
        if (what.contains(" ")) {
            officer.withObject("/languages").put(what.substring(0, 2), what.substring(3));
        } else {
            officer.withArray("/skills").addObject().put("code", what);
        }
    }

    @Test
    void ofTwoProfilesThatFillAsMuchOnlyTheOneIsToldOfWhomLessIsAsked() throws Exception {
        JsonNode people = json(Commands.run("recruit", FRENCH, plan(FRENCH), "--top", 20, "--moves", 1_000, "--json"))
                .path("people");

        for (JsonNode one : people) {
            for (JsonNode other : people) {
                boolean isEasier = !one.equals(other)
                        && one.path("profile")
                                .path("rank")
                                .equals(other.path("profile").path("rank"))
                        && skills(other).containsAll(skills(one))
                        && one.path("profile")
                                .path("languages")
                                .equals(other.path("profile").path("languages"));
                if (isEasier) {
                    assertThat(other.path("gain").path("filled").asInt())
                            .isGreaterThan(one.path("gain").path("filled").asInt());
                }
            }
        }
    }

    private static List<String> skills(JsonNode person) {
        var skills = new ArrayList<String>();
        person.path("profile").path("skills").forEach(code -> skills.add(code.asText()));
        return skills;
    }

    @Test
    void whereNoAgencyCouldSendAnybodyNobodyIsTold() throws Exception {
        var season = (ObjectNode) JSON.readTree(Files.readString(TINY));
        season.putArray("agencies");
        season.putArray("officers");
        season.path("tours").forEach(tour -> ((ObjectNode) tour).remove(List.of("assignment", "status", "pinned")));
        Path empty = directory.resolve("empty.json");
        Files.writeString(empty, season.toString());

        Run run = Commands.run("recruit", empty, plan(empty), "--moves", 100);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("0 profiles").doesNotContain("1. ");
    }

    @Test
    void aPlanThatBreaksHardRulesIsLookedAtWithAWarning() throws Exception {
        Path problem = Path.of("problems", "unfit-published.json");

        Run run = Commands.run("recruit", problem, plan(problem), "--moves", 100, "--top", 1);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("breaks hard rules (-1hard/");
    }

    @Test
    void aSeedWithoutRoomForThoseAfterItIsRefused() {
        assertThat(Commands.run("recruit", TINY, plan(TINY), "--seed", Long.MAX_VALUE)
                        .exitCode())
                .isEqualTo(2);
    }
}
