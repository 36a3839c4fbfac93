package rotation.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rotation.json.InputException;
import rotation.json.Sha256;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.rule.Rule;

class PlanFilesTest {

    private static final String SMALL =
            """
            {
              "format": "rotation-plan/1",
              "score": "0hard/-3medium/-18soft",
              "tours": [
                {"tour": "M-1/1", "officer": "O-1", "start": "2025-05-05", "end": "2026-01-29", "intake": "PDT-1"},
                {"tour": "U-1/1", "officer": null}
              ]
            }
            """;

    private final Path directory;

    PlanFilesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void readsTheWorkedExample() throws Exception {
        assertThat(PlanReader.read(Examples.WORKED_PLAN))
                .isEqualTo(new Plan(
                        List.of(
                                new Plan.Row("MONUSCO-01/1", "O-1", Period.of("2024-08-01", "2025-05-27"), null),
                                new Plan.Row("MONUSCO-01/2", "O-3", Period.of("2025-05-26", "2026-02-19"), "PDT-05"),
                                new Plan.Row("UNMIK-01/1", "O-4", Period.of("2025-04-07", "2026-04-06"), null)),
                        "0hard/0medium/-1145soft"));
    }

    @Test
    void whatAPlanSaysBesidesIsOfNoConcern() throws Exception {
        String more = SMALL.replace("\"tours\"", "\"figures\": {\"women\": 3}, \"tours\"")
                .replace(
                        "\"officer\": null",
                        "\"officer\": null, \"reason\": \"nobody\", \"start\": null, \"end\": null");
        assertThat(PlanReader.read(write(more))).isEqualTo(PlanReader.read(write(SMALL)));
    }

    @Test
    void aPlanIsReadWithTheProblemThatItSaysItIsFor() throws Exception {
        Path file =
                write(SMALL.replace("\"score\"", "\"problem\": {\"name\": \"x\", \"sha256\": \"c0ffee\"}, \"score\""));
        StoredPlan stored = PlanReader.readStored(file);
        assertThat(stored.problem()).isEqualTo("c0ffee");
        assertThat(stored.sha256()).isEqualTo(Sha256.of(Files.readAllBytes(file)));
        assertThat(stored.plan()).isEqualTo(PlanReader.read(write(SMALL)));
        assertThat(PlanReader.readStored(file).problem()).isNull();
    }

    @Test
    void thePointsOfAHardRuleAreWhatItCostsByItsWeight() throws Exception {
        StoredPlan stored = PlanReader.readStored(
                write(
                        SMALL.replace(
                                "\"tours\"",
                                """
                "rules": [
                  {"id": "release", "weight": "1hard", "matches": 1, "score": "-3hard/0medium/0soft"},
                  {"id": "rank", "weight": "5hard", "score": "0hard/0medium/0soft"},
                  {"id": "agencyCap", "weight": "200medium", "score": "0hard/-600medium/0soft"},
                  {"id": "medical", "weight": "0hard", "score": "0hard/0medium/0soft"},
                  {"id": "siteNeeds", "weight": "heavy", "score": "-1hard/0medium/0soft"},
                  {"id": "language", "weight": "200hard", "score": "-600hard/0medium/0soft"},
                  {"id": "skill", "weight": "1hard", "score": "many"},
                  {"id": "moon", "weight": "1hard", "score": "-1hard/0medium/0soft"},
                  "release", {}], "tours\"""")));

        assertThat(stored.hardPoints()).isEqualTo(Map.of(Rule.RELEASE, 3L, Rule.RANK, 0L, Rule.LANGUAGE, 3L));
        assertThat(PlanReader.readStored(write(SMALL)).hardPoints()).isEmpty();
    }

    @Test
    void aPlanMayBeIncompleteOrSayThingsTwice() throws Exception {
        String text =
                """
                {"format": "rotation-plan/1", "tours": [{"tour": "X", "officer": null}, {"tour": "X", "officer": null}]}
                """;
        assertThat(PlanReader.read(write(text)))
                .isEqualTo(new Plan(List.of(Plan.Row.empty("X"), Plan.Row.empty("X")), null));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        "a problem",
                        "rotation-plan/1",
                        "rotation-problem/1",
                        "2 /format: \"rotation-problem/1\" is not the format \"rotation-plan/1\"."
                                + " This is a problem; a plan is expected here."),
                arguments("no tours", "\"tours\"", "\"turns\"", "1: The key \"tours\" is missing. It is required."),
                arguments(
                        "a row without its tour",
                        "\"tour\": \"M-1/1\", ",
                        "",
                        "5 /tours/0: The key \"tour\" is missing. It is required."),
                arguments(
                        "a row that does not say whether the tour is filled",
                        ", \"officer\": null",
                        "",
                        "6 /tours/1: The key \"officer\" is missing. Write null if the tour is empty."),
                arguments(
                        "an officer without a start",
                        "\"start\": \"2025-05-05\", ",
                        "",
                        "5 /tours/0: The key \"start\" is missing. It is required."),
                arguments(
                        "an officer without an end",
                        "\"end\": \"2026-01-29\", ",
                        "",
                        "5 /tours/0: The key \"end\" is missing. It is required."),
                arguments(
                        "a bad date",
                        "\"2025-05-05\"",
                        "\"5 May 2025\"",
                        "5 /tours/0/start: \"5 May 2025\" is no date."
                                + " Write it as year, month and day, such as \"2025-04-01\"."),
                arguments(
                        "an end before the start",
                        "\"2026-01-29\"",
                        "\"2025-01-29\"",
                        "5 /tours/0/end: \"2025-01-29\" is before the first day, 2025-05-05."
                                + " Both days are included; swap them if they are the wrong way round."),
                arguments(
                        "a number for an officer",
                        "\"O-1\"",
                        "1",
                        "5 /tours/0/officer: 1 is no text. Write it in double quotes."),
                arguments(
                        "an empty officer",
                        "\"O-1\"",
                        "\"\"",
                        "5 /tours/0/officer: This must not be empty."
                                + " Write something, or leave the key out if it is not required."),
                arguments(
                        "an officer that would forge a line",
                        "\"O-1\"",
                        "\"O-1\\nO-2\"",
                        "5 /tours/0/officer: \"O-1\\nO-2\" contains a control character, \\n."
                                + " Delete it: ids and other words must stay within a line."),
                arguments(
                        "an intake that is no text",
                        "\"PDT-1\"",
                        "[]",
                        "5 /tours/0/intake: [] is no text. Write it in double quotes."),
                arguments(
                        "a row that is no object",
                        "{\"tour\": \"U-1/1\", \"officer\": null}",
                        "\"U-1/1\"",
                        "6 /tours/1: \"U-1/1\" is no object. Write { ... }."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refuses(String claim, String old, String changed, String message) throws IOException {
        assertThat(SMALL).containsOnlyOnce(old);
        Path file = write(SMALL.replace(old, changed));
        var thrown = catchThrowableOfType(InputException.class, () -> PlanReader.read(file));
        assertThat(thrown.errors())
                .extracting(error -> error.message(Locale.ENGLISH))
                .containsExactly(file + ":" + message);
        assertThat(thrown.errors().get(0).message(Locale.FRENCH)).isNotEqualTo(file + ":" + message);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("plan.json"), text);
    }
}
