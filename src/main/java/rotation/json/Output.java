package rotation.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;

/** Writes a JSON document, field by field; a field that has its default is left out. */
public final class Output implements AutoCloseable {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final JsonMapper RECORDS = Mappers.builder()
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    /** Something that writes a part of a document. */
    @FunctionalInterface
    public interface Part<T> {

        /** Writes the fields of a value. */
        void write(T value) throws IOException;
    }

    private final JsonGenerator json;

    /**
     * @param out is flushed in the end, but not closed
     * @param rows the keys of the lists that have a line for each element
     */
    public Output(OutputStream out, Set<String> rows) throws IOException {
        json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(new RowPrinter(rows));
        json.writeStartObject();
    }

    /** Ends the document. */
    @Override
    public void close() throws IOException {
        json.close();
    }

    /** A text. */
    public void text(String key, String value) throws IOException {
        json.writeStringField(key, value);
    }

    /** A text; nothing where it is null or the default. */
    public void textUnless(@Nullable String otherwise, String key, @Nullable String value) throws IOException {
        if (value != null && !value.equals(otherwise)) {
            json.writeStringField(key, value);
        }
    }

    /** A text, or null. */
    public void nullableText(String key, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(key);
        } else {
            json.writeStringField(key, value);
        }
    }

    /** A whole number. */
    public void number(String key, long value) throws IOException {
        json.writeNumberField(key, value);
    }

    /** A number, or null. */
    public void nullableNumber(String key, @Nullable Long value) throws IOException {
        if (value == null) {
            json.writeNullField(key);
        } else {
            json.writeNumberField(key, value);
        }
    }

    /** A number as it is to be written. */
    public void decimal(String key, String value) throws IOException {
        json.writeFieldName(key);
        json.writeNumber(value);
    }

    /** A whole number; nothing where it is null or the default. */
    public void numberUnless(@Nullable Number otherwise, String key, @Nullable Number value) throws IOException {
        if (value != null && (otherwise == null || value.longValue() != otherwise.longValue())) {
            json.writeNumberField(key, value.longValue());
        }
    }

    /** Yes or no. */
    public void flag(String key, boolean value) throws IOException {
        json.writeBooleanField(key, value);
    }

    /** Yes; nothing where it is no. */
    public void flagIfSet(String key, boolean value) throws IOException {
        if (value) {
            json.writeBooleanField(key, true);
        }
    }

    /** A date, from the number of its day. */
    public void day(String key, int day) throws IOException {
        json.writeStringField(key, Day.format(day));
    }

    /** A date, from the number of its day; nothing where it is null or the default. */
    public void dayUnless(@Nullable Integer otherwise, String key, @Nullable Integer day) throws IOException {
        if (day != null && !Objects.equals(day, otherwise)) {
            day(key, day);
        }
    }

    /** A list of texts, also where there is none. */
    public void texts(String key, List<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** A list of texts; nothing where there is none. */
    public void textsIfAny(String key, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            texts(key, values);
        }
    }

    /** A list of whole numbers, also where there is none. */
    public void numbers(String key, List<Integer> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (int value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }

    /** An object, whose fields are written by the part. */
    public <T> void object(String key, T value, Part<T> part) throws IOException {
        json.writeObjectFieldStart(key);
        part.write(value);
        json.writeEndObject();
    }

    /** A record, a key for each of its components. */
    public void record(String key, Record value) throws IOException {
        json.writeFieldName(key);
        RECORDS.writeValue(json, value);
    }

    /** An object, or null. */
    public <T> void nullableObject(String key, @Nullable T value, Part<T> part) throws IOException {
        if (value == null) {
            json.writeNullField(key);
        } else {
            object(key, value, part);
        }
    }

    /** A list of objects, also where there is none; the fields of each are written by the part. */
    public <T> void objects(String key, List<T> values, Part<T> part) throws IOException {
        json.writeArrayFieldStart(key);
        for (T value : values) {
            json.writeStartObject();
            part.write(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A list of objects; nothing where there is none. */
    public <T> void objectsIfAny(String key, List<T> values, Part<T> part) throws IOException {
        if (!values.isEmpty()) {
            objects(key, values, part);
        }
    }
}
