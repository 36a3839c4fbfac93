package rotation.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A line for other programs: one JSON object. */
public final class JsonLine {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

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

    /** Adds the keys of a run. */
    public JsonLine with(RunRecord run) {
        object.setAll((ObjectNode) MAPPER.valueToTree(run));
        return this;
    }

    /** The line, without its end. */
    @Override
    public String toString() {
        return object.toString();
    }

    /** A run alone, without the end of the line. */
    static String of(RunRecord run) {
        try {
            return MAPPER.writeValueAsString(run);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
