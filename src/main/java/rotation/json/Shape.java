package rotation.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand at a place of a document, as its JSON Schema has it. */
public final class Shape {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** What is longer is no number; it is refused as a text. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,50}(\\.[0-9]{1,50})?");

    private final JsonNode document;
    private final JsonNode schema;

    private Shape(JsonNode document, JsonNode schema) {
        this.document = document;
        this.schema = schema;
    }

    /**
     * That of a whole document.
     *
     * @param schema a JSON Schema, with references to places in itself alone
     */
    public static Shape of(String schema) {
        try {
            JsonNode document = MAPPER.readTree(schema);
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

    /** Whether it is an object. */
    public boolean isObject() {
        return isOfType("object");
    }

    /** Whether it is a list. */
    public boolean isList() {
        return isOfType("array");
    }

    private boolean isNumber() {
        return isOfType("integer");
    }

    private boolean isFlag() {
        return isOfType("boolean");
    }

    /** Whether it is an object in which keys stand for what they name, such as languages. */
    public boolean isMap() {
        return schema.has("propertyNames");
    }

    private boolean isOfType(String type) {
        return type.equals(schema.path("type").textValue());
    }

    /** What may stand under a key of this object; null: there is no such key. */
    public @Nullable Shape key(String key) {
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
    public List<String> keys() {
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
    public Shape element() {
        return of(schema.path("items"));
    }

    /** Whether what was typed can be meant for the field: for a list or an object, one of the two in JSON, or null. */
    public boolean canBe(String typed) {
        if (typed.equals("null") || !(isList() || isObject())) {
            return true;
        }
        JsonNode value = Document.value(typed);
        return value != null && value.isContainerNode();
    }

    /** What was typed, as the field wants it; a text where it can be nothing else. */
    JsonNode value(String typed) {
        if (typed.equals("null")) {
            return NullNode.instance;
        }
        if (isList() || isObject()) {
            return Objects.requireNonNull(Document.value(typed));
        }
        if (isFlag() && (typed.equals("true") || typed.equals("false"))) {
            return BooleanNode.valueOf(typed.equals("true"));
        }
        if (isNumber() && NUMBER.matcher(typed).matches()) {
            return typed.contains(".")
                    ? DecimalNode.valueOf(new BigDecimal(typed))
                    : MAPPER.getNodeFactory().numberNode(new BigInteger(typed));
        }
        return TextNode.valueOf(isQuoted(typed) ? unquoted(typed) : typed);
    }

    private static boolean isQuoted(String typed) {
        return typed.length() >= 2 && typed.startsWith("\"") && typed.endsWith("\"");
    }

    private static String unquoted(String typed) {
        try {
            return MAPPER.readValue(typed, String.class);
        } catch (JsonProcessingException e) {
            return typed.substring(1, typed.length() - 1);
        }
    }
}
