package rotation.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.model.Agency;
import rotation.model.LanguageLevel;
import rotation.model.Mission;
import rotation.model.Period;
import rotation.model.Policy;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Weight;

/** Values that are set for one run instead of what the file says. */
class SettingsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SMALL =
            """
            {"format": "rotation-problem/1", "name": "small", "season": {"from": "2025-04-01", "to": "2026-03-31"},
             "ranks": ["LOW", "HIGH"],
             "agencies": [{"id": "SPVM", "strength": 100, "maxAway": 3}, {"id": "O.P[P]", "strength": 100}],
             "missions": [{"id": "MONUSCO", "ceiling": 20}],
             "positions": [{"id": "P", "mission": "MONUSCO", "languages": {"fr": "A1"}}],
             "tours": [
               {"id": "M/2", "position": "P", "starts": {"from": "2025-06-02", "to": "2025-06-16"}, "days": [30, 60]}],
             "officers": [
               {"id": "O-1", "agency": "SPVM", "rank": "LOW", "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]}]}
            """;

    private final Path directory;

    SettingsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private Path small() throws IOException {
        return Files.writeString(directory.resolve("small.json"), SMALL);
    }

    private Problem with(String... settings) throws Exception {
        return ProblemReader.read(small(), List.of(settings)).problem();
    }

    @Test
    void aValueReplacesThatOfTheFile() throws Exception {
        assertThat(with("agencies[SPVM].maxAway=14").agencies().get(0).maxAway())
                .isEqualTo(14);
        assertThat(with("tours[M/2].starts.everyDays=7").tours().get(0).starts().everyDays())
                .isEqualTo(7);
        assertThat(with("tours[M/2].days[1]=90").tours().get(0).days()).containsExactly(30, 90);
        assertThat(with("positions[P].languages.fr=B1").positions().get(0).languages())
                .containsEntry("fr", LanguageLevel.B1);
        assertThat(with("officers[O-1].releases[0].to=2026-10-01")
                        .officers()
                        .get(0)
                        .releases())
                .containsExactly(Period.of("2025-01-01", "2026-10-01"));
        assertThat(with("ranks[1]=TOP").ranks()).containsExactly("LOW", "TOP");
    }

    @Test
    void aValueThatTheFileLeavesOutMayBeSet() throws Exception {
        assertThat(with("agencies[O.P[P]].maxAway=14").agencies().get(1).maxAway())
                .isEqualTo(14);
        assertThat(with("policy.restDays=100").policy().restDays()).isEqualTo(100);
        assertThat(with("policy.weights.unitDepletion=0soft").policy().weights())
                .containsEntry("unitDepletion", Weight.soft(0));
        assertThat(with("positions[P].coverage.from=2025-06-01", "positions[P].coverage.to=2025-07-01")
                        .positions()
                        .get(0)
                        .coverage())
                .isEqualTo(Period.of("2025-06-01", "2025-07-01"));
    }

    @Test
    void everySingleValueOfTheFormatMayBeSetToWhatItIs() throws Exception {
        Problem problem = ProblemReader.read(Examples.EVERY_KEY).problem();
        var settings = new ArrayList<String>();
        collectSettings("", JSON.readTree(Files.readString(Examples.EVERY_KEY)), settings);
        assertThat(settings)
                .contains(
                        "policy.toursPerOfficer=1",
                        "policy.budget=1000000000000",
                        "agencies[SPVM].caps[0].max=6",
                        "missions[MONUSCO].dailyCost=210",
                        "missions[MONUSCO].siteNeeds[0].languages.fr=\"B2\"",
                        "tours[MONUSCO-07/1].tentative=true",
                        "tours[MONUSCO-07/2].assignment.intake=\"PDT-2025-04\"",
                        "tours[MONUSCO-07/2].shortlist[1]=\"O-0077\"",
                        "officers[O-0123].lastMission=\"MONUSCO\"",
                        "pairs[0].kind=\"together\"");
        assertThat(ProblemReader.read(Examples.EVERY_KEY, settings).problem())
                .usingRecursiveComparison()
                .ignoringAllOverriddenEquals()
                .isEqualTo(problem);
    }

    /** A setting for every value but ids, which others refer to, that makes it what it is. */
    private static void collectSettings(String path, JsonNode node, List<String> settings) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(entry -> !entry.getKey().equals("id"))
                    .forEach(entry -> collectSettings(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), settings));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                String id = node.get(i).path("id").asText();
                collectSettings(path + "[" + (id.isEmpty() ? i : id) + "]", node.get(i), settings);
            }
        } else {
            settings.add(path + "=" + node);
        }
    }

    @Test
    void whatTheNewKeysSayMayBeSetWhereTheFileLeavesThemOut() throws Exception {
        assertThat(with("policy.budget=1000000", "policy.toursPerOfficer=2").policy())
                .returns(1_000_000L, Policy::budget)
                .returns(2, Policy::toursPerOfficer);
        assertThat(with("missions[MONUSCO].dailyCost=210", "missions[MONUSCO].tourCost=1000000000000")
                        .missions()
                        .get(0))
                .returns(210L, Mission::dailyCost)
                .returns(1_000_000_000_000L, Mission::tourCost);
        assertThat(with("tours[M/2].tentative=true", "tours[M/2].note=07")
                        .tours()
                        .get(0))
                .returns(true, Tour::tentative)
                .returns("07", Tour::note);
        assertThat(with("officers[O-1].lastMission=MONUSCO").officers().get(0).lastMission())
                .isEqualTo("MONUSCO");
        var thrown = catchThrowableOfType(InputException.class, () -> with("policy.budget=1000000000001"));
        assertThat(thrown.errors())
                .extracting(error -> error.message(Locale.ENGLISH))
                .containsExactly("--set policy.budget=1000000000001 /policy/budget: 1000000000001 is above"
                        + " 1,000,000,000,000. An amount in whole dollars from 0 to 1,000,000,000,000 is expected.");
    }

    @Test
    void nullLeavesAKeyOut() throws Exception {
        assertThat(with("missions[MONUSCO].ceiling=null").missions().get(0).ceiling())
                .isNull();
        assertThat(with("agencies[O.P[P]].maxAway=null").agencies().get(1).maxAway())
                .isNull();
    }

    @Test
    void aListOrAnObjectIsWrittenInJson() throws Exception {
        assertThat(with("officers[O-1].releases=[{\"from\": \"2025-05-01\", \"to\": \"2025-05-31\"}]")
                        .officers()
                        .get(0)
                        .releases())
                .containsExactly(Period.of("2025-05-01", "2025-05-31"));
        assertThat(with("officers[O-1].releases=[]").officers().get(0).releases())
                .isEmpty();
        assertThat(with("officers[O-1].releases=null").officers().get(0).releases())
                .isEmpty();
        assertThat(with("tours[M/2].days=[90]").tours().get(0).days()).containsExactly(90);
        assertThat(with("positions[P].languages={\"pt.BR\": \"B2\"}")
                        .positions()
                        .get(0)
                        .languages())
                .isEqualTo(Map.of("pt.BR", LanguageLevel.B2));
        assertThat(with("positions[P].languages=null").positions().get(0).languages())
                .isEmpty();
        assertThat(with("missions[MONUSCO]={\"id\": \"MONUSCO\", \"ceiling\": 7}")
                        .missions()
                        .get(0)
                        .ceiling())
                .isEqualTo(7);
        // The whole is written over what was set in it before, and may be changed in parts after.
        assertThat(with("tours[M/2].days[0]=10", "tours[M/2].days=[90, 91]", "tours[M/2].days[1]=80")
                        .tours()
                        .get(0)
                        .days())
                .containsExactly(90, 80);
    }

    @Test
    void anIdMayBeWrittenAsATextInJson() throws Exception {
        assertThat(with("agencies[\"SPVM\"].maxAway=14").agencies().get(0).maxAway())
                .isEqualTo(14);
        String odd = "a].b=\"[c";
        Path file = Files.writeString(directory.resolve("odd.json"), SMALL.replace("O.P[P]", "a].b=\\\"[c"));
        assertThat(ProblemReader.read(file, List.of("agencies[\"a].b=\\\"[c\"].maxAway=14"))
                        .problem()
                        .agencies()
                        .get(1))
                .returns(odd, Agency::id)
                .returns(14, Agency::maxAway);
    }

    @Test
    void aTextIsTypedAsItIsOrInQuotes() throws Exception {
        assertThat(with("name=what if").name()).isEqualTo("what if");
        assertThat(with(" name = \"null\" ").name()).isEqualTo("null");
        assertThat(with("name=12").name()).isEqualTo("12");
        assertThat(with("name=a=b").name()).isEqualTo("a=b");
        assertThat(with("name=\"\\u00e9t\\u00e9\"").name()).isEqualTo("été");
        assertThat(with("missions[MONUSCO].pairWomen=true").missions().get(0).pairWomen())
                .isTrue();
    }

    @Test
    void theLastOfTwoCounts() throws Exception {
        assertThat(with("name=one", "name=two").name()).isEqualTo("two");
    }

    @Test
    void theProblemSaysWhatWasSetAndKeepsTheSumOfTheFile() throws Exception {
        ProblemFile read = ProblemReader.read(small(), List.of("name=one", "policy.restDays=1"));
        assertThat(read.options().set()).containsExactly("name=one", "policy.restDays=1");
        assertThat(read.sha256()).isEqualTo(ProblemReader.read(small()).sha256());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        "agencies[SVPM].maxAway=3", ": \"SVPM\" is no agency of this problem. Did you mean \"SPVM\"?"),
                arguments("missions[X].ceiling=3", ": \"X\" is no mission of this problem. The problem has MONUSCO."),
                arguments(
                        "intakes[X].capacity=3",
                        ": \"X\" is no intake of this problem. Check the spelling; all ids are in the list \"intakes\"."),
                arguments("agencies[SPVM].maxaway=3", ": There is no key \"maxaway\" here. Did you mean \"maxAway\"?"),
                arguments(
                        "tours[M/2].starts.x=3",
                        ": There is no key \"x\" here. The keys here are from, to, everyDays."),
                arguments(
                        "policy.weights.nobody=3soft",
                        ": There is no key \"nobody\" here. Write the id of a rule, such as \"unitDepletion\"."),
                arguments(
                        "agencies=3",
                        ": \"agencies\" is a list. Name one of its entries in square brackets: by its id, or by its number"
                                + " if it has none; the first is [0]. Or write the whole list in JSON."),
                arguments(
                        "agencies.SPVM.maxAway=3",
                        ": \"agencies\" is a list. Name one of its entries in square brackets: by its id, or by its number"
                                + " if it has none; the first is [0]."),
                arguments("season=3", ": \"season\" has several values. Name one of its keys after a dot: from, to."),
                arguments("season[0]=3", ": \"season\" is no list. Name one of its keys after a dot: from, to."),
                arguments(
                        "positions[P].languages=fr",
                        ": \"positions[P].languages\" has several values. Name one of its keys after a dot, such as \".fr\","
                                + " or write the whole value in JSON."),
                arguments(
                        "tours[M/2].days=[30, 60",
                        ": \"[30, 60\" is no JSON. Write the whole value in JSON, such as [30, 60] or {\"fr\": \"B2\"};"
                                + " shells want it in apostrophes."),
                arguments(
                        "positions[P].languages={\"fr\": \"B1\", \"fr\": \"B2\"}",
                        ": \"{\\\"fr\\\": \\\"B1\\\", \\\"fr\\\": \\\"B2\\\"}\" is no JSON. Write the whole value in JSON, such as"
                                + " [30, 60] or {\"fr\": \"B2\"}; shells want it in apostrophes."),
                arguments(
                        "tours[M/2].days={}",
                        " /tours/0/days: {} is no list. Write [ ... ], even around a single entry."),
                arguments(
                        "tours[M/2].days=[]",
                        " /tours/0/days: This list must not be empty. Write at least one length in days, such as 365."),
                arguments("tours[M/2].days=null", " /tours/0: The key \"days\" is missing. It is required."),
                arguments(
                        "officers[O-1].releases=[{\"from\": \"2025-04-01\", \"to\": \"soon\"}]",
                        " /officers/0/releases/0/to: \"soon\" is no date. Write it as year, month and day, such as"
                                + " \"2025-04-01\"."),
                arguments(
                        "officers[O-1]={\"id\": \"O-1\", \"agency\": \"SPVM\"}",
                        " /officers/0: The key \"rank\" is missing. Only a civilian has none; write \"civilian\": true for one."),
                arguments(
                        "officers[O-1]=null",
                        " /officers/0: null is no object. Leave the key out if there is nothing to say."),
                arguments("name.x=3", ": \"name\" is a single value. End the path there."),
                arguments(
                        "officers[O-1].releases[1].to=2025-01-01",
                        ": There is no entry \"1\" here. Entries are counted from 0; this list has 1."),
                arguments(
                        "officers[O-1].skills[0].code=X",
                        ": There is no entry \"0\" here. Entries are counted from 0; this list has 0."),
                arguments(
                        "agencies[SPVM].maxAway=many",
                        " /agencies/0/maxAway: \"many\" is no number. Write a whole number, without quotes."),
                arguments(
                        "agencies[SPVM].maxAway=1.5",
                        " /agencies/0/maxAway: 1.5 is no whole number. A whole number from 0 to 1,000,000 is expected."),
                arguments(
                        "agencies[SPVM].maxAway=-1",
                        " /agencies/0/maxAway: -1 is below 0. A whole number from 0 to 1,000,000 is expected."),
                arguments(
                        "policy.freezeDays=x",
                        " /policy/freezeDays: \"x\" is no number. Write a whole number, without quotes."),
                arguments(
                        "missions[MONUSCO].pairWomen=yes",
                        " /missions/0/pairWomen: \"yes\" is neither true nor false. Write true or false, without quotes."),
                arguments(
                        "season.to=soon",
                        " /season/to: \"soon\" is no date. Write it as year, month and day, such as \"2025-04-01\"."),
                arguments(
                        "officers[O-1].agency=SVPM",
                        " /officers/0/agency: \"SVPM\" is no agency of this problem. Did you mean \"SPVM\"?"),
                arguments("name=null", ": The key \"name\" is missing. It is required."),
                arguments(
                        "positions[P].coverage.from=2025-06-01",
                        " /positions/0/coverage: The key \"to\" is missing. It is required."),
                arguments(
                        "tours[M/2].days[0]=null",
                        " /tours/0/days/0: null is no number. Leave the key out if there is nothing to say."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatDoesNotFitIsRefusedAtTheSetting(String setting, String message) throws IOException {
        assertThat(messages(Locale.ENGLISH, setting)).containsExactly("--set " + setting + message);
        assertThat(messages(Locale.FRENCH, setting))
                .hasSize(1)
                .allMatch(french -> french.startsWith("--set " + setting))
                .doesNotContain("--set " + setting + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "=3",
                "name",
                "agencies[SPVM",
                "agencies[SPVM]",
                "agencies[]=3",
                "agencies[SPVM]x=3",
                ".name=3",
                "name.=3",
                "agencies[SPVM]..maxAway=3"
            })
    void whatIsNoSettingIsRefused(String setting) throws IOException {
        assertThat(messages(Locale.ENGLISH, setting))
                .containsExactly(
                        "--set " + setting + ": \"" + setting
                                + "\" is no setting. Write a path, an equals sign and a value, such as agencies[SPVM].maxAway=14.");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndTheFileKeepsItsLines() throws IOException {
        assertThat(messages(Locale.ENGLISH, "agencies[X].maxAway=3", "foo=3")).hasSize(2);
        // What follows from a setting elsewhere in the file is said there.
        assertThat(messages(Locale.ENGLISH, "ranks[0]=HIGH", "officers[O-1].rank=HIGH"))
                .containsExactly(directory.resolve("small.json") + ":2 /ranks/1: \"HIGH\" stands twice, first at "
                        + directory.resolve("small.json") + ":2 /ranks/0. Delete or rename one of the two.");
    }

    @Test
    void aFileThatIsWrongByItselfIsRefusedAsEver() throws IOException {
        Path file = Files.writeString(
                directory.resolve("small.json"), SMALL.replace("[{\"id\": \"MONUSCO\"", "[{\"ix\": \"MONUSCO\""));
        var thrown = catchThrowableOfType(
                InputException.class, () -> ProblemReader.read(file, List.of("season.to=2026-04-30")));
        assertThat(thrown.errors()).extracting(InputError::line).contains(4);
        Path plan =
                Files.writeString(directory.resolve("plan.json"), "{\"format\": \"rotation-plan/1\", \"tours\": []}");
        var noProblem = catchThrowableOfType(InputException.class, () -> ProblemReader.read(plan, List.of("foo=3")));
        assertThat(noProblem.errors().get(0).message(Locale.ENGLISH)).contains("This is a plan");
    }

    private List<String> messages(Locale language, String... settings) throws IOException {
        Path file = small();
        var thrown = catchThrowableOfType(InputException.class, () -> ProblemReader.read(file, List.of(settings)));
        assertThat(thrown).as(String.join(", ", settings)).isNotNull();
        return thrown.errors().stream().map(error -> error.message(language)).toList();
    }

    /** A single value of a document: how it is named, and where it stands. */
    private record Scalar(String path, JsonNode parent, String key) {}

    private static void collect(String path, JsonNode node, List<Scalar> into) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(entry -> collect(
                            (path.isEmpty() ? "" : path + ".") + entry.getKey(),
                            entry.getValue(),
                            object,
                            entry.getKey(),
                            into));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                JsonNode id = list.get(i).path("id");
                collect(path + "[" + (id.isTextual() ? id.textValue() : i) + "]", list.get(i), list, "" + i, into);
            }
        }
    }

    private static void collect(String path, JsonNode node, JsonNode parent, String key, List<Scalar> into) {
        if (node.isValueNode()) {
            into.add(new Scalar(path, parent, key));
        } else {
            collect(path, node, into);
        }
    }

    /** Something else that could stand there; null: the key is left out. */
    private static @Nullable JsonNode another(JsonNode node, Random random) {
        if (random.nextInt(8) == 0) {
            return null;
        }
        if (node.isBoolean()) {
            return JSON.getNodeFactory().booleanNode(!node.booleanValue());
        }
        if (node.isNumber()) {
            return JSON.getNodeFactory().numberNode(node.intValue() + random.nextInt(5) - 1);
        }
        String text = node.textValue();
        return JSON.getNodeFactory()
                .textNode(
                        text.matches("\\d{4}-\\d\\d-\\d\\d")
                                ? LocalDate.parse(text)
                                        .plusDays(random.nextInt(99) - 20)
                                        .toString()
                                : random.nextBoolean() ? text : text + "x");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aSettingGivesTheSameProblemAsEditingTheFile(long seed) throws Exception {
        var random = new Random(seed);
        Path file = directory.resolve("random.json");
        ProblemWriter.write(Examples.random(seed, 6, 6), file);
        String text = Files.readString(file);
        int read = 0;
        for (int i = 0; i < 60; i++) {
            JsonNode edited = JSON.readTree(text);
            var scalars = new ArrayList<Scalar>();
            collect("", edited, scalars);
            Scalar scalar = scalars.get(random.nextInt(scalars.size()));
            JsonNode was = scalar.parent().isArray()
                    ? scalar.parent().get(Integer.parseInt(scalar.key()))
                    : scalar.parent().get(scalar.key());
            JsonNode is = another(was, random);
            if (scalar.path().equals("format") || (is == null && scalar.parent().isArray())) {
                continue;
            }
            if (scalar.parent() instanceof ArrayNode list && is != null) {
                list.set(Integer.parseInt(scalar.key()), is);
            } else if (scalar.parent() instanceof ObjectNode object) {
                if (is == null) {
                    object.remove(scalar.key());
                } else {
                    object.set(scalar.key(), is);
                }
            }
            Path byHand = Files.writeString(directory.resolve("by-hand.json"), edited.toString());
            String setting = scalar.path() + "=" + (is == null ? "null" : is.isTextual() ? is.toString() : is.asText());
            String outcome = outcome(file, List.of(setting));
            assertThat(outcome).as("seed %d: %s", seed, setting).isEqualTo(outcome(byHand, List.of()));
            read += outcome.startsWith("{") ? 1 : 0;
        }
        assertThat(read).isGreaterThan(20);
    }

    /** The problem as it is written again, or all that is wrong with it. */
    private static String outcome(Path file, List<String> set) throws IOException {
        try {
            var bytes = new ByteArrayOutputStream();
            ProblemWriter.write(ProblemReader.read(file, set).problem(), bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (InputException e) {
            var errors = new TreeSet<String>();
            for (InputError error : e.errors()) {
                errors.add(error.pointer() + " "
                        + error.expected(Locale.ENGLISH).replaceAll("first at .*", "first elsewhere"));
            }
            return errors.toString();
        }
    }
}
