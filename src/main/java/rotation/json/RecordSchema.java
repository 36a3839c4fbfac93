package rotation.json;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON Schema (2020-12) of records as {@link JsonText} writes them: a key for each component, and no others. */
public final class RecordSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Whether components that are null are left out. */
    private final boolean knownOnly;

    private RecordSchema(boolean knownOnly) {
        this.knownOnly = knownOnly;
    }

    /** Of what {@link JsonText#of} or {@link JsonText#compact} writes. */
    public static String of(String title, Class<? extends Record> type) {
        return text(title, new RecordSchema(false).object(type));
    }

    /** Of what {@link JsonText#ofKnown} writes. */
    public static String ofKnown(String title, Class<? extends Record> type) {
        return text(title, new RecordSchema(true).object(type));
    }

    /** Of the list that {@link RowFile#writeJson} writes. */
    public static String ofRows(String title, Class<? extends Record> type) {
        ObjectNode rows = NODES.objectNode().put("type", "array");
        rows.set("items", new RecordSchema(false).object(type));
        return text(title, rows);
    }

    private static String text(String title, ObjectNode schema) {
        ObjectNode document = NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", title);
        return document.setAll(schema).toPrettyString() + "\n";
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode properties = NODES.objectNode();
        ArrayNode required = NODES.arrayNode();
        collect(type, properties, required);
        ObjectNode schema = NODES.objectNode().put("type", "object");
        schema.set("required", required);
        schema.set("properties", properties);
        return schema.put("additionalProperties", false);
    }

    private void collect(Class<?> type, ObjectNode properties, ArrayNode required) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(Unwrapped.class)) {
                collect(component.getType(), properties, required);
                continue;
            }
            properties.set(component.getName(), value(component.getAnnotatedType()));
            if (!knownOnly || !isNullable(component.getAnnotatedType())) {
                required.add(component.getName());
            }
        }
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private ObjectNode value(AnnotatedType type) {
        ObjectNode schema = schema(type);
        if (isNullable(type) && !knownOnly) {
            if (schema.get("enum") instanceof ArrayNode words) {
                words.addNull();
            } else if (schema.has("type")) {
                schema.set("type", NODES.arrayNode().add(schema.get("type")).add("null"));
            }
        }
        return schema;
    }

    private ObjectNode schema(AnnotatedType type) {
        Class<?> raw = raw(type.getType());
        if (raw.isRecord()) {
            return object(raw);
        }
        if (raw == Object.class) {
            return NODES.objectNode();
        }
        if (raw.isEnum()) {
            ObjectNode schema = NODES.objectNode();
            schema.set("enum", words(raw));
            return schema;
        }
        ObjectNode schema = NODES.objectNode().put("type", name(raw));
        if (raw == HardMediumSoftLongScore.class) {
            schema.put("pattern", "^-?[0-9]+hard/-?[0-9]+medium/-?[0-9]+soft$");
        } else if (raw == List.class) {
            schema.set("items", value(argument(type, 0)));
        } else if (raw == Map.class) {
            Class<?> key = raw(argument(type, 0).getType());
            if (key.isEnum()) {
                schema.putObject("propertyNames").set("enum", words(key));
            }
            schema.set("additionalProperties", value(argument(type, 1)));
        }
        return schema;
    }

    private static String name(Class<?> raw) {
        if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return "integer";
        }
        if (raw == double.class || raw == Double.class) {
            return "number";
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return "boolean";
        }
        if (raw == String.class || raw == HardMediumSoftLongScore.class) {
            return "string";
        }
        if (raw == List.class) {
            return "array";
        }
        if (raw == Map.class) {
            return "object";
        }
        throw new IllegalArgumentException("no schema for " + raw);
    }

    /** The words of an enum, as they are written. */
    private static ArrayNode words(Class<?> type) {
        ArrayNode words = NODES.arrayNode();
        for (Object word : type.getEnumConstants()) {
            words.add(word.toString());
        }
        return words;
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }
}
