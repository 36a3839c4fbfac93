package rotation.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may stand at a place of a problem, as the schema has it. */
final class Shape {

    private final JsonNode document;
    private final JsonNode schema;

    private Shape(JsonNode document, JsonNode schema) {
        this.document = document;
        this.schema = schema;
    }

    /** That of a whole problem. */
    static Shape ofProblem() {
        try {
            JsonNode document = new JsonMapper().readTree(Schemas.problem());
            return new Shape(document, document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shape of(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return new Shape(
                document,
                reference == null ? node : document.at(reference.textValue().substring(1)));
    }

    boolean isObject() {
        return isOfType("object");
    }

    boolean isList() {
        return isOfType("array");
    }

    boolean isNumber() {
        return isOfType("integer");
    }

    boolean isFlag() {
        return isOfType("boolean");
    }

    /** Whether it is an object in which keys stand for what they name, such as languages. */
    boolean isMap() {
        return schema.has("propertyNames");
    }

    private boolean isOfType(String type) {
        return type.equals(schema.path("type").textValue());
    }

    /** What may stand under a key of this object; null: there is no such key. */
    @Nullable
    Shape key(String key) {
        JsonNode known = schema.path("properties").get(key);
        if (known != null) {
            return of(known);
        }
        JsonNode names = schema.path("propertyNames").path("enum");
        JsonNode any = schema.get("additionalProperties");
        boolean isAllowed = any != null
                && any.isObject()
                && (names.isMissingNode() || texts(names).contains(key));
        return isAllowed ? of(any) : null;
    }

    /** The keys of this object that are known; none where any word is a key. */
    List<String> keys() {
        JsonNode names = schema.path("propertyNames").path("enum");
        var keys = new ArrayList<String>(texts(names));
        schema.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    /** What may stand in this list. */
    Shape element() {
        return of(schema.path("items"));
    }
}
