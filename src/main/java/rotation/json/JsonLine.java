package rotation.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A line for other programs: one JSON object. */
public final class JsonLine {

    private static final JsonMapper MAPPER = Mappers.builder().build();

    private final ObjectNode object = MAPPER.createObjectNode();

    /** A line that says what has happened, in a word. */
    public JsonLine(String event) {
        object.put("event", event);
    }

    /** Adds a key; the value is a text, a number, a list or a map of these, or null. */
    public JsonLine with(String key, @Nullable Object value) {
        object.set(key, MAPPER.valueToTree(value));
        return this;
    }

    /** Adds the keys of a record. */
    public JsonLine with(Record record) {
        object.setAll((ObjectNode) MAPPER.valueToTree(record));
        return this;
    }

    /** The line, without its end. */
    @Override
    public String toString() {
        return object.toString();
    }
}
