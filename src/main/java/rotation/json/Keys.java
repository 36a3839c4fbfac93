package rotation.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rotation.text.Sentence;

/** The keys of one object. Each is asked for once; what was asked for is what is known. */
abstract class Keys {

    private final Value object;
    private final List<String> asked = new ArrayList<>(20);
    private final Map<String, Sentence> missing = new LinkedHashMap<>();

    Keys(Value object) {
        this.object = object;
    }

    /** What stands under a key; null: nothing does. */
    final @Nullable Value optional(String key) {
        asked.add(key);
        return peek(key);
    }

    /** What stands under a key; null: nothing does, which will be reported. */
    final @Nullable Value required(String key) {
        Value value = optional(key);
        if (value == null) {
            require(key, () -> Sentence.of(InputError.class, "hint.required"));
        }
        return value;
    }

    /** What stands under a key, without asking for it; null: nothing does. */
    final @Nullable Value peek(String key) {
        JsonNode node = object.node().get(key);
        return node == null ? null : object.within(key, node);
    }

    /** What a key that must be there says; null: it is missing, or wrong. */
    final <T> @Nullable T required(String key, Function<Value, @Nullable T> read) {
        Value value = required(key);
        return value == null ? null : read.apply(value);
    }

    /** What a key says; null: it is not there, or wrong. */
    final <T> @Nullable T optional(String key, Function<Value, @Nullable T> read) {
        Value value = optional(key);
        return value == null ? null : read.apply(value);
    }

    /** What a key says; null: it is not there or wrong, or the file says null. */
    final <T> @Nullable T nullable(String key, Function<Value, @Nullable T> read) {
        Value value = optional(key);
        return value == null || value.node().isNull() ? null : read.apply(value);
    }

    /** Where a field stands, or would stand. */
    public final Place place(String key) {
        return object.place().key(key);
    }

    /**
     * Whether the document says that it is of that format; what is right in another is not known.
     *
     * @param others what to do about other formats that are known
     */
    public final boolean isFormat(String format, Map<String, Sentence> others) {
        Value value = required("format");
        if (value == null || value.node().asText().equals(format)) {
            return true;
        }
        Sentence other = others.get(value.node().asText());
        value.refuse(
                Sentence.of(InputError.class, "format", Json.text(format)),
                other == null ? Sentence.of(InputError.class, "hint.format") : other);
        return false;
    }

    /**
     * Reports a field as wrong.
     *
     * @param key is there
     * @param expected the value becomes its first argument
     */
    public final void refuse(String key, Sentence expected, Sentence hint) {
        object.within(key, object.node().path(key)).refuse(expected, hint);
    }

    /**
     * Reports the object as wrong.
     *
     * @param expected the object becomes its first argument
     */
    public final void refuse(Sentence expected, Sentence hint) {
        object.refuse(expected, hint);
    }

    /** Whether a key says nothing: it is not there, or an empty list or object stands there. */
    public final boolean isEmpty(String key) {
        Value value = peek(key);
        return value == null || (value.node().isContainerNode() && value.node().isEmpty());
    }

    /** A field that is there, as JSON. */
    public final String show(String key) {
        return Json.show(object.node().path(key));
    }

    /** Reports a key as missing, unless it is there or misspelt. */
    public final void require(String key, Supplier<Sentence> why) {
        if (!object.node().has(key)) {
            missing.put(key, why.get());
        }
    }

    /** To be called last: reports keys that are missing or unknown. */
    public final void close() {
        for (Map.Entry<String, JsonNode> field : object.node().properties()) {
            if (!asked.contains(field.getKey())) {
                refuseUnknown(field.getKey());
            }
        }
        closeOpen();
    }

    private void refuseUnknown(String key) {
        String meant = object.context().nearest.to(key, asked);
        if (meant != null) {
            missing.remove(meant);
        }
        object.context()
                .errors
                .add(
                        object.place().key(key),
                        Json.text(key),
                        Sentence.of(InputError.class, "key.unknown"),
                        meant == null
                                ? Sentence.of(InputError.class, "hint.keys", String.join(", ", asked))
                                : Sentence.of(InputError.class, "hint.meant", Json.text(meant)));
    }

    /** To be called last: reports keys that are missing; others than those asked for may stand there. */
    public final void closeOpen() {
        missing.forEach((key, hint) -> object.context().errors.addMissing(object.place(), key, hint));
    }
}
