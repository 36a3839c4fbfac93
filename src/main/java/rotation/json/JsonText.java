package rotation.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Records as JSON text: a key for each component, in their order. */
public final class JsonText {

    private static final JsonMapper INDENTED =
            Mappers.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final JsonMapper KNOWN = Mappers.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private static final JsonMapper COMPACT = Mappers.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonText() {}

    /** The text of a record in many lines, for documents. */
    public static String of(Record document) {
        return text(INDENTED, document);
    }

    /** The same without components that are null, also those of records in it. */
    public static String ofKnown(Record document) {
        return text(KNOWN, document);
    }

    /** The text of a record in one line, without spaces. */
    public static String compact(Record document) {
        return text(COMPACT, document);
    }

    private static String text(JsonMapper mapper, Record document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A value in one line, without spaces.
     *
     * @param value a text, a number, whether, or a list or a map of these
     */
    public static String ofValue(Object value) {
        try {
            return COMPACT.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record that a text says, whatever else it says; null: it says none. */
    public static <T extends Record> @Nullable T parse(String text, Class<T> type) {
        try {
            return COMPACT.readValue(text, type);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
