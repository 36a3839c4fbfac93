package rotation.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rotation.change.Reason;
import rotation.change.TourChange;
import rotation.json.InputException;
import rotation.rule.Rule;

/** The schemas say what the readers do. */
class SchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final JsonSchema PROBLEM = FACTORY.getSchema(Schemas.problem());
    private static final JsonSchema PLAN = FACTORY.getSchema(Schemas.plan());

    private final Path directory;

    SchemasTest(@TempDir Path directory) {
        this.directory = directory;
    }

    static List<Path> problems() throws IOException {
        return Examples.problems();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void everyProblemIsValid(Path file) throws IOException {
        assertThat(PROBLEM.validate(JSON.readTree(Files.readString(file)))).isEmpty();
    }

    @Test
    void randomProblemsAreValid() throws Exception {
        Path file = directory.resolve("random.json");
        ProblemWriter.write(Examples.random(1, 30, 20), file);
        assertThat(PROBLEM.validate(JSON.readTree(Files.readString(file)))).isEmpty();
    }

    @Test
    void theWorkedPlanIsValid() throws IOException {
        assertThat(PLAN.validate(JSON.readTree(Files.readString(Examples.WORKED_PLAN))))
                .isEmpty();
    }

    @Test
    void aPlanRowMustSayWhenItsOfficerGoes() throws IOException {
        var plan = (ObjectNode) JSON.readTree(Files.readString(Examples.WORKED_PLAN));
        ((ObjectNode) plan.at("/tours/0")).remove("end");
        assertThat(PLAN.validate(plan)).isNotEmpty();
        ((ObjectNode) plan.at("/tours/0")).putNull("officer");
        assertThat(PLAN.validate(plan)).isEmpty();
    }

    @Test
    void theKeysOfTheSchemaAreThoseOfTheExampleThatHasThemAll() throws IOException {
        var inExample = new TreeSet<String>();
        collectKeys(everyKey(), "", inExample);
        var inSchema = new TreeSet<String>();
        collectProperties(JSON.readTree(Schemas.problem()), "", inSchema);
        // keys of maps are not keys of the format
        inExample.removeIf(key -> key.matches(".*/(languages|weights)/.*"));
        assertThat(inSchema).hasSizeGreaterThan(120).isEqualTo(inExample);
    }

    @Test
    void aKeyThatIsUnknownIsRefusedByBothWhereverItStands() throws Exception {
        for (String object : objects(everyKey())) {
            ObjectNode changed = everyKey();
            ((ObjectNode) changed.at(object)).put("unheardOf", "x");
            assertThat(PROBLEM.validate(changed)).as("schema, at " + object).isNotEmpty();
            assertThat(isRead(changed)).as("reader, at " + object).isFalse();
        }
    }

    @Test
    void aKeyThatIsMissingIsMissedByBothOrByNeither() throws Exception {
        for (String object : objects(everyKey())) {
            for (String key : keys(everyKey().at(object))) {
                ObjectNode changed = everyKey();
                ((ObjectNode) changed.at(object)).remove(key);
                assertThat(isRead(changed))
                        .as("without " + object + "/" + key)
                        .isEqualTo(PROBLEM.validate(changed).isEmpty() && !isReferredTo(object, key));
            }
        }
    }

    @Test
    void aValueOfAnotherTypeIsRefusedByBoth() throws Exception {
        for (String object : objects(everyKey())) {
            for (String key : keys(everyKey().at(object))) {
                ObjectNode changed = everyKey();
                ((ObjectNode) changed.at(object)).put(key, -1.5);
                assertThat(PROBLEM.validate(changed))
                        .as("schema, at " + object + "/" + key)
                        .isNotEmpty();
                assertThat(isRead(changed))
                        .as("reader, at " + object + "/" + key)
                        .isFalse();
            }
        }
    }

    @Test
    void aLineBreakIsRefusedByBothInIdsAndByNeitherInNames() throws Exception {
        for (String key : List.of("id", "agency", "rank", "name", "unit", "note")) {
            ObjectNode changed = everyKey();
            ((ObjectNode) changed.at("/officers/0")).put(key, "a\nb");
            boolean fine = List.of("name", "unit", "note").contains(key);
            assertThat(PROBLEM.validate(changed).isEmpty()).as("schema, " + key).isEqualTo(fine);
            assertThat(isRead(changed)).as("reader, " + key).isEqualTo(fine);
        }
        var plan = (ObjectNode) JSON.readTree(Files.readString(Examples.WORKED_PLAN));
        ((ObjectNode) plan.at("/tours/0")).put("officer", "O-1\nO-2");
        assertThat(PLAN.validate(plan)).isNotEmpty();
    }

    @Test
    void bothKnowTheSameRules() throws IOException {
        List<String> rules = Arrays.stream(Rule.values()).map(Rule::id).toList();
        assertThat(texts(JSON.readTree(Schemas.problem())
                        .at("/properties/policy/properties/weights/propertyNames/enum")))
                .isEqualTo(rules);
        assertThat(texts(JSON.readTree(Schemas.plan()).at("/properties/rules/items/properties/id/enum")))
                .isEqualTo(rules);
    }

    @Test
    void thePlanKnowsTheKindsOfChangeAndTheirReasons() throws IOException {
        JsonNode change = JSON.readTree(Schemas.plan()).at("/properties/changes/items/properties");
        assertThat(texts(change.at("/change/enum")))
                .isEqualTo(Arrays.stream(TourChange.Kind.values())
                        .map(TourChange.Kind::toString)
                        .toList());
        assertThat(texts(change.at("/reason/enum")))
                .isEqualTo(
                        Arrays.stream(Reason.Kind.values()).map(Reason.Kind::id).toList());
    }

    @Test
    void everyPropertyIsDescribed() throws IOException {
        for (String schema : List.of(Schemas.problem(), Schemas.plan())) {
            assertDescribed(JSON.readTree(schema));
        }
    }

    private static void assertDescribed(JsonNode schema) {
        schema.properties().stream()
                .filter(entry -> !Set.of("if", "then").contains(entry.getKey()))
                .forEach(entry -> {
                    if (entry.getKey().equals("properties")) {
                        entry.getValue().properties().forEach(property -> assertThat(
                                        property.getValue().has("description"))
                                .as("description of " + property.getKey())
                                .isTrue());
                    }
                    assertDescribed(entry.getValue());
                });
    }

    /** Whether something else in the example needs the key, which a schema cannot know. */
    private static boolean isReferredTo(String object, String key) {
        return Set.of("/courses", "/intakes", "/missions/0/course", "/positions/0/site")
                .contains(object + "/" + key);
    }

    private static ObjectNode everyKey() throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(Examples.EVERY_KEY));
    }

    private boolean isRead(JsonNode problem) throws IOException {
        try {
            ProblemReader.read(Files.writeString(directory.resolve("changed.json"), problem.toString()));
            return true;
        } catch (InputException e) {
            return false;
        }
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static Set<String> keys(JsonNode object) {
        var keys = new LinkedHashSet<String>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The pointers of all objects of a document. */
    private static List<String> objects(JsonNode document) {
        var pointers = new ArrayList<String>();
        collectObjects(document, "", pointers);
        return pointers;
    }

    private static void collectObjects(JsonNode node, String pointer, List<String> pointers) {
        if (node.isObject()) {
            pointers.add(pointer);
            node.properties().forEach(e -> collectObjects(e.getValue(), pointer + "/" + e.getKey(), pointers));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collectObjects(node.get(i), pointer + "/" + i, pointers);
        }
    }

    private static void collectKeys(JsonNode node, String path, Set<String> keys) {
        node.properties().forEach(entry -> {
            keys.add(path + "/" + entry.getKey());
            collectKeys(entry.getValue(), path + "/" + entry.getKey(), keys);
        });
        if (node.isArray()) {
            node.forEach(element -> collectKeys(element, path, keys));
        }
    }

    private static void collectProperties(JsonNode schema, String path, Set<String> keys) throws IOException {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            collectProperties(JSON.readTree(Schemas.problem()).at(reference.substring(1)), path, keys);
        }
        for (var property : schema.path("properties").properties()) {
            keys.add(path + "/" + property.getKey());
            collectProperties(property.getValue(), path + "/" + property.getKey(), keys);
        }
        if (schema.has("items")) {
            collectProperties(schema.get("items"), path, keys);
        }
    }
}
